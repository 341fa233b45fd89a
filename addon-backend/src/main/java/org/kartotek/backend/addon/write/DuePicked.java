package org.kartotek.backend.addon.write;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.kartotek.backend.addon.Visit;

/** A day somebody picked, at the time they picked with it, else when people come to work. */
final class DuePicked {
    static final LocalTime MORNING = LocalTime.of(9, 0);

    private DuePicked() {}

    /** A time without a day is the next time the clock shows it. */
    static Optional<Instant> of(Visit visit, String day, String time) {
        var clock = visit.event().time(time);
        var picked =
                visit.event()
                        .date(day)
                        .or(() -> clock.map(at -> visit.reader().moments().nextDayAt(at)));
        return picked.map(date -> at(date, clock.orElse(MORNING), visit));
    }

    /** A day without a time. */
    static boolean isDay(Visit visit, String time) {
        return visit.event().time(time).isEmpty();
    }

    static Instant at(LocalDate day, LocalTime time, Visit visit) {
        return day.atTime(time).atZone(zone(visit)).toInstant();
    }

    /** The day it is or was then, where the reader is. */
    static LocalDate day(Instant at, Visit visit) {
        return LocalDate.ofInstant(at, zone(visit));
    }

    static ZoneId zone(Visit visit) {
        return visit.event().zone().orElse(visit.caller().zone());
    }
}
