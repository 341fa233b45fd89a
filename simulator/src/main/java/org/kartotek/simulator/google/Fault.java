package org.kartotek.simulator.google;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import tools.jackson.databind.JsonNode;

/**
 * Something that goes wrong on purpose.
 *
 * @param account whose calls; null for everybody's
 * @param method which method's; null for every method
 * @param body the error body; null for Google's usual one
 * @param times how many calls it spoils
 * @param delay how long {@code slow} takes or how far {@code lag} falls behind
 */
public record Fault(
        @Nullable String account,
        @Nullable String method,
        Kind kind,
        int status,
        @Nullable JsonNode body,
        int times,
        Duration delay) {

    /** How a call goes wrong. */
    public enum Kind {
        /** Answers an error without doing anything. */
        STATUS,
        /** The connection closes before anything is done. */
        TIMEOUT_BEFORE,
        /** Everything is done, the answer is lost. */
        TIMEOUT_AFTER_COMMIT,
        /** Everything is done, half of the answer arrives. */
        TRUNCATE,
        /** A load balancer's page instead of JSON. */
        HTML_502,
        /** The answer takes its time. */
        SLOW,
        /** Listings show contacts as they were a while ago; lasts until the faults are deleted. */
        LAG,
        /**
         * Entries of a field come in another order each time; lasts until the faults are deleted.
         */
        REORDER;

        public static Optional<Kind> named(String name) {
            String constant = name.replace('-', '_').toUpperCase(Locale.ROOT);
            return Arrays.stream(values()).filter(k -> k.name().equals(constant)).findFirst();
        }
    }

    /** Spoils no call, but changes what all of them show. */
    boolean lasts() {
        return kind == Kind.LAG || kind == Kind.REORDER;
    }

    boolean hits(String calledBy, String called) {
        return (account == null || account.equals(calledBy))
                && (method == null || method.equals(called));
    }

    /** Lets a call outside the discovery documents go wrong; its errors have no common shape. */
    public Reply spoil(Supplier<Reply> call) {
        if (kind == Kind.STATUS) {
            return Reply.json(
                    status, body == null ? Json.object().put("error", "internal_failure") : body);
        }
        return new FaultyDelivery(this, ErrorStyle.PEOPLE).of(call);
    }

    Fault once() {
        return new Fault(account, method, kind, status, body, times - 1, delay);
    }
}
