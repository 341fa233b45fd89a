package org.kartotek.backend.callcard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.kartotek.backend.order.Money;

/**
 * Days and money as a card writes them. The Java runtime's own forms change between releases, and
 * then every card would.
 */
record CardFigures(ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Map<String, String> SIGNS =
            Map.of(
                    "TRY", "₺", "RUB", "₽", "AZN", "₼", "EUR", "€", "USD", "$", "GBP", "£", "NOK",
                    "kr", "SEK", "kr", "DKK", "kr");

    String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** {@code 15 000 ₺}, {@code 9 900.50 €}. */
    static String money(Money money) {
        var code = money.currency().getCurrencyCode();
        return number(money.amount()) + " " + SIGNS.getOrDefault(code, code);
    }

    static String number(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        var rounded =
                bare.scale() <= 0
                        ? number.setScale(0, RoundingMode.UNNECESSARY)
                        : bare.setScale(Math.max(2, bare.scale()));
        var plain = rounded.toPlainString();
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        var grouped = new StringBuilder(plain);
        for (int at = point - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3)
            grouped.insert(at, ' ');
        return grouped.toString();
    }

    /** At most so many UTF-16 units, as Google counts, and never half of what people see as one. */
    static String within(int units, String text) {
        if (text.length() <= units) return text;
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.isBoundary(units - 1) ? units - 1 : characters.preceding(units - 1);
        return text.substring(0, Math.max(end, 0)).stripTrailing() + "…";
    }
}
