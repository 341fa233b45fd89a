package org.kartotek.backend.console.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/** At most so many steps of signing in from one address in a window of time. */
class SignInLimit extends OncePerRequestFilter {
    /** One sign-in takes two. */
    static final int MOST = 40;

    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int ADDRESSES_KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Tries> byAddress =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > ADDRESSES_KEPT;
                }
            };

    private record Tries(Instant since, int count) {}

    SignInLimit(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OpenPaths.GOOGLE.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (count(request.getRemoteAddr()) > MOST) {
            response.setHeader("Retry-After", String.valueOf(WINDOW.toSeconds()));
            response.sendRedirect(
                    request.getContextPath() + "/sign-in?refused=" + Refusal.TOO_MANY.code());
        } else {
            chain.doFilter(request, response);
        }
    }

    private synchronized int count(String address) {
        var now = clock.instant();
        return byAddress
                .merge(address, new Tries(now, 1), (before, one) -> next(before, now))
                .count();
    }

    private static Tries next(Tries before, Instant now) {
        return before.since().plus(WINDOW).isBefore(now)
                ? new Tries(now, 1)
                : new Tries(before.since(), before.count() + 1);
    }
}
