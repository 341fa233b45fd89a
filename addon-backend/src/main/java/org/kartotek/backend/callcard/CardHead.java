package org.kartotek.backend.callcard;

import java.util.ArrayList;
import java.util.List;

/**
 * The first line: who is this, and where is the order. A list of contacts shows no more than its
 * beginning, so the order's number and stage stand within the first {@value #SEEN} units, whatever
 * names there are.
 */
final class CardHead {
    static final int SEEN = 40;

    private static final int SHORTEST_NAME = 8;
    private static final String BETWEEN = " · ";

    private CardHead() {}

    /**
     * @param names in their order
     * @param before how many of them stand before the order
     * @param standing number, stage, day and who; empty without an open order
     * @param must the beginning of {@code standing} that has to be seen
     */
    static String of(List<String> names, int before, String standing, String must) {
        if (standing.isEmpty()) return String.join(BETWEEN, names);
        int room = SEEN - must.length() - BETWEEN.length();
        var parts = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            if (i >= before || room < Math.min(SHORTEST_NAME, name.length())) {
                after.add(name);
                continue;
            }
            var shown = CardFigures.within(room, name);
            room -= shown.length() + BETWEEN.length();
            parts.add(shown);
        }
        parts.add(standing);
        parts.addAll(after);
        return String.join(BETWEEN, parts);
    }
}
