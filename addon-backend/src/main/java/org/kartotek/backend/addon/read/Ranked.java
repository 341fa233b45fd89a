package org.kartotek.backend.addon.read;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.kartotek.backend.addon.read.FoundRows.Found;
import org.kartotek.backend.search.Folding;
import org.kartotek.sidebar.shown.Hit;

/**
 * As a person would put it: the very number or address, whose name begins so, where a word of the
 * name does, whatever else was found, then notes; of equals what moved last.
 */
final class Ranked {
    private final String typed;
    private final List<String> words;
    private final boolean wholeOnly;

    private Ranked(String query) {
        typed = Folding.fold(query);
        words = Arrays.stream(typed.split(" ")).filter(word -> !word.isEmpty()).toList();
        wholeOnly = query.contains("@") || query.chars().noneMatch(Character::isLetter);
    }

    static List<Hit> of(Collection<Found> found, String query, int limit) {
        var ranked = new Ranked(query);
        var order =
                Comparator.comparingInt(ranked::place)
                        .thenComparing(one -> !one.exact())
                        .thenComparing(Ranked::at, Comparator.reverseOrder());
        var hits = new LinkedHashMap<String, Hit>();
        found.stream()
                .sorted(order)
                .forEach(one -> hits.putIfAbsent(one.hit().id(), ranked.shown(one)));
        return hits.values().stream().limit(limit).toList();
    }

    private int place(Found one) {
        if (one.text() != null) {
            return 4;
        }
        if (wholeOnly && one.exact()) {
            return 0;
        }
        var names = one.names().stream().map(Folding::fold).toList();
        if (names.stream().anyMatch(name -> name.startsWith(typed))) {
            return 1;
        }
        return names.stream().anyMatch(this::hasAllWords) ? 2 : 3;
    }

    private boolean hasAllWords(String name) {
        var its = name.split(" ");
        return words.stream()
                .allMatch(word -> Arrays.stream(its).anyMatch(w -> w.startsWith(word)));
    }

    private static Instant at(Found one) {
        return Objects.requireNonNullElse(one.at(), Instant.EPOCH);
    }

    private Hit shown(Found one) {
        var text = one.text();
        return text == null ? one.hit() : one.hit().saying(Snippet.of(text, words));
    }
}
