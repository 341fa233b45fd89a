package org.kartotek.backend.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.kartotek.backend.access.Allowance;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.google.push.MailboxChanged;
import org.kartotek.backend.google.push.TakePush;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * Pub/Sub tells that a mailbox changed: {@code POST /hooks/gmail}. Whatever is not answered with
 * 2xx comes again for days, so a message that will never be understood is taken as heard, once it
 * is proved to come from our subscription.
 */
@RestController
class GmailHook {
    private static final Logger LOG = LoggerFactory.getLogger(GmailHook.class);
    private static final int MOST_BYTES = 64_000;
    private static final int REFUSALS_PER_MINUTE = 30;
    private static final String BEARER = "Bearer ";

    private final PushTokens tokens;
    private final TakePush take;
    private final Allowance refusals;

    GmailHook(PushTokens tokens, TakePush take, Clock clock) {
        this.tokens = tokens;
        this.take = take;
        this.refusals = new Allowance(REFUSALS_PER_MINUTE, clock);
    }

    @PostMapping("/hooks/gmail")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void push(HttpServletRequest request) throws IOException {
        prove(request);
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        changed(body)
                .ifPresentOrElse(
                        it -> take.mailbox(it.email()),
                        () -> LOG.warn("A push of Pub/Sub is not Gmail's; it is left out"));
    }

    private void prove(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        try {
            if (header == null || !header.startsWith(BEARER))
                throw new JwtException("The request needs a token of its push subscription.");
            tokens.prove(header.substring(BEARER.length()).strip());
        } catch (JwtException e) {
            throw refusal(request, e);
        }
    }

    private Refusal refusal(HttpServletRequest request, JwtException why) {
        if (!refusals.take(String.valueOf(request.getRemoteAddr()))) {
            return Refusal.of(
                    HttpStatus.TOO_MANY_REQUESTS, "Too many requests without a valid token.");
        }
        LOG.warn("A push was refused: {}", why.getMessage());
        return Refusal.of(HttpStatus.UNAUTHORIZED, String.valueOf(why.getMessage()));
    }

    private static Optional<MailboxChanged> changed(byte[] body) {
        if (body.length > MOST_BYTES) return Optional.empty();
        try {
            var push =
                    Json.read(
                            new String(body, StandardCharsets.UTF_8),
                            new TypeReference<Map<String, Object>>() {});
            return push != null
                            && push.get("message") instanceof Map<?, ?> message
                            && message.get("data") instanceof String data
                    ? MailboxChanged.read(data)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
