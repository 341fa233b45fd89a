package org.kartotek.simulator.office;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.office.letter.Letter;

/** Every mail thread of the office: around the orders, about everything else, and the noise. */
final class Correspondence {
    private static final int OTHER_THREADS = 380;
    private static final int MONTHS = 18;

    private final Draw draw;
    private final LocalDate end;
    private final List<Customer> customers;
    private final Instant latest;
    private final List<List<Letter>> threads = new ArrayList<>();

    private Correspondence(Draw draw, LocalDate end, List<Customer> customers) {
        this.draw = draw;
        this.end = end;
        this.customers = customers.stream().filter(Customer::writes).toList();
        this.latest = end.plusDays(1).atStartOfDay(WorkingHours.ZONE).toInstant().minusSeconds(90);
    }

    /** Threads, each oldest letter first. */
    static List<List<Letter>> draw(
            Draw draw, LocalDate end, List<Customer> customers, List<Order> orders) {
        var all = new Correspondence(draw, end, customers);
        orders.forEach(all::aboutOrder);
        for (var i = 0; i < OTHER_THREADS; i++) {
            all.aboutSomethingElse();
        }
        all.threads.addAll(new Noise(draw.fork("noise"), end, all.customers).threads());
        all.threads.removeIf(List::isEmpty);
        all.threads.sort(Comparator.comparing((List<Letter> t) -> t.getFirst().at().toInstant()));
        return all.threads;
    }

    private void aboutOrder(Order order) {
        var talk = talk(order.customer(), order.owner(), Composer.about(order, draw), "enquiry");
        new OrderMail(draw, order, latest).tell(talk);
        keep(talk);
        var shipped = order.reached("shipped");
        if (shipped != null) {
            var bill =
                    talk(order.customer(), order.owner(), Composer.about(order, draw), "invoice");
            var paper =
                    Papers.pdf(
                            "invoice-" + order.number() + ".pdf",
                            "Invoice for order " + order.mark());
            bill.office("invoice", shipped.plus(Duration.ofMinutes(draw.between(20, 300))), paper);
            if (order.stage().equals("done")) {
                bill.customer(
                        "paid",
                        order.at("done").minus(Duration.ofMinutes(draw.between(30, 2_000))));
            }
            keep(bill);
        }
    }

    private void aboutSomethingElse() {
        var customer = draw.pick(customers);
        var staff = Staff.answering(customer.language(), draw);
        var supplier = customer.organization() != null && customer.organization().supplier();
        var what =
                supplier
                        ? draw.pick(List.of("supplier", "supplier.delay", "meeting"))
                        : draw.pick(
                                List.of(
                                        "catalogue",
                                        "catalogue",
                                        "meeting",
                                        "sample",
                                        "pricelist",
                                        "documents",
                                        "reminder",
                                        "holiday"));
        var subject = what.equals("supplier.delay") ? "supplier" : what;
        var composer = Composer.to(customer, draw).with("order", "#" + draw.between(903, 1_010));
        var talk = talk(customer, staff, composer, subject);
        new OtherMail(draw, draw.chance(0.15))
                .tell(what, talk, what.equals("holiday") ? feast(customer.language()) : start());
        keep(talk);
    }

    /** Greetings go out before the new year, in Azerbaijan before Novruz. */
    private Instant feast(Language language) {
        var spring = language == Language.AZ;
        var day = LocalDate.of(end.getYear(), spring ? 3 : 12, draw.between(12, spring ? 19 : 23));
        return WorkingHours.on(day.isAfter(end) ? day.minusYears(1) : day, draw);
    }

    /** The year has its seasons, but an office writes on every working day. */
    private Instant start() {
        var days = end.toEpochDay() - end.minusMonths(MONTHS).toEpochDay() - 1;
        var day = end.minusDays(draw.between(0, (int) days));
        return WorkingHours.on(day, draw);
    }

    private Conversation talk(Customer customer, Staff staff, Composer composer, String kind) {
        composer.on(end.minusDays(draw.between(0, 30)));
        var subject = composer.say("subject." + kind);
        return new Conversation(draw, customer, colleague(customer), staff, composer, subject);
    }

    private @Nullable Customer colleague(Customer customer) {
        if (customer.organization() == null || !draw.chance(0.3)) {
            return null;
        }
        var others =
                customers.stream()
                        .filter(c ->
                                customer.organization().equals(c.organization())
                                        && !c.equals(customer))
                        .toList();
        return others.isEmpty() ? null : draw.pick(others);
    }

    /** What would lie after the last day has not been written yet. */
    private void keep(Conversation talk) {
        threads.add(
                talk.letters().stream().filter(l -> !l.at().toInstant().isAfter(latest)).toList());
    }
}
