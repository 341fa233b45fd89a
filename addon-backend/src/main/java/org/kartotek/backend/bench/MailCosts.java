package org.kartotek.backend.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a round of mail has to cost, call by call, at Gmail's prices since May 2026. A run that
 * costs anything else, more or less, is a failure and prints no figures.
 */
record MailCosts(Map<String, Long> calls, long units) {
    private static final int ROUND = 250;
    private static final int PAGE = 500;

    /** So many of the round's addresses fit into one search. */
    private static final int ADDRESSES = 10;

    private static final Map<String, Integer> PRICES =
            Map.of(
                    "gmail.users.getProfile", 1,
                    "gmail.users.labels.list", 1,
                    "gmail.users.history.list", 2,
                    "gmail.users.messages.list", 5,
                    "gmail.users.messages.get", 20);

    static MailCosts ofBackfill(int messages, int contacts) {
        long rounds = Math.max(1, upwards(messages, ROUND));
        var calls = new TreeMap<String, Long>();
        calls.put("gmail.users.getProfile", 1L);
        calls.put("gmail.users.labels.list", 1L);
        calls.put("gmail.users.messages.list", searches(messages, contacts));
        calls.put("gmail.users.messages.get", 2L * messages);
        if (rounds > 1) calls.put("gmail.users.history.list", rounds - 1);
        return of(calls);
    }

    static MailCosts ofIdleRound() {
        return of(Map.of("gmail.users.history.list", 1L));
    }

    static MailCosts ofNewMail() {
        return of(Map.of("gmail.users.history.list", 1L, "gmail.users.messages.get", 2L));
    }

    /** The messages lie evenly: contact i wrote number i, i + contacts and so on. */
    private static long searches(int messages, int contacts) {
        long pages = 0;
        for (int from = 0; from < contacts; from += ADDRESSES) {
            long found = 0;
            for (int i = from; i < Math.min(contacts, from + ADDRESSES); i++) {
                found += i < messages ? 1 + (messages - 1 - i) / contacts : 0;
            }
            pages += Math.max(1, upwards(found, PAGE));
        }
        return pages;
    }

    private static long upwards(long number, int by) {
        return (number + by - 1) / by;
    }

    private static MailCosts of(Map<String, Long> calls) {
        long units =
                calls.entrySet().stream()
                        .mapToLong(it -> it.getValue() * PRICES.getOrDefault(it.getKey(), 0))
                        .sum();
        return new MailCosts(Map.copyOf(calls), units);
    }

    void insist(Map<String, Object> costs) {
        if (!calls.equals(costs.get("calls"))
                || !Long.valueOf(units).equals(costs.get("quotaUnits"))) {
            throw new IllegalStateException(
                    "%s of %s messages cost %s, %s units, and not %s, %d units"
                            .formatted(
                                    costs.get("what"),
                                    costs.get("messages"),
                                    costs.get("calls"),
                                    costs.get("quotaUnits"),
                                    new TreeMap<>(calls),
                                    units));
        }
    }
}
