package org.kartotek.backend.console.signin;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What answers without a sign-in. */
final class OpenPaths {
    /** Files that are the same for everybody. */
    static final RequestMatcher STATIC = any("/console/**", "/webjars/**", "/favicon.ico");

    static final RequestMatcher SIGN_IN = any("/sign-in", "/error");

    /** What {@link SignInLimit} counts. */
    static final RequestMatcher GOOGLE = any("/oauth2/authorization/**", "/login/oauth2/**");

    private OpenPaths() {}

    private static RequestMatcher any(String... patterns) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                java.util.Arrays.stream(patterns)
                        .map(paths::matcher)
                        .toArray(RequestMatcher[]::new));
    }
}
