package org.kartotek.backend.api.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.api.gate.RememberedAnswers.Answer;
import org.kartotek.backend.api.gate.RememberedAnswers.Claim;
import org.kartotek.backend.api.gate.RememberedAnswers.Key;
import org.kartotek.backend.api.problem.Problem;
import org.kartotek.backend.api.problem.ProblemWriter;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A POST with an {@code Idempotency-Key} is done once; sent again it gets the first answer. */
final class OnceOnly extends OncePerRequestFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final RememberedAnswers answers;
    private final TransactionOperations transaction;
    private final ProblemWriter problems;

    OnceOnly(RememberedAnswers answers, TransactionOperations transaction, ProblemWriter problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var value = request.getHeader(HEADER);
        if (value.isBlank() || value.length() > LONGEST_KEY) {
            refuse(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "%s has 1 to 200 characters.".formatted(HEADER));
            return;
        }
        var key = new Key("api:" + CurrentCaller.get().userId(), value);
        switch (answers.claim(key, hash(request))) {
            case Claim.Ours ours -> work(key, ours, request, response, chain);
            case Claim.Done done -> repeat(done.answer(), response);
            case Claim.InProgress _ ->
                    refuse(
                            response,
                            HttpStatus.CONFLICT,
                            "A request with this %s is still being worked on.".formatted(HEADER));
            case Claim.Misused _ ->
                    refuse(
                            response,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "This %s was used for another request.".formatted(HEADER));
        }
    }

    private void work(
            Key key,
            Claim.Ours claim,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            done =
                    Boolean.TRUE.equals(
                            transaction.execute(status -> {
                                handle(request, buffered, chain);
                                if (buffered.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
                                    status.setRollbackOnly();
                                    return false;
                                }
                                answers.remember(key, claim, answerIn(buffered));
                                return true;
                            }));
        } catch (ConcurrencyFailureException e) {
            problems.write(
                    Problem.of(HttpStatus.CONFLICT, "Somebody else changed it; try again."),
                    buffered);
        } finally {
            if (!done) {
                answers.release(key, claim);
            }
        }
        buffered.copyBodyToResponse();
    }

    private static void handle(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer answerIn(ContentCachingResponseWrapper response) {
        return new Answer(
                response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION),
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void repeat(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        problems.write(Problem.of(status, detail), response);
    }

    /** Of the address and the body: the same key for another order is not the same request. */
    private static byte[] hash(HttpServletRequest request) throws IOException {
        var digest = DigestUtils.getSha256Digest();
        digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return digest.digest(request.getInputStream().readAllBytes());
    }
}
