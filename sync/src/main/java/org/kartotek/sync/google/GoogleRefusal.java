package org.kartotek.sync.google;

import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Google did not do what we asked, or we cannot know whether it did. Carries what Google said,
 * never a token.
 */
public final class GoogleRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** In the words of Gmail: "User-rate limit exceeded. Retry after 2026-07-18T12:00:00.000Z". */
    private static final Pattern RETRY_AFTER =
            Pattern.compile("Retry after (\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z)");

    /** What stands in for Google's message where the body is not Google's. */
    private static final String NOT_JSON = "an answer that is not JSON";

    /** No hint may stop a lane for longer. */
    private static final Duration LONGEST_HINT = Duration.ofDays(1);

    private final Api api;
    private final String method;
    private final int status;
    private final String canonical;
    private final transient Set<String> reasons;
    private final String said;
    private final boolean cursorSent;
    private final @Nullable Duration retryAfter;

    GoogleRefusal(
            Api api,
            String method,
            int status,
            String canonical,
            Set<String> reasons,
            String said,
            boolean cursorSent,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(sentence(method, status, said), cause);
        this.api = api;
        this.method = method;
        this.status = status;
        this.canonical = canonical;
        this.reasons = Set.copyOf(reasons);
        this.said = said;
        this.cursorSent = cursorSent;
        this.retryAfter = retryAfter;
    }

    /**
     * @param cursorSent whether the request continued from a sync token or history id, which is
     *     what may have expired
     */
    public static GoogleRefusal of(
            Api api, String method, boolean cursorSent, IOException cause, InstantSource clock) {
        if (cause instanceof GoogleJsonResponseException json && json.getDetails() != null) {
            return ofError(api, method, cursorSent, json, json.getDetails(), clock);
        }
        if (cause instanceof HttpResponseException http) {
            return new GoogleRefusal(
                    api,
                    method,
                    http.getStatusCode(),
                    "",
                    Set.of(),
                    NOT_JSON,
                    cursorSent,
                    hint(http.getHeaders(), "", clock),
                    cause);
        }
        return unanswered(api, method, cause);
    }

    /** No answer, half an answer, or one that makes no sense: the write may have happened. */
    public static GoogleRefusal unanswered(Api api, String method, Throwable cause) {
        var said = cause.getClass().getSimpleName();
        return new GoogleRefusal(api, method, 0, "", Set.of(), said, false, null, cause);
    }

    private static GoogleRefusal ofError(
            Api api,
            String method,
            boolean cursorSent,
            HttpResponseException http,
            GoogleJsonError error,
            InstantSource clock) {
        return new GoogleRefusal(
                api,
                method,
                http.getStatusCode(),
                String.valueOf(error.get("status")),
                reasons(error),
                said(error),
                cursorSent,
                hint(http.getHeaders(), said(error), clock),
                http);
    }

    /** One part of a batch, whose status is in the error alone. */
    static GoogleRefusal ofPart(
            Api api,
            String method,
            GoogleJsonError error,
            @Nullable HttpHeaders headers,
            InstantSource clock) {
        return new GoogleRefusal(
                api,
                method,
                error.getCode(),
                String.valueOf(error.get("status")),
                reasons(error),
                said(error),
                false,
                hint(headers, said(error), clock),
                null);
    }

    /** People has no errors[], Calendar no details[]. */
    private static Set<String> reasons(GoogleJsonError error) {
        Set<String> reasons = new LinkedHashSet<>();
        if (error.getErrors() != null)
            error.getErrors().forEach(it -> add(reasons, it.getReason()));
        if (error.getDetails() != null)
            error.getDetails().forEach(it -> add(reasons, it.get("reason")));
        return reasons;
    }

    private static String said(GoogleJsonError error) {
        return error.getMessage() == null ? "" : error.getMessage();
    }

    private static void add(Set<String> reasons, @Nullable Object reason) {
        if (reason != null) reasons.add(reason.toString());
    }

    private static @Nullable Duration hint(
            @Nullable HttpHeaders headers, String said, InstantSource clock) {
        var header = headers == null ? null : headers.getRetryAfter();
        if (header != null) return headerHint(header.strip(), clock);
        Matcher stamp = RETRY_AFTER.matcher(said);
        return stamp.find() ? date(stamp.group(1), DateTimeFormatter.ISO_INSTANT, clock) : null;
    }

    private static @Nullable Duration headerHint(String header, InstantSource clock) {
        return header.matches("\\d{1,9}")
                ? bounded(Duration.ofSeconds(Long.parseLong(header)))
                : date(header, DateTimeFormatter.RFC_1123_DATE_TIME, clock);
    }

    private static @Nullable Duration date(
            String text, DateTimeFormatter format, InstantSource clock) {
        try {
            var then = Instant.from(format.parse(text));
            return bounded(Duration.between(clock.instant(), then));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) return Duration.ZERO;
        return wait.compareTo(LONGEST_HINT) > 0 ? LONGEST_HINT : wait;
    }

    private static String sentence(String method, int status, String said) {
        if (status == 0) return "Google did not answer " + method + " completely (" + said + ")";
        return "Google answered " + status + " to " + method + (said.isEmpty() ? "" : ": " + said);
    }

    public Api api() {
        return api;
    }

    /** As in Google's discovery document: {@code people.people.get}. */
    public String method() {
        return method;
    }

    /** The HTTP status; 0 when there was no complete answer. */
    public int status() {
        return status;
    }

    /**
     * True if Google said no, or we never came to ask, so that nothing was done; else it may have
     * been done.
     */
    public boolean isClear() {
        return api == Api.OAUTH || status >= 400 && status < 500;
    }

    /** False if a proxy, a captive portal or a broken front end may have answered instead. */
    public boolean isGooglesWord() {
        return status != 0 && !said.equals(NOT_JSON);
    }

    /**
     * Google's own name of the error, such as {@code FAILED_PRECONDITION}; empty or "null" where it
     * has none.
     */
    public String canonical() {
        return canonical;
    }

    public boolean hasReason(String... any) {
        for (var reason : any) if (reasons.contains(reason)) return true;
        return false;
    }

    /** One sentence for the ledger. */
    public String sentence() {
        return sentence(method, status, said);
    }

    /** Google's own message. */
    public String said() {
        return said;
    }

    public boolean cursorSent() {
        return cursorSent;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
