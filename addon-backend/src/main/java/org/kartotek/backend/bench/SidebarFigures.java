package org.kartotek.backend.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The three ratios of a run. */
final class SidebarFigures {
    private static final int BUSY = 8;

    private final List<Map<String, Object>> lines = new ArrayList<>();

    void add(Map<String, Object> line) {
        lines.add(line);
    }

    /**
     * Each card against the bare statements and against memory, at eight callers in the largest
     * office; and the largest office against the smallest, at one caller.
     */
    Map<String, Object> ratios() {
        int least = lines.stream().mapToInt(it -> contacts(it)).min().orElseThrow();
        int most = lines.stream().mapToInt(it -> contacts(it)).max().orElseThrow();
        var ratios = new LinkedHashMap<String, Object>();
        ratios.put("what", "ratios");
        for (var line : lines) {
            if (contacts(line) != most || !line.containsKey("floorPerSecond")) continue;
            var card = String.valueOf(line.get("card"));
            if (callers(line) == BUSY) {
                ratios.put(card + ", of the floor", divided(line, "perSecond", "floorPerSecond"));
                ratios.put(card + ", of memory", divided(line, "perSecond", "memoryPerSecond"));
            } else if (callers(line) == 1 && most > least) {
                double small = number(like(card, least), "medianMillis");
                ratios.put(
                        "%s, %d to %d contacts".formatted(card, most, least),
                        ClosedLoop.rounded(number(line, "medianMillis") / small));
            }
        }
        return ratios;
    }

    private Map<String, Object> like(String card, int contacts) {
        return lines.stream()
                .filter(it ->
                        card.equals(it.get("card")) && contacts(it) == contacts && callers(it) == 1)
                .findFirst()
                .orElseThrow();
    }

    private static double divided(Map<String, Object> line, String one, String other) {
        return ClosedLoop.rounded(number(line, one) / number(line, other));
    }

    private static int contacts(Map<String, Object> line) {
        return (int) number(line, "contacts");
    }

    private static int callers(Map<String, Object> line) {
        return (int) number(line, "callers");
    }

    private static double number(Map<String, Object> line, String name) {
        return line.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
