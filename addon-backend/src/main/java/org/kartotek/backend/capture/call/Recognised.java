package org.kartotek.backend.capture.call;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which calls a source tells of.
 *
 * @param callKeys for each telling, in their order
 * @param fresh the calls that nobody told of before, with their first telling
 * @param moved tellings of earlier that are another call than was thought: telling → call
 */
record Recognised(List<String> callKeys, Map<String, Telling> fresh, Map<String, String> moved) {

    static Recognised among(PhoneCalls calls, String source, List<Telling> tellings) {
        var before = calls.toldBefore(source, tellings.stream().map(Telling::key).toList());
        var rest = tellings.stream().filter(it -> !before.containsKey(it.key())).toList();
        var rows = rest.stream().map(Telling::row).toList();
        var pairing = new Pairing(calls.near(source, rows));
        var taken = calls.taken(rows.stream().map(PhoneCalls.Row::key).toList());
        var fresh = new LinkedHashMap<String, Telling>();
        var now = new HashMap<String, String>();
        for (var telling : rest) {
            if (now.containsKey(telling.key())) continue;
            var own = telling.row().key();
            var key = pairing.of(telling.row().line(), telling.key(), telling.at()).orElse(own);
            if (key.equals(own) && taken.add(key)) {
                fresh.put(key, telling);
            }
            now.put(telling.key(), key);
        }
        var moved = new HashMap<>(pairing.moved());
        moved.keySet().removeAll(now.keySet());
        var all = new HashMap<>(before);
        all.putAll(now);
        all.putAll(pairing.moved());
        return new Recognised(
                tellings.stream().map(it -> all.getOrDefault(it.key(), it.row().key())).toList(),
                fresh,
                moved);
    }
}
