package org.kartotek.backend.hooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.sync.call.PhoneCall;
import org.kartotek.sync.call.PhoneCall.Way;
import org.springframework.http.HttpStatus;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call as a phone system reports it. */
record CallReport(
        PhoneCall call, @Nullable URI recording, @Nullable String agent, @Nullable String id) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final Set<String> FIELDS =
            Set.of(
                    "number",
                    "direction",
                    "start",
                    "duration",
                    "outcome",
                    "recordingUrl",
                    "agent",
                    "id");
    private static final Set<String> WITHHELD =
            Set.of("anonymous", "private", "restricted", "unknown", "withheld");
    private static final Map<String, Boolean> INBOUND =
            new TreeMap<>(Map.of("in", true, "out", false));
    private static final Map<String, Way> OUTCOMES =
            new TreeMap<>(
                    Map.of(
                            "answered", Way.INCOMING,
                            "missed", Way.MISSED,
                            "voicemail", Way.VOICEMAIL,
                            "rejected", Way.REJECTED));

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final int FEWEST_DIGITS = 3;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 150;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_CALL = 7 * 24 * 3_600;

    static CallReport read(byte[] body, Instant now) {
        var json = JSON.readTree(body);
        if (!json.isObject()) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "The body is not one JSON object.");
        }
        json.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.bad(name, null, "is not a field of this request");
                });
        return new CallReport(
                call(json, now),
                Field.of(json, "recordingUrl").https(LONGEST_ADDRESS),
                Field.of(json, "agent").text(LONGEST_TEXT),
                Field.of(json, "id").text(LONGEST_TEXT));
    }

    private static PhoneCall call(JsonNode json, Instant now) {
        var seconds = Field.of(json, "duration").wholeSeconds(LONGEST_CALL);
        var way = way(json, seconds);
        var spoke = way.isAnswered() || way == Way.VOICEMAIL;
        return new PhoneCall(
                way, number(json), start(json, now), Duration.ofSeconds(spoke ? seconds : 0));
    }

    private static Way way(JsonNode json, int seconds) {
        var direction = Field.of(json, "direction");
        var inbound = direction.oneOf(INBOUND);
        if (inbound == null) {
            throw direction.bad("is missing; it is in or out");
        }
        var outcome = Field.of(json, "outcome").oneOf(OUTCOMES);
        if (!inbound) {
            return Way.OUTGOING;
        }
        return Objects.requireNonNullElse(outcome, seconds > 0 ? Way.INCOMING : Way.MISSED);
    }

    /** "" for one that was withheld. */
    private static String number(JsonNode json) {
        var field = Field.of(json, "number");
        if (!json.has("number")) {
            throw field.bad("is missing; a withheld one is null");
        }
        var number = field.text(LONGEST_NUMBER);
        if (number == null || WITHHELD.contains(number.toLowerCase(Locale.ROOT))) {
            return "";
        }
        if (number.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            throw field.bad("is not a phone number");
        }
        return number;
    }

    private static Instant start(JsonNode json, Instant now) {
        var field = Field.of(json, "start");
        var start = field.time();
        if (start.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw field.bad("is in the future");
        }
        if (start.isBefore(EARLIEST)) {
            throw field.bad("is before the year 2000");
        }
        return start;
    }
}
