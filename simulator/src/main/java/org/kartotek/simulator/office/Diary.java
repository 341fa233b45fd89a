package org.kartotek.simulator.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.office.Entry.Guest;
import org.kartotek.simulator.office.Entry.Status;
import org.kartotek.simulator.office.letter.Address;

/** Draws the calendars of the shared account and of the three users, into the coming weeks. */
final class Diary {
    private static final int MEETINGS = 230;

    private final Draw draw;
    private final LocalDate end;
    private final List<Customer> customers;
    private final List<Order> orders;
    private final Map<String, List<Entry>> byAccount = new LinkedHashMap<>();

    Diary(Draw draw, LocalDate end, List<Customer> customers, List<Order> orders) {
        this.draw = draw;
        this.end = end;
        this.customers = customers.stream().filter(Customer::writes).toList();
        this.orders = orders;
        Mailboxes.accounts().forEach(account -> byAccount.put(account, new ArrayList<>()));
    }

    Map<String, List<Entry>> byAccount() {
        for (var i = 0; i < MEETINGS; i++) {
            meeting(i);
        }
        deliveries();
        for (var i = 0; i < 8; i++) {
            series(i);
        }
        holidays();
        secrets();
        return byAccount;
    }

    private void meeting(int i) {
        var customer = draw.pick(customers);
        var staff = Staff.answering(customer.language(), draw);
        var call = draw.chance(0.35);
        var composer = Composer.to(customer, draw).with("name", customer.name());
        var guests = new ArrayList<Guest>();
        guests.add(new Guest(staff.address(), "ACCEPTED"));
        guests.add(new Guest(customer.address(), answer()));
        if (draw.chance(0.3)) {
            guests.add(new Guest(draw.pick(customers).address(), answer()));
        }
        var day = i < 24 ? end.plusDays(draw.between(1, 45)) : end.minusDays(draw.between(0, 530));
        var status =
                draw.chance(0.06)
                        ? Status.CANCELLED
                        : draw.chance(0.05) ? Status.TENTATIVE : Status.CONFIRMED;
        var entry =
                entry(
                        composer.say(call ? "event.call" : "event.meeting"),
                        at(day),
                        draw.pick(List.of(30, 45, 60, 60, 90)),
                        call
                                ? ""
                                : Phrases.of(customer.language())
                                        .say("event.place", draw, Map.of()),
                        staff.address(),
                        guests,
                        status,
                        "");
        put(staff.email(), entry);
        // The shared calendar is invited to about half of them: the same event, seen twice.
        if (draw.chance(0.5)) {
            put(Staff.HUB.email(), entry);
        }
    }

    private void deliveries() {
        for (var order : orders) {
            var shipped = order.reached("shipped");
            if (shipped == null || draw.chance(0.6)) {
                continue;
            }
            var composer = Composer.about(order, draw);
            var day = WorkingHours.day(shipped).plusDays(3);
            put(
                    Staff.HUB.email(),
                    allDay(
                            composer.say("event.delivery"),
                            day,
                            1,
                            List.of(new Guest(order.customer().address(), "NEEDS-ACTION"))));
        }
    }

    /** A weekly or monthly appointment with one day moved, one cancelled and one left out. */
    private void series(int i) {
        var start = at(workday(end.minusDays(400 - i * 20L)));
        var weekly = i % 2 == 0;
        var customer = draw.pick(customers);
        var staff = Staff.values()[i % 3];
        var composer = Composer.to(customer, draw).with("name", customer.name());
        var guests =
                i < 2
                        ? staffGuests()
                        : List.of(
                                new Guest(staff.address(), "ACCEPTED"),
                                new Guest(customer.address(), "ACCEPTED"));
        var day = start.getDayOfWeek().name().substring(0, 2);
        var rule = weekly ? "FREQ=WEEKLY;BYDAY=" + day : "FREQ=MONTHLY;COUNT=15";
        var series =
                entry(
                        i < 2 ? "Weekly round" : composer.say("event.call"),
                        start,
                        30,
                        "",
                        staff.address(),
                        guests,
                        Status.CONFIRMED,
                        rule);
        var skipped = List.of(next(start, weekly, 3));
        series =
                new Entry(
                        series.uid(),
                        series.summary(),
                        start,
                        30,
                        false,
                        "",
                        series.organizer(),
                        guests,
                        Status.CONFIRMED,
                        false,
                        rule,
                        skipped,
                        null,
                        series.created());
        var account = i % 4 == 3 ? Staff.HUB.email() : staff.email();
        put(account, series);
        var moved = next(start, weekly, 5);
        put(account, series.moved(moved, moved.plusDays(1).plusHours(1), Status.CONFIRMED));
        var dropped = next(start, weekly, 6);
        put(account, series.moved(dropped, dropped, Status.CANCELLED));
    }

    private static LocalDateTime next(LocalDateTime start, boolean weekly, int times) {
        return weekly ? start.plusWeeks(times) : start.plusMonths(times);
    }

    private void holidays() {
        for (var staff : Staff.values()) {
            for (var i = 0; i < 3; i++) {
                var day = end.minusDays(draw.between(20, 500));
                put(
                        staff.email(),
                        allDay("Holiday " + staff.given(), day, draw.between(3, 14), List.of()));
            }
        }
        for (var i = 0; i < 6; i++) {
            put(Staff.HUB.email(), allDay("Trade fair", end.minusDays(80L * i - 20), 3, List.of()));
        }
    }

    /** Doctors and schools: present as busy time, nobody's business. */
    private void secrets() {
        for (var i = 0; i < 18; i++) {
            var staff = Staff.values()[i % 3];
            var day = end.minusDays(draw.between(-20, 500));
            var plain = entry("Dentist", at(day), 60, "", null, List.of(), Status.CONFIRMED, "");
            put(
                    staff.email(),
                    new Entry(
                            plain.uid(),
                            plain.summary(),
                            plain.start(),
                            60,
                            false,
                            "",
                            null,
                            List.of(),
                            Status.CONFIRMED,
                            true,
                            "",
                            List.of(),
                            null,
                            plain.created()));
        }
    }

    private List<Guest> staffGuests() {
        return List.of(Staff.values()).stream()
                .map(s -> new Guest(s.address(), "ACCEPTED"))
                .toList();
    }

    private String answer() {
        return draw.chance(0.75) ? "ACCEPTED" : draw.chance(0.5) ? "NEEDS-ACTION" : "DECLINED";
    }

    private Entry allDay(String summary, LocalDate day, int days, List<Guest> guests) {
        return new Entry(
                uid(),
                summary,
                day.atStartOfDay(),
                days * 1_440,
                true,
                "",
                guests.isEmpty() ? null : Staff.HUB,
                guests,
                Status.CONFIRMED,
                false,
                "",
                List.of(),
                null,
                WorkingHours.on(day.minusDays(9), draw));
    }

    private Entry entry(
            String summary,
            LocalDateTime start,
            int minutes,
            String place,
            @Nullable Address organizer,
            List<Guest> guests,
            Status status,
            String repeats) {
        var written = start.toLocalDate().minusDays(draw.between(2, 20));
        var created = WorkingHours.on(written.isAfter(end) ? end.minusDays(1) : written, draw);
        return new Entry(
                uid(), summary, start, minutes, false, place, organizer, guests, status, false,
                repeats, List.of(), null, created);
    }

    private LocalDateTime at(LocalDate day) {
        return workday(day)
                .atTime(LocalTime.of(draw.between(9, 16), draw.pick(List.of(0, 0, 15, 30))));
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    private void put(String account, Entry entry) {
        byAccount.getOrDefault(account, new ArrayList<>()).add(entry);
    }

    private String uid() {
        return draw.hex(26) + "@calendar." + Staff.DOMAIN;
    }
}
