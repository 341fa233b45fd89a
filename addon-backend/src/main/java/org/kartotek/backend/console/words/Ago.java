package org.kartotek.backend.console.words;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Style;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;

/** Relative time up to a week, forwards and backwards, then a date. */
record Ago(Locale locale, ZoneId zone, Instant now) {
    private static final int WEEK = 7;

    String say(Instant at) {
        var day = at.atZone(zone).toLocalDate();
        var today = now.atZone(zone).toLocalDate();
        long days = Math.abs(ChronoUnit.DAYS.between(day, today));
        if (days >= WEEK) {
            return date(day, locale, today.getYear());
        }
        var away = Duration.between(at, now);
        var direction = away.isNegative() ? Direction.NEXT : Direction.LAST;
        return days >= 1 ? relative(days, direction, RelativeUnit.DAYS) : today(away, direction);
    }

    private String today(Duration away, Direction direction) {
        long minutes = away.abs().toMinutes();
        if (minutes < 1) {
            return formatter().format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        return minutes < 60
                ? relative(minutes, direction, RelativeUnit.MINUTES)
                : relative(minutes / 60, direction, RelativeUnit.HOURS);
    }

    private String relative(long count, Direction direction, RelativeUnit unit) {
        return formatter().format(count, direction, unit);
    }

    private RelativeDateTimeFormatter formatter() {
        return RelativeDateTimeFormatter.getInstance(
                ULocale.forLocale(locale), null, Style.SHORT, DisplayContext.CAPITALIZATION_NONE);
    }

    static String date(LocalDate day, Locale locale, int thisYear) {
        return say(in(day.getYear() == thisYear ? "MMMd" : "yMMMd", locale), day);
    }

    /** As a heading, so it begins with a capital where the language writes weekdays small. */
    static String weekday(LocalDate day, Locale locale, int thisYear) {
        var format = in(day.getYear() == thisYear ? "EEEEMMMMd" : "yEEEEMMMMd", locale);
        if (locale.getLanguage().equals("nb") && format instanceof SimpleDateFormat norwegian) {
            // Without a year, ICU forgets the point that makes the day an ordinal.
            norwegian.applyPattern(norwegian.toPattern().replace("d MMMM", "d. MMMM"));
        }
        format.setContext(DisplayContext.CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE);
        return say(format, day);
    }

    private static DateFormat in(String skeleton, Locale locale) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, ULocale.forLocale(locale));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }

    private static String say(DateFormat format, LocalDate day) {
        return format.format(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
}
