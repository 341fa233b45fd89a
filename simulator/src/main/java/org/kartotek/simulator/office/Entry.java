package org.kartotek.simulator.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.office.letter.Address;

/**
 * One event of a diary, or one changed day of a series.
 *
 * @param replaces which day of the series {@code uid} this one stands for
 */
record Entry(
        String uid,
        String summary,
        LocalDateTime start,
        int minutes,
        boolean allDay,
        String place,
        @Nullable Address organizer,
        List<Guest> guests,
        Status status,
        boolean secret,
        String repeats,
        List<LocalDateTime> skipped,
        @Nullable LocalDateTime replaces,
        Instant created) {
    enum Status {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }

    /** {@code answer} in iCalendar's words: ACCEPTED, DECLINED, NEEDS-ACTION. */
    record Guest(Address who, String answer) {}

    Entry {
        guests = List.copyOf(guests);
        skipped = List.copyOf(skipped);
    }

    LocalDateTime until() {
        return start.plusMinutes(minutes);
    }

    LocalDate lastDay() {
        return start.toLocalDate().plusDays(Math.max(1, minutes / 1_440));
    }

    Entry moved(LocalDateTime from, LocalDateTime to, Status status) {
        return new Entry(
                uid, summary, to, minutes, allDay, place, organizer, guests, status, secret, "",
                List.of(), from, created);
    }
}
