package org.kartotek.simulator.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Draws 150 orders over the whole pipeline; the newest are still on their way. */
final class OrderBook {
    static final int FIRST_NUMBER = 903;
    private static final int CLOSED = 108;
    private static final int MONTHS = 18;

    /** Open orders by stage, oldest first; #1042 is always being packed. */
    private static final List<String> OPEN = open();

    private static final Map<String, BigDecimal> LIRA =
            Map.of(
                    "TRY", BigDecimal.ONE,
                    "EUR", new BigDecimal("48.20"),
                    "USD", new BigDecimal("41.50"),
                    "GBP", new BigDecimal("55.10"),
                    "NOK", new BigDecimal("4.10"));

    private final Draw draw;
    private final LocalDate end;
    private final List<Customer> buyers;

    private OrderBook(Draw draw, LocalDate end, List<Customer> customers) {
        this.draw = draw;
        this.end = end;
        this.buyers =
                customers.stream()
                        .filter(Customer::writes)
                        .filter(c -> c.organization() == null || !c.organization().supplier())
                        .toList();
    }

    static List<Order> draw(Draw draw, LocalDate end, List<Customer> customers) {
        var book = new OrderBook(draw, end, customers);
        var starts = new ArrayList<LocalDate>();
        var days = (int) (end.toEpochDay() - end.minusMonths(MONTHS).toEpochDay());
        for (var i = 0; i < CLOSED; i++) {
            starts.add(end.minusDays(draw.between(52, days - 1)));
        }
        starts.sort(Comparator.naturalOrder());
        var orders = new ArrayList<Order>();
        for (var start : starts) {
            var stages = draw.chance(0.18) ? book.lostPath() : Order.PIPELINE;
            orders.add(
                    book.order(FIRST_NUMBER + orders.size(), stages, start, draw.between(12, 45)));
        }
        for (var i = 0; i < OPEN.size(); i++) {
            var stages = Order.PIPELINE.subList(0, Order.PIPELINE.indexOf(OPEN.get(i)) + 1);
            var age = Math.max(1, 50 - i * 50 / OPEN.size());
            orders.add(book.order(FIRST_NUMBER + orders.size(), stages, end.minusDays(age), age));
        }
        return List.copyOf(orders);
    }

    private static List<String> open() {
        var open = new ArrayList<String>();
        for (var i = 0; i < 42; i++) {
            open.add(
                    switch (i / 6) {
                        case 0, 1 -> i % 4 == 3 ? "packing" : "shipped";
                        case 2, 3 -> i % 3 == 0 ? "confirmed" : i % 3 == 1 ? "packing" : "quoted";
                        case 4 -> i % 2 == 0 ? "confirmed" : "quoted";
                        default -> i % 2 == 0 ? "quoted" : "enquiry";
                    });
        }
        open.set(1042 - FIRST_NUMBER - CLOSED, "packing");
        return open;
    }

    private List<String> lostPath() {
        return draw.chance(0.3)
                ? List.of("enquiry", Order.LOST)
                : List.of("enquiry", "quoted", Order.LOST);
    }

    private Order order(int number, List<String> stages, LocalDate start, int days) {
        var customer = draw.pick(buyers);
        var owner = Staff.answering(customer.language(), draw);
        var currency = draw.chance(0.72) ? "TRY" : customer.language().currency();
        var lines = new ArrayList<Order.Line>();
        var wanted = draw.between(1, 4);
        while (lines.size() < wanted) {
            var product = draw.pick(Product.CATALOGUE);
            if (lines.stream().noneMatch(line -> line.product().equals(product))) {
                lines.add(line(product, currency));
            }
        }
        return new Order(
                number, customer, currency, lines, steps(stages, start, days, owner), owner);
    }

    private Order.Line line(Product product, String currency) {
        var price = product.price().divide(LIRA.get(currency), 2, RoundingMode.HALF_UP);
        var small = product.price().compareTo(new BigDecimal("500")) < 0;
        return new Order.Line(
                product, small ? 10 * draw.between(1, 30) : draw.between(1, 24), price);
    }

    private List<Order.Step> steps(List<String> stages, LocalDate start, int days, Staff owner) {
        var steps = new ArrayList<Order.Step>();
        var last = Instant.MIN;
        var latest = end.plusDays(1).atStartOfDay(WorkingHours.ZONE).toInstant().minusSeconds(600);
        for (var i = 0; i < stages.size(); i++) {
            var at = WorkingHours.on(start.plusDays((long) days * i / stages.size()), draw);
            at = at.isAfter(last) ? at : last.plus(Duration.ofMinutes(draw.between(31, 200)));
            at = at.isAfter(latest) ? latest.minusSeconds(600L * (stages.size() - i)) : at;
            last = at;
            var packs = stages.get(i).equals("packing") || stages.get(i).equals("shipped");
            steps.add(
                    new Order.Step(
                            stages.get(i),
                            at,
                            packs && draw.chance(0.6) ? Staff.MEHMET : owner,
                            ""));
        }
        return steps;
    }
}
