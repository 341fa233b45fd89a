package org.kartotek.simulator.office;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Moments at which somebody sits in the office in Istanbul. */
final class WorkingHours {
    static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    private WorkingHours() {}

    static Instant on(LocalDate day, Draw draw) {
        var workday = workday(day);
        return workday.atTime(draw.between(8, 17), draw.between(0, 59), draw.between(0, 59))
                .atZone(ZONE)
                .toInstant();
    }

    /** The last working day up to this one. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }

    static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
