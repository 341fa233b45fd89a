package org.kartotek.sidebar.card;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

@Sparse
public record DateTimePicker(
        String name,
        Text label,
        Type type,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable Long valueMsEpoch)
        implements Widget {
    public static DateTimePicker date(String name, String label) {
        return new DateTimePicker(name, Text.of(label), Type.DATE_ONLY, null);
    }

    public static DateTimePicker time(String name, String label) {
        return new DateTimePicker(name, Text.of(label), Type.TIME_ONLY, null);
    }

    /** Of a time, Google reads the hours and minutes in UTC. */
    public DateTimePicker filled(@Nullable LocalTime clock) {
        return new DateTimePicker(
                name,
                label,
                type,
                clock == null ? null : TimeUnit.SECONDS.toMillis(clock.toSecondOfDay()));
    }

    /** Google reads a date as its midnight in UTC. */
    public DateTimePicker filled(@Nullable LocalDate day) {
        return new DateTimePicker(
                name,
                label,
                type,
                day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
    }

    public enum Type {
        DATE_AND_TIME,
        DATE_ONLY,
        TIME_ONLY
    }
}
