package org.kartotek.backend.api.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Allowance;
import org.kartotek.backend.access.ApiTokens;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.api.problem.Problem;
import org.kartotek.backend.api.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** From {@code Authorization: Bearer kt_…} to a caller, for the length of the request. */
final class BearerTokens extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final ApiTokens tokens;
    private final ProblemWriter problems;
    private final Allowance requests;
    private final Allowance refusals;

    BearerTokens(ApiTokens tokens, ProblemWriter problems, Allowance requests, Allowance refusals) {
        this.tokens = tokens;
        this.problems = problems;
        this.requests = requests;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = tokenOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        var caller = token == null ? null : tokens.callerOf(token).orElse(null);
        if (token == null || caller == null) {
            refuse(request, response, token);
        } else if (!requests.take(token)) {
            tooMany(response, requests, "This token has used up its requests of this minute.");
        } else {
            serve(caller, request, response, chain);
        }
    }

    private static @Nullable String tokenOf(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    private void serve(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        try {
            CurrentCaller.in(
                    caller,
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, @Nullable String token)
            throws IOException {
        if (!refusals.take(String.valueOf(request.getRemoteAddr()))) {
            tooMany(response, refusals, "Too many requests without a valid token.");
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"kartotek\"" + (token == null ? "" : ", error=\"invalid_token\""));
        problems.write(
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        token == null
                                ? "The request needs the header Authorization: Bearer with an API"
                                        + " token."
                                : "The token is unknown, revoked, or its user is switched off."),
                response);
    }

    private void tooMany(HttpServletResponse response, Allowance allowance, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(allowance.secondsLeft()));
        problems.write(Problem.of(HttpStatus.TOO_MANY_REQUESTS, detail), response);
    }
}
