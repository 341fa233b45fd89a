package org.kartotek.simulator.takeout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Events from an iCalendar file, one by one; a broken one does not spoil the others. */
final class IcsEvents {
    private final String account;
    private final BiConsumer<String, String> skipped;

    IcsEvents(String account, BiConsumer<String, String> skipped) {
        this.account = account;
        this.skipped = skipped;
    }

    void read(byte[] file, Consumer<ObjectNode> each) {
        var lines = IcsLine.parse(new String(file, UTF_8).replaceFirst("^\uFEFF", ""));
        if (lines.stream()
                .noneMatch(
                        l -> l.name().equals("BEGIN") && l.value().equalsIgnoreCase("VCALENDAR"))) {
            throw new IllegalArgumentException("Not an iCalendar file.");
        }
        var zone =
                lines.stream()
                        .filter(line -> line.name().equals("X-WR-TIMEZONE"))
                        .map(line -> line.value().strip())
                        .findFirst()
                        .orElse("UTC");
        // Masters first: a changed day belongs to a series that must be there.
        var changedDays = new ArrayList<List<IcsLine>>();
        for (var event : events(lines)) {
            if (event.stream().anyMatch(line -> line.name().equals("RECURRENCE-ID"))) {
                changedDays.add(event);
            } else {
                add(event, zone, each);
            }
        }
        changedDays.forEach(event -> add(event, zone, each));
    }

    private void add(List<IcsLine> event, String zone, Consumer<ObjectNode> each) {
        try {
            each.accept(new IcsEvent(account, zone, event).json());
        } catch (RuntimeException e) {
            var uid =
                    event.stream()
                            .filter(l -> l.name().equals("UID"))
                            .map(IcsLine::value)
                            .findFirst()
                            .orElse("?");
            skipped.accept("event " + uid, String.valueOf(e.getMessage()));
        }
    }

    private static List<List<IcsLine>> events(List<IcsLine> lines) {
        var events = new ArrayList<List<IcsLine>>();
        List<IcsLine> current = List.of();
        var inside = false;
        var deeper = 0;
        for (var line : lines) {
            var begins = line.name().equals("BEGIN");
            var ends = line.name().equals("END");
            if (begins && line.value().equalsIgnoreCase("VEVENT")) {
                current = new ArrayList<>();
                inside = true;
            } else if (ends && line.value().equalsIgnoreCase("VEVENT") && inside) {
                events.add(current);
                inside = false;
                deeper = 0;
            } else if (inside && (begins || ends)) {
                // An alarm inside an event has its own description.
                deeper += begins ? 1 : -1;
            } else if (inside && deeper == 0) {
                current.add(line);
            }
        }
        return events;
    }
}
