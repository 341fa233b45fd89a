package org.kartotek.simulator.office;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The orders as one table. A line is {@code quantity|product number|name|unit price}, a step {@code
 * stage|instant|who|comment}; several stand under each other in the cell.
 */
final class OrdersCsv {
    private static final List<String> COLUMNS =
            List.of(
                    "number",
                    "title",
                    "contact",
                    "contact_email",
                    "contact_phone",
                    "organization",
                    "stage",
                    "currency",
                    "amount",
                    "opened_at",
                    "closed_at",
                    "owner",
                    "lines",
                    "steps");

    private OrdersCsv() {}

    static String of(List<Order> orders) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            orders.forEach(order -> csv.writeRecord(row(order)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(Order order) {
        var customer = order.customer();
        return List.of(
                Integer.toString(order.number()),
                order.title(),
                customer.name(),
                customer.emails().getFirst(),
                customer.phones().isEmpty() ? "" : customer.phones().getFirst(),
                customer.organization() == null ? "" : customer.organization().name(),
                order.stage(),
                order.currency(),
                order.total().toPlainString(),
                order.openedAt().toString(),
                Objects.toString(order.closedAt(), ""),
                order.owner().email(),
                order.lines().stream().map(OrdersCsv::line).collect(Collectors.joining("\n")),
                order.steps().stream().map(OrdersCsv::step).collect(Collectors.joining("\n")));
    }

    private static String line(Order.Line line) {
        return line.quantity()
                + "|"
                + line.product().number()
                + "|"
                + line.product().name(Language.EN)
                + "|"
                + line.unitPrice().toPlainString();
    }

    private static String step(Order.Step step) {
        return step.stage() + "|" + step.at() + "|" + step.by().email() + "|" + step.comment();
    }
}
