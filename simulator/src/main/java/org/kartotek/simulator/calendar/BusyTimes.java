package org.kartotek.simulator.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The spans in which a calendar's owner is taken. */
record BusyTimes(Instant from, Instant until) {
    static List<BusyTimes> of(EventBook book, Instant from, Instant until) {
        var busy = new ArrayList<BusyTimes>();
        for (var event : book.events()) {
            if (EventFields.cancelled(event)
                    || event.path("transparency").asString("").equals("transparent")) {
                continue;
            }
            if (EventFields.isSeries(event)) {
                var changed = new HashSet<String>();
                book.exceptions(event.path("id").asString())
                        .forEach(day -> changed.add(day.path("id").asString()));
                new Series(event)
                        .days(until)
                        .forEach((id, day) -> {
                            if (!changed.contains(id)) {
                                add(day, from, until, busy);
                            }
                        });
            } else {
                add(event, from, until, busy);
            }
        }
        busy.sort(Comparator.comparing(BusyTimes::from));
        return busy;
    }

    private static void add(ObjectNode event, Instant from, Instant until, List<BusyTimes> busy) {
        var start = Times.moment(event.path("start")).toInstant();
        var end = Times.moment(event.path("end")).toInstant();
        if (start.isBefore(until) && end.isAfter(from)) {
            busy.add(new BusyTimes(start, end));
        }
    }
}
