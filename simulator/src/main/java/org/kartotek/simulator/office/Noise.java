package org.kartotek.simulator.office;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kartotek.simulator.office.letter.Address;
import org.kartotek.simulator.office.letter.Letter;
import org.kartotek.simulator.office.letter.MailProgram;

/**
 * Mail that no customer's timeline may ever show: lists, private letters, talk among colleagues.
 */
final class Noise {
    private static final List<Address> STRANGERS =
            List.of(
                    new Address("Skolekontoret", "kontor@skole.example"),
                    new Address("Oto Servis Halil", "servis@oto-halil.example"),
                    new Address("Пётр", "petr.sosed@pochta.example"),
                    new Address("Property Management", "rent@property-mgmt.example"),
                    new Address("Dr. Nəsirova klinikası", "qebul@klinika.example"));
    private static final List<Address> LISTS =
            List.of(
                    new Address("Furniture Today Weekly", "news@furniture-weekly.example"),
                    new Address("BearingShop", "offers@bearingshop.example"),
                    new Address("Istanbul Trade Fair", "no-reply@tradefair.example"),
                    new Address("Вестник торговли", "rassylka@vestnik.example"));

    private final Draw draw;
    private final LocalDate end;
    private final List<Customer> customers;
    private final List<List<Letter>> threads = new ArrayList<>();

    Noise(Draw draw, LocalDate end, List<Customer> customers) {
        this.draw = draw;
        this.end = end;
        this.customers = customers;
    }

    List<List<Letter>> threads() {
        for (var i = 0; i < 60; i++) {
            newsletter(draw.pick(LISTS), draw.pick(List.of(Language.values())));
        }
        // Some of our customers send round letters, too: known address, still a list.
        for (var i = 0; i < 15; i++) {
            var customer = draw.pick(customers);
            newsletter(customer.address(), customer.language());
        }
        for (var i = 0; i < 40; i++) {
            privateLetter();
        }
        for (var i = 0; i < 40; i++) {
            amongColleagues();
        }
        return threads;
    }

    private void newsletter(Address from, Language language) {
        var domain = from.email().substring(from.email().indexOf('@') + 1);
        var headers = new LinkedHashMap<String, String>();
        headers.put("List-Id", "<news." + domain + ">");
        headers.put(
                "List-Unsubscribe", "<https://" + domain + "/unsubscribe?u=" + draw.hex(12) + ">");
        headers.put("Precedence", "bulk");
        var to = draw.chance(0.5) ? Staff.HUB : draw.pick(List.of(Staff.values())).address();
        var composer = composer(language);
        threads.add(
                List.of(
                        letter(
                                from,
                                to,
                                language,
                                composer.say("subject.newsletter"),
                                composer.say("newsletter.a"),
                                headers,
                                draw.chance(0.5) ? MailProgram.MACHINE : MailProgram.OUTLOOK_WEB)));
    }

    private void privateLetter() {
        var language = draw.pick(List.of(Language.values()));
        var composer = composer(language);
        var staff = draw.pick(List.of(Staff.values()));
        var from = draw.pick(STRANGERS);
        var text = composer.mail("private", staff.given(), from.name(), true);
        threads.add(
                List.of(
                        letter(
                                from,
                                staff.address(),
                                language,
                                composer.say("subject.private"),
                                text,
                                Map.of(),
                                draw.pick(
                                        List.of(
                                                MailProgram.GMAIL,
                                                MailProgram.IPHONE,
                                                MailProgram.THUNDERBIRD)))));
    }

    private void amongColleagues() {
        var language = draw.chance(0.6) ? Language.EN : Language.TR;
        var composer = composer(language);
        var from = draw.pick(List.of(Staff.values()));
        var to = draw.pick(List.of(Staff.values()));
        if (from == to) {
            to = Staff.values()[(to.ordinal() + 1) % Staff.values().length];
        }
        var subject = composer.say("subject.internal");
        var text = composer.mail("internal", to.given(), from.given(), true);
        var first =
                letter(
                        from.address(),
                        to.address(),
                        language,
                        subject,
                        text,
                        Map.of(),
                        MailProgram.GMAIL);
        var reply =
                new Letter(
                        id(Staff.DOMAIN),
                        to.address(),
                        List.of(from.address()),
                        List.of(Staff.HUB),
                        first.at().plusMinutes(draw.between(5, 300)),
                        language,
                        "Re: " + subject,
                        composer.say("internal.reply.a") + "\n" + to.given(),
                        List.of(),
                        MailProgram.GMAIL,
                        StandardCharsets.UTF_8,
                        first,
                        List.of(),
                        Map.of());
        threads.add(draw.chance(0.8) ? List.of(first, reply) : List.of(first));
    }

    private Letter letter(
            Address from,
            Address to,
            Language language,
            String subject,
            String text,
            Map<String, String> headers,
            MailProgram program) {
        return new Letter(
                id(from.email().substring(from.email().indexOf('@') + 1)),
                from,
                List.of(to),
                List.of(),
                moment().atZone(language.zone()),
                language,
                subject,
                text,
                List.of(),
                program,
                StandardCharsets.UTF_8,
                null,
                List.of(),
                headers);
    }

    private Composer composer(Language language) {
        var composer = new Composer(language, draw);
        composer.on(end.minusDays(draw.between(0, 200)));
        return composer;
    }

    private Instant moment() {
        return WorkingHours.on(end.minusDays(draw.between(1, 530)), draw);
    }

    private String id(String domain) {
        return "<" + draw.hex(24) + "@" + domain + ">";
    }
}
