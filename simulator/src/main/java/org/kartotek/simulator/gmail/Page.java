package org.kartotek.simulator.gmail;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;

/** A stretch of a long list; the token is where the next one starts. */
record Page<T>(List<T> items, Optional<String> next) {
    private static final int MOST = 500;

    static int size(Call call, int usual) {
        var wanted = call.number("maxResults", usual);
        return wanted <= 0 ? usual : Math.min(MOST, wanted);
    }

    static int start(Call call) {
        try {
            return call.query("pageToken").map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException _) {
            throw Refused.of(400, "INVALID_ARGUMENT", "invalidArgument", "Invalid pageToken");
        }
    }

    /**
     * @param place a text for each item that grows along the list
     */
    static <T> Page<T> after(List<T> all, Function<T, String> place, Call call, int usual) {
        var last = call.query("pageToken").orElse("");
        if (!last.matches("[0-9a-f]{0,32}")) {
            throw Refused.of(400, "INVALID_ARGUMENT", "invalidArgument", "Invalid pageToken");
        }
        var from =
                last.isEmpty()
                        ? 0
                        : (int)
                                all.stream()
                                        .filter(item -> place.apply(item).compareTo(last) <= 0)
                                        .count();
        var to = Math.min(all.size(), from + size(call, usual));
        return new Page<>(
                List.copyOf(all.subList(from, to)),
                to < all.size() ? Optional.of(place.apply(all.get(to - 1))) : Optional.empty());
    }

    static <T> Page<T> of(List<T> all, Call call, int usual) {
        var from = Math.min(start(call), all.size());
        var to = Math.min(all.size(), from + size(call, usual));
        return new Page<>(
                List.copyOf(all.subList(from, to)),
                to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }
}
