package org.kartotek.backend.api.gate;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Programs with a token, and nobody else: no session, no cookie, so no CSRF either. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiSecurity {
    private static final int BEFORE_THE_CONSOLE = 20;

    @Bean
    @Order(BEFORE_THE_CONSOLE)
    SecurityFilterChain apiCalls(HttpSecurity http, Gate gate) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> calls.anyRequest().authenticated())
                .addFilterBefore(gate.bearerTokens(), AnonymousAuthenticationFilter.class)
                .addFilterAfter(gate.bodyLimit(), AuthorizationFilter.class)
                .addFilterAfter(gate.onceOnly(), BodyLimit.class)
                .build();
    }
}
