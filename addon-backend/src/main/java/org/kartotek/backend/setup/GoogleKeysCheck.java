package org.kartotek.backend.setup;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whether Google's signatures can be checked: its keys come, and our clock agrees with its own. */
record GoogleKeysCheck(URI keys, Asking asking, Clock clock) implements Check {
    /** What the check of a token forgives. */
    private static final Duration FORGIVEN = Duration.ofSeconds(60);

    private static final Duration FINE = Duration.ofSeconds(10);

    @Override
    public List<Finding> findings() {
        try {
            var heard = asking.get(keys);
            if (heard.status() != 200 || count(heard.body()) == 0)
                return List.of(Finding.problem("keys.none", keys, heard.status()));
            var fetched = Finding.ok("keys.ok", count(heard.body()));
            var theirs = time(heard.date());
            return theirs == null ? List.of(fetched) : List.of(fetched, clock(theirs));
        } catch (IOException e) {
            return List.of(Finding.problem("keys.silent", keys, String.valueOf(e.getMessage())));
        }
    }

    private static int count(String body) {
        try {
            return JsonMapper.builder().build().readTree(body).path("keys").size();
        } catch (JacksonException e) {
            return 0;
        }
    }

    private static @Nullable Instant time(@Nullable String date) {
        try {
            return date == null
                    ? null
                    : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException changedOnTheWay) {
            return null;
        }
    }

    private Finding clock(Instant theirs) {
        var apart = Duration.between(theirs, clock.instant());
        long seconds = apart.toSeconds();
        if (apart.abs().compareTo(FORGIVEN) > 0) return Finding.problem("clock.wrong", seconds);
        return apart.abs().compareTo(FINE) > 0
                ? Finding.warning("clock.off", seconds)
                : Finding.ok("clock.ok");
    }
}
