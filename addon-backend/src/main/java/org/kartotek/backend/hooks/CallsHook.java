package org.kartotek.backend.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Allowance;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.capture.call.CallHookKeys;
import org.kartotek.backend.capture.call.CaptureCall;
import org.kartotek.backend.capture.call.Told;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** A phone system reports a call: {@code POST /hooks/calls?key=<id of the signing key>}. */
@RestController
class CallsHook {
    private static final int MOST_BYTES = 64_000;
    private static final int PER_MINUTE = 600;
    private static final int REFUSALS_PER_MINUTE = 30;
    private static final String SOURCE = "pbx";

    private final CallHookKeys keys;
    private final CaptureCall capture;
    private final Agents agents;
    private final Clock clock;
    private final Allowance calls;
    private final Allowance refusals;

    CallsHook(CallHookKeys keys, CaptureCall capture, Agents agents, Clock clock) {
        this.keys = keys;
        this.capture = capture;
        this.agents = agents;
        this.clock = clock;
        this.calls = new Allowance(PER_MINUTE, clock);
        this.refusals = new Allowance(REFUSALS_PER_MINUTE, clock);
    }

    /**
     * The same for the same call, however often it is reported.
     *
     * @param call what Kartotek knows it by
     */
    record Answer(String call, Instant start) {}

    /** The body is taken as bytes, whatever its type says: those bytes were signed. */
    @PostMapping("/hooks/calls")
    Answer call(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refusal.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The body is longer than %d bytes.".formatted(MOST_BYTES));
        }
        var key = signer(request, body);
        if (!calls.take(key.id().toString())) {
            throw Refusal.of(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "More than %d calls in this minute; try again in %d seconds."
                            .formatted(PER_MINUTE, calls.secondsLeft()));
        }
        return OfficeScope.in(key.officeId(), () -> taken(body, key));
    }

    private Answer taken(byte[] body, CallHookKeys.Key key) {
        keys.noteUse(key.id());
        var report = CallReport.read(body, clock.instant());
        var heard =
                capture.of(
                        new Told(
                                report.call(),
                                SOURCE,
                                report.id(),
                                report.recording(),
                                agents.named(report.agent())));
        return new Answer(heard.key(), report.call().at());
    }

    private CallHookKeys.Key signer(HttpServletRequest request, byte[] body) {
        var header = request.getHeader(Signature.HEADER);
        var signature = Signature.read(header);
        return signature
                .flatMap(it -> signer(it, keyOf(request), body))
                .orElseThrow(() -> refusal(request, header, signature));
    }

    private Optional<CallHookKeys.Key> signer(
            Signature signature, @Nullable String key, byte[] body) {
        return keys.active(key).stream()
                .filter(it -> signature.isOf(body, it.secret()))
                .findFirst();
    }

    private Refusal refusal(
            HttpServletRequest request, @Nullable String header, Optional<Signature> signature) {
        if (!refusals.take(String.valueOf(request.getRemoteAddr()))) {
            return Refusal.of(
                    HttpStatus.TOO_MANY_REQUESTS, "Too many requests without a valid signature.");
        }
        var why =
                header == null
                        ? "The request needs the header %s: sha256=<HMAC-SHA256 of the body>."
                                .formatted(Signature.HEADER)
                        : signature.isEmpty()
                                ? "%s is not sha256= and 64 hex digits.".formatted(Signature.HEADER)
                                : "The signature is not that of this body with the secret of this"
                                        + " key, or the key is unknown or revoked.";
        return Refusal.of(HttpStatus.UNAUTHORIZED, why);
    }

    /** From the address only: asking for a parameter could use up the body. */
    private static @Nullable String keyOf(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null
                ? null
                : UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst("key");
    }
}
