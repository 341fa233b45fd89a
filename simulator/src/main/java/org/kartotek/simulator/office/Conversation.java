package org.kartotek.simulator.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.office.letter.Address;
import org.kartotek.simulator.office.letter.Attachment;
import org.kartotek.simulator.office.letter.Letter;
import org.kartotek.simulator.office.letter.MailProgram;

/** One thread between a customer and the office, growing letter by letter. */
final class Conversation {
    private final Draw draw;
    private final Customer customer;
    private final Staff staff;
    private final Composer composer;
    private final String subject;
    private final Address officeSide;
    private final List<Address> copies;
    private final List<Letter> letters = new ArrayList<>();

    Conversation(
            Draw draw,
            Customer customer,
            @Nullable Customer colleague,
            Staff staff,
            Composer composer,
            String subject) {
        this.draw = draw;
        this.customer = customer;
        this.staff = staff;
        this.composer = composer;
        this.subject = subject;
        this.officeSide = draw.chance(0.55) ? Staff.HUB : staff.address();
        this.copies = copies(draw, colleague);
    }

    /** Another of our people, the shared mailbox, or a colleague of the customer reads along. */
    private List<Address> copies(Draw draw, @Nullable Customer colleague) {
        var copies = new ArrayList<Address>();
        if (officeSide != Staff.HUB && draw.chance(0.5)) {
            copies.add(Staff.HUB);
        }
        if (draw.chance(0.25)) {
            var other = draw.pick(List.of(Staff.values()));
            if (other != staff) {
                copies.add(other.address());
            }
        }
        if (colleague != null && draw.chance(0.5)) {
            copies.add(colleague.address());
        }
        return copies;
    }

    List<Letter> letters() {
        return letters;
    }

    Language language() {
        return customer.language();
    }

    Composer composer() {
        return composer;
    }

    Conversation customer(String turn, Instant at, Attachment... attachments) {
        var program = Charsets.program(customer);
        var short_ = program == MailProgram.IPHONE || !letters.isEmpty() && draw.chance(0.35);
        composer.on(WorkingHours.day(at).plusDays(draw.between(3, 14)));
        var text = composer.mail(turn, staffSalutation(), customer.given(), short_);
        return add(
                program,
                customer.address(),
                officeSide,
                at,
                text,
                customerSignature(),
                attachments);
    }

    Conversation office(String turn, Instant at, Attachment... attachments) {
        composer.on(WorkingHours.day(at).plusDays(draw.between(2, 12)));
        var text = composer.mail(turn, customer.salutation(), staff.given(), false);
        var from = officeSide == Staff.HUB && draw.chance(0.6) ? Staff.HUB : staff.address();
        return add(
                MailProgram.GMAIL,
                from,
                customer.address(),
                at,
                text,
                staff.signature(),
                attachments);
    }

    /** A machine answers for the customer. */
    Conversation outOfOffice(Instant at) {
        composer.with("subject", subject);
        composer.on(WorkingHours.day(at).plusDays(draw.between(3, 14)));
        var headers =
                Map.of(
                        "Auto-Submitted",
                        "auto-replied",
                        "X-Auto-Response-Suppress",
                        "All",
                        "Precedence",
                        "auto_reply");
        letters.add(
                new Letter(
                        messageId(customer.emails().getFirst()),
                        customer.address(),
                        List.of(letters.getLast().from()),
                        List.of(),
                        at.atZone(customer.language().zone()),
                        customer.language(),
                        composer.say("subject.outofoffice"),
                        composer.say("outofoffice.a"),
                        List.of(),
                        MailProgram.MACHINE,
                        Charsets.usual(MailProgram.MACHINE, customer.language()),
                        null,
                        List.of(),
                        headers));
        return this;
    }

    private Conversation add(
            MailProgram program,
            Address from,
            Address to,
            Instant at,
            String text,
            List<String> signature,
            Attachment... attachments) {
        var language = customer.language();
        var answers = letters.isEmpty() ? null : letters.getLast();
        var charset = Charsets.usual(program, language);
        var typed = Charsets.holds(charset, text) ? text : Charsets.typewriter(text);
        var signed =
                signature.stream()
                        .map(s -> Charsets.holds(charset, s) ? s : Charsets.typewriter(s))
                        .toList();
        var ours = from.email().endsWith("@" + Staff.DOMAIN);
        var letter =
                new Letter(
                        messageId(from.email()),
                        from,
                        List.of(to),
                        copies.stream().filter(c -> !c.equals(from) && !c.equals(to)).toList(),
                        after(answers, at).atZone(ours ? WorkingHours.ZONE : language.zone()),
                        language,
                        subject(program),
                        typed,
                        signed,
                        program,
                        charset,
                        answers,
                        List.of(attachments),
                        Map.of());
        letters.add(letter);
        return this;
    }

    /** Nobody answers before they were asked. */
    private Instant after(@Nullable Letter answers, Instant at) {
        return answers == null || at.isAfter(answers.at().toInstant())
                ? at
                : answers.at().toInstant().plusSeconds(draw.between(200, 2_400));
    }

    private String subject(MailProgram program) {
        if (letters.isEmpty()) {
            return subject;
        }
        return switch (program) {
                    case OUTLOOK, OUTLOOK_EXPRESS, OUTLOOK_WEB ->
                            switch (customer.language()) {
                                case TR -> "YNT: ";
                                case NB -> "SV: ";
                                case EN, RU, AZ -> "RE: ";
                            };
                    default -> "Re: ";
                }
                + subject;
    }

    private String staffSalutation() {
        return switch (customer.language()) {
            case TR -> staff.given() + (staff == Staff.ANNA ? " Hanım" : " Bey");
            case AZ -> staff.given() + (staff == Staff.ANNA ? " xanım" : " bəy");
            case EN, NB, RU -> staff.given();
        };
    }

    private List<String> customerSignature() {
        if (customer.organization() == null) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(customer.name());
        lines.add(customer.jobTitle());
        lines.add(customer.organization().name());
        if (!customer.street().isEmpty()) {
            lines.add(customer.street() + ", " + customer.city());
        }
        customer.phones().forEach(lines::add);
        lines.add(customer.emails().getFirst());
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    String messageId(String email) {
        var domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domain.equals(Staff.DOMAIN)
                ? "<CA+" + draw.hex(28) + "@mail." + domain + ">"
                : "<"
                        + draw.hex(8).toUpperCase(Locale.ROOT)
                        + "."
                        + draw.hex(12)
                        + "@"
                        + domain
                        + ">";
    }
}
