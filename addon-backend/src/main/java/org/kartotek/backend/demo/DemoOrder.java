package org.kartotek.backend.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OpenOrder.PastStep;
import org.kartotek.backend.order.OrderLine;

/**
 * A row of {@code orders.csv}: what the office wrote down before it had Kartotek.
 *
 * @param email finds the contact
 * @param owner the address of the user who answers for it
 */
record DemoOrder(
        long number,
        String title,
        String email,
        Money amount,
        String owner,
        List<OrderLine> lines,
        List<Taken> steps) {

    /** A step as the table has it; {@code by} is an address. */
    record Taken(String stage, Instant at, String by) {
        PastStep past(Function<String, Actor> people) {
            return new PastStep(stage, at, people.apply(by));
        }
    }

    static DemoOrder of(NamedCsvRecord row) {
        return new DemoOrder(
                Long.parseLong(row.getField("number")),
                row.getField("title"),
                row.getField("contact_email").toLowerCase(Locale.ROOT),
                Money.of(row.getField("amount"), row.getField("currency")),
                row.getField("owner"),
                row.getField("lines").lines().map(DemoOrder::line).toList(),
                row.getField("steps").lines().map(DemoOrder::step).toList());
    }

    /** {@code quantity|product number|name|unit price}. */
    private static OrderLine line(String text) {
        var parts = text.split("\\|", -1);
        return new OrderLine(new BigDecimal(parts[0]), parts[2], new BigDecimal(parts[3]));
    }

    /** {@code stage|instant|who|comment}. */
    private static Taken step(String text) {
        var parts = text.split("\\|", -1);
        return new Taken(parts[0], Instant.parse(parts[1]), parts[2]);
    }
}
