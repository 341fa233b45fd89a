package org.kartotek.backend.api.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kartotek.backend.api.problem.Problem;
import org.kartotek.backend.api.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the body in once, and no more of it than any contact could need. */
final class BodyLimit extends OncePerRequestFilter {
    static final int MOST_BYTES = 1_000_000;

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            problems.write(
                    Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "The body is longer than %d bytes.".formatted(MOST_BYTES)),
                    response);
        } else {
            chain.doFilter(new TakenIn(request, body), response);
        }
    }
}
