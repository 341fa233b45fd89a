package org.kartotek.backend.capture.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which known call each telling of one source is. Clocks of phones and exchanges differ, so a
 * telling is the same call as any that another source told of within a minute; but a source tells
 * of a call once, so two tellings of it are two calls. A telling may have to make room for one that
 * comes later: as many as possible find theirs, in whatever order they come.
 */
final class Pairing {
    private static final Duration SAME = Duration.ofSeconds(60);

    /**
     * Making room may move the tellings of a whole row of calls, one after another; calls of one
     * number and direction that follow one another for longer than this are not looked through.
     */
    static final Duration REACH = Duration.ofMinutes(10);

    /**
     * @param line the number and the direction
     * @param first the earliest time that the other sources tell
     * @param last the latest
     * @param by which telling of this source it is already, null for none
     */
    record Known(String key, String line, Instant first, Instant last, @Nullable Claim by) {

        Duration from(Instant at) {
            if (at.isBefore(first)) return Duration.between(at, first);
            return at.isAfter(last) ? Duration.between(last, at) : Duration.ZERO;
        }
    }

    /**
     * @param at null if it is not known any more; such a one stays where it is
     */
    record Claim(String key, @Nullable Instant at) {}

    private final Map<String, List<Known>> byLine;
    private final Map<String, Claim> tellings = new HashMap<>();
    private final Map<String, String> moved = new HashMap<>();

    Pairing(List<Known> known) {
        byLine = known.stream().collect(Collectors.groupingBy(Known::line));
        known.forEach(it -> {
            if (it.by() != null) tellings.putIfAbsent(it.key(), it.by());
        });
    }

    /** The key of the call that is told of, if it is known. */
    Optional<String> of(String line, String telling, Instant at) {
        return place(new Claim(telling, at), byLine.getOrDefault(line, List.of()), new HashSet<>());
    }

    /** Every telling that has another call now than before: its key, and the call's. */
    Map<String, String> moved() {
        return Map.copyOf(moved);
    }

    private Optional<String> place(Claim telling, List<Known> known, Set<String> tried) {
        for (var call : near(telling, known)) {
            if (tried.add(call.key()) && isFreed(call, known, tried)) {
                tellings.put(call.key(), telling);
                moved.put(telling.key(), call.key());
                return Optional.of(call.key());
            }
        }
        return Optional.empty();
    }

    private boolean isFreed(Known call, List<Known> known, Set<String> tried) {
        var by = tellings.get(call.key());
        return by == null || place(by, known, tried).isPresent();
    }

    private static List<Known> near(Claim telling, List<Known> known) {
        var at = telling.at();
        return at == null
                ? List.of()
                : known.stream()
                        .filter(it -> it.from(at).compareTo(SAME) <= 0)
                        .sorted(Comparator.comparing(it -> it.from(at)))
                        .toList();
    }
}
