package org.kartotek.backend.addon.token;

import org.kartotek.backend.access.GoogleJwts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Only Google's add-on service gets past this; whom it calls for is looked at later. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AddonSettings.class)
class AddonSecurity {
    private static final int BEFORE_THE_CONSOLE = 10;

    @Bean
    @Order(BEFORE_THE_CONSOLE)
    SecurityFilterChain addonCalls(
            HttpSecurity http,
            AddonSettings settings,
            @Value("${kartotek.base-url}") String baseUrl,
            @Value(GoogleJwts.JWKS_URL) String jwksUrl)
            throws Exception {
        var decoder = systemTokens(settings, baseUrl, jwksUrl);
        return http.securityMatcher("/addon/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls ->
                        calls.requestMatchers(HttpMethod.GET, "/addon/icons/*")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder)))
                .build();
    }

    private static JwtDecoder systemTokens(AddonSettings settings, String baseUrl, String jwksUrl) {
        var account = settings.serviceAccount();
        if (account == null || account.isBlank()) {
            return token -> {
                throw new BadJwtException("kartotek.addon.service-account is not set");
            };
        }
        return GoogleJwts.decoder(
                jwksUrl,
                settings.acceptedAudiences(baseUrl),
                new JwtClaimValidator<String>("email", account::equals));
    }
}
