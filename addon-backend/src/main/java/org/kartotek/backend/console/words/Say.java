package org.kartotek.backend.console.words;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency.CurrencyUsage;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.order.Money;

/** How values read in one reader's language and time zone. */
public record Say(ConsoleWords words, Locale locale, ZoneId zone, Instant now) {

    /** A sentence of the bundle, where a template cannot write the key itself. */
    public String text(String key, @Nullable Object... arguments) {
        return words.say(locale, key, arguments);
    }

    /** "3 days ago" up to a week, then the date. */
    public String ago(Instant at) {
        return new Ago(locale, zone, now).say(at);
    }

    /** For the tooltip and screen readers. */
    public String exact(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(zone));
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** "12 Mar", with the year when it is another. */
    public String date(LocalDate day) {
        return Ago.date(day, locale, now.atZone(zone).getYear());
    }

    /** "Today", "Yesterday", or the day with its weekday. */
    public String dayTitle(LocalDate day) {
        var today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return text("day.today");
        }
        if (day.equals(today.minusDays(1))) {
            return text("day.yesterday");
        }
        if (day.equals(today.plusDays(1))) {
            return text("day.tomorrow");
        }
        return Ago.weekday(day, locale, today.getYear());
    }

    /** The whole of today: "Monday, March 2". */
    public String weekday() {
        var today = now.atZone(zone).toLocalDate();
        return Ago.weekday(today, locale, today.getYear());
    }

    /** As the date field of a form wants it. */
    public String isoDay(Instant at) {
        return day(at).toString();
    }

    /** "Today", "Tomorrow", or the short date. */
    public String due(Instant at) {
        var today = now.atZone(zone).toLocalDate();
        var day = day(at);
        return day.isBefore(today.minusDays(1)) || day.isAfter(today.plusDays(1))
                ? date(day)
                : dayTitle(day);
    }

    public String money(Money money) {
        return money(money.amount(), money.currency().getCurrencyCode());
    }

    /** Without decimals when it is whole. */
    public String money(BigDecimal amount, String currency) {
        var whole = amount.stripTrailingZeros().scale() <= 0;
        var unit = com.ibm.icu.util.Currency.getInstance(currency);
        return NumberFormatter.withLocale(locale)
                .unit(unit)
                .unitWidth(UnitWidth.NARROW)
                .precision(whole ? Precision.integer() : Precision.currency(CurrencyUsage.STANDARD))
                .format(amount)
                .toString();
    }

    /** An amount whose currency stands elsewhere. */
    public String price(BigDecimal amount) {
        return new Figures(locale).writeMoney(amount);
    }

    public String number(Number number) {
        return NumberFormat.getInstance(ULocale.forLocale(locale)).format(number);
    }

    public String phone(PhoneNumber phone) {
        return PhoneNumbers.readable(phone);
    }

    /** "4 min" or "1 h 5 min"; under a minute in seconds. */
    public String duration(int seconds) {
        if (seconds < 60) {
            return text("duration.seconds", seconds);
        }
        int minutes = (seconds + 30) / 60;
        return minutes < 60
                ? text("duration.minutes", minutes)
                : text("duration.hours", minutes / 60, minutes % 60);
    }
}
