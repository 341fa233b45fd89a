package org.kartotek.sidebar.card;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
