package org.kartotek.simulator.people;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a listing stands, inside the opaque tokens.
 *
 * @param kind page or sync token of one list
 * @param query fingerprint of the other parameters, which must stay the same
 * @param since versions after this one are asked for; 0 asks for everything
 * @param until what the listing had heard of when it began
 * @param after where the next page begins: a version, or a position in a sorted listing
 * @param fullSync when the last full listing began
 */
record SyncToken(String kind, String query, long since, long until, long after, Instant fullSync) {

    private static final Duration LIFE = Duration.ofDays(7);

    String encode() {
        ObjectNode json = Json.object();
        json.put("k", kind).put("q", query).put("s", since).put("u", until);
        json.put("a", after).put("f", fullSync.toEpochMilli());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(json));
    }

    /** Refuses what we never gave out, and what was given out for other parameters. */
    static SyncToken decode(String token, String kind, String query) {
        SyncToken read;
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.US_ASCII));
            JsonNode json = Json.read(bytes);
            read =
                    new SyncToken(
                            json.path("k").asString(""),
                            json.path("q").asString(""),
                            json.path("s").asLong(),
                            json.path("u").asLong(),
                            json.path("a").asLong(),
                            Instant.ofEpochMilli(json.path("f").asLong()));
        } catch (RuntimeException _) {
            throw Refused.invalid();
        }
        if (!read.kind.equals(kind) || !read.query.equals(query)) {
            throw Refused.invalid();
        }
        return read;
    }

    SyncToken unlessExpired(Instant now) {
        if (fullSync.plus(LIFE).isBefore(now)) {
            throw expired();
        }
        return this;
    }

    private static Refused expired() {
        ObjectNode detail = Json.object();
        detail.put("@type", "type.googleapis.com/google.rpc.ErrorInfo");
        detail.put("reason", "EXPIRED_SYNC_TOKEN").put("domain", "people.googleapis.com");
        detail.putObject("metadata").put("service", "people.googleapis.com");
        return Refused.precondition(
                        "Sync token is expired. Clear local cache and retry call without the sync"
                                + " token.")
                .with(detail);
    }
}
