package org.kartotek.backend.capture.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kartotek.sync.calendar.Occurrence;

/**
 * Google's id of an event. One occurrence of a series is called by the series and when it was meant
 * to start: {@code abc_20261201T090000Z}, or {@code abc_20261201} for a whole day.
 */
public record EventId(String value) {
    private static final Pattern OCCURRENCE = Pattern.compile("(.+)_(\\d{8})(T\\d{6}Z)?");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 1_024;

    /** Empty for what cannot be an id. */
    public static Optional<EventId> of(String text) {
        return Optional.of(text)
                .filter(it -> !it.isEmpty() && it.length() <= LONGEST)
                .filter(it -> it.chars().allMatch(c -> c > ' ' && c < 0x7f))
                .map(EventId::new);
    }

    /** As the series of which it may be an occurrence is called. */
    public String series() {
        var parts = OCCURRENCE.matcher(value);
        return parts.matches() ? parts.group(1) : value;
    }

    /** When this occurrence was meant to start; empty unless the id says so. */
    public Optional<Instant> meantAt(ZoneId office) {
        var parts = OCCURRENCE.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    parts.group(3) == null
                            ? LocalDate.parse(parts.group(2), DateTimeFormatter.BASIC_ISO_DATE)
                                    .atStartOfDay(office)
                                    .toInstant()
                            : MOMENT.parse(parts.group(2) + parts.group(3), Instant::from));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** Whether this is what Google calls an occurrence of that event. */
    boolean names(Occurrence one, ZoneId office) {
        return value.equals(one.event().id())
                || series().equals(one.event().id())
                        && meantAt(office)
                                .filter(at -> one.key().endsWith(":" + at.getEpochSecond()))
                                .isPresent();
    }
}
