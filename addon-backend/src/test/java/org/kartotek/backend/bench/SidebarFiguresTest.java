package org.kartotek.backend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The last line of the bench. */
class SidebarFiguresTest {
    private final SidebarFigures figures = new SidebarFigures();

    @Test
    void theLargestOfficeStandsBesideItsFloorsAndTheSmallest() {
        measured("home", 1_000, 1, 10, 100);
        measured("home", 1_000, 8, 20, 200);
        measured("home", 100_000, 1, 12, 90);
        measured("home", 100_000, 8, 25, 160);
        figures.add(Map.of("card", "message, first time", "contacts", 100_000, "callers", 8));

        assertThat(figures.ratios())
                .containsEntry("home, of the floor", 0.8)
                .containsEntry("home, of memory", 0.16)
                .containsEntry("home, 100000 to 1000 contacts", 1.2)
                .hasSize(4);
    }

    @Test
    void oneOfficeAloneHasNothingToStandBeside() {
        measured("home", 1_000, 1, 10, 100);
        measured("home", 1_000, 8, 20, 200);

        assertThat(figures.ratios())
                .containsOnlyKeys("what", "home, of the floor", "home, of memory");
    }

    private void measured(String card, int contacts, int callers, double median, double perSecond) {
        var line = new HashMap<String, Object>();
        line.put("card", card);
        line.put("contacts", contacts);
        line.put("callers", callers);
        line.put("medianMillis", median);
        line.put("perSecond", perSecond);
        line.put("floorPerSecond", 200.0);
        line.put("memoryPerSecond", 1_000.0);
        figures.add(line);
    }
}
