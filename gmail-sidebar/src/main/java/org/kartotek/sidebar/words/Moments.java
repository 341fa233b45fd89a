package org.kartotek.sidebar.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says when: relative up to a week, then a date; the year only when it is another one. */
public final class Moments {
    private static final int A_WEEK = 7;

    private final Words words;
    private final ZoneId zone;
    private final Instant moment;
    private final LocalDate today;
    private final LocalTime now;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter dayMonthYear;
    private final DateTimeFormatter clock;

    /** English without a country is written as most of the world writes it: {@code 12 Mar}. */
    public Moments(Words words, Locale locale, ZoneId zone, Instant now) {
        this.words = words;
        this.zone = zone;
        this.moment = now;
        this.today = LocalDate.ofInstant(now, zone);
        this.now = LocalTime.ofInstant(now, zone);
        var style = locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
        this.dayAndMonth = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(style);
        this.dayMonthYear = DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(style);
        this.clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(style);
    }

    /** "3 days ago", "yesterday", "12 Mar". */
    public String when(Instant moment) {
        return spoken(day(moment));
    }

    /** Always the date: for steps, which are compared with each other. */
    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    public String date(LocalDate day) {
        return (day.getYear() == today.getYear() ? dayAndMonth : dayMonthYear).format(day);
    }

    public String time(Instant moment) {
        return clock.format(moment.atZone(zone));
    }

    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** What a clock on the wall showed. */
    public LocalTime clock(Instant moment) {
        return LocalTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Today, or tomorrow when the clock has passed that time. */
    public LocalDate nextDayAt(LocalTime time) {
        return time.isAfter(now) ? today : today.plusDays(1);
    }

    public Instant now() {
        return moment;
    }

    public LocalDate today() {
        return today;
    }

    public boolean isToday(Instant moment) {
        return LocalDate.ofInstant(moment, zone).equals(today);
    }

    public boolean isBeforeToday(Instant moment) {
        return LocalDate.ofInstant(moment, zone).isBefore(today);
    }

    private String spoken(LocalDate day) {
        long ago = ChronoUnit.DAYS.between(day, today);
        if (ago == 0) {
            return words.say("day.today");
        }
        if (ago > 0 && ago <= A_WEEK) {
            return words.say("day.ago", "days", ago);
        }
        if (ago < 0 && ago >= -A_WEEK) {
            return words.say("day.ahead", "days", -ago);
        }
        return date(day);
    }
}
