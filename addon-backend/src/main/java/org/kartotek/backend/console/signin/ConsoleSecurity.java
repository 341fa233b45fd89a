package org.kartotek.backend.console.signin;

import java.time.Clock;
import org.kartotek.backend.access.Identify;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Everything that is not the add-on's, the API's or a hook's: those have chains of their own before
 * this one.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {
    private final SignInSettings settings;

    ConsoleSecurity(SignInSettings settings) {
        this.settings = settings;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain consoleChain(
            HttpSecurity http, GoogleSignIn google, Identify identify, Clock clock)
            throws Exception {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(OpenPaths.STATIC, OpenPaths.SIGN_IN)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health", "prometheus"))
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        http.headers(this::headers);
        http.requestCache(cache -> cache.requestCache(pagesOnly()));
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"));
        http.exceptionHandling(problems -> problems.authenticationEntryPoint(new SendToSignIn()));
        http.addFilterBefore(
                new SignInLimit(clock), OAuth2AuthorizationRequestRedirectFilter.class);
        http.addFilterAfter(new CallerFilter(identify), AuthorizationFilter.class);
        if (settings.complete()) {
            http.oauth2Login(login -> signIn(login, google));
        }
        return http.build();
    }

    private void signIn(OAuth2LoginConfigurer<HttpSecurity> login, GoogleSignIn google) {
        var registrations = new InMemoryClientRegistrationRepository(settings.registration());
        login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new KeepNoTokens())
                .loginPage("/sign-in")
                .authorizationEndpoint(e -> e.authorizationRequestResolver(resolver(registrations)))
                .userInfoEndpoint(e -> e.oidcUserService(google))
                .failureHandler(new SayWhyNot());
    }

    /** After signing in people land where they wanted to go, if that was a whole page. */
    @SuppressWarnings("NullAway") // null switches the extra parameter in the address off
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request ->
                request.getMethod().equals("GET")
                        && request.getHeader("HX-Request") == null
                        && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    /** PKCE although the client has a secret; people choose the account each time. */
    private static DefaultOAuth2AuthorizationRequestResolver resolver(
            ClientRegistrationRepository registrations) {
        var resolver =
                new DefaultOAuth2AuthorizationRequestResolver(
                        registrations, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce()
                        .andThen(request ->
                                request.additionalParameters(
                                        more -> more.put("prompt", "select_account"))));
        return resolver;
    }

    /** Scripts, styles and pictures only from here: no inline script, nothing from elsewhere. */
    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp ->
                        csp.policyDirectives(
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src"
                                    + " 'self' data:; font-src 'self'; connect-src 'self'; base-uri"
                                    + " 'none'; frame-ancestors 'none'; form-action 'self' "
                                        + settings.consentOrigin()))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=()"))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
