package org.kartotek.simulator.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.office.letter.Address;
import org.kartotek.simulator.office.letter.CallMail;

/** The office phones' call log, one mail a call, as SMS Backup+ puts it into the shared mailbox. */
final class CallLog {
    static final int CALLS = 250;
    private static final DateTimeFormatter BACKED_UP =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Draw draw;
    private final LocalDate end;
    private final List<Customer> callers;
    private final Map<String, Long> threads = new HashMap<>();

    CallLog(Draw draw, LocalDate end, List<Customer> customers) {
        this.draw = draw;
        this.end = end;
        this.callers = customers.stream().filter(c -> !c.phones().isEmpty()).toList();
    }

    void ring(Mailboxes mailboxes) {
        for (var i = 0; i < CALLS; i++) {
            var day = end.minusDays(i < 6 ? i / 2 : draw.between(0, 530));
            call(mailboxes, WorkingHours.on(day, draw), i + 1);
        }
    }

    private void call(Mailboxes mailboxes, Instant at, int row) {
        var roll = draw.between(0, 99);
        var type = roll < 45 ? 1 : roll < 80 ? 2 : roll < 94 ? 3 : roll < 97 ? 5 : 4;
        var known = draw.chance(0.88) ? draw.pick(callers) : null;
        var number = known == null ? strangeNumber(type) : number(known);
        var duration =
                type == 1 || type == 2 ? draw.between(4, 900) : type == 4 ? draw.between(5, 40) : 0;
        var who = other(known, number);
        var thread = (known == null ? number : known.name());
        var mail =
                CallMail.write(
                        new CallMail(
                                Staff.HUB.email(),
                                who,
                                number,
                                type,
                                at,
                                duration,
                                row,
                                BACKED_UP.format(
                                        at.plusSeconds(duration + 30).atOffset(ZoneOffset.UTC)),
                                messageId(at, number, type),
                                "<ref."
                                        + Integer.toUnsignedString(thread.hashCode() % 9_999)
                                        + "@sms-backup-plus.local>",
                                row % 3 == 0
                                        ? "[Call log] " + who.name()
                                        : "Call with " + who.name()));
        var id = mailboxes.id(at);
        var threadId = threads.computeIfAbsent(thread + (row % 3 == 0), _ -> id);
        mailboxes.add(
                Staff.HUB.email(), new Copy(id, threadId, at, List.of("Call log", "Opened"), mail));
    }

    private String number(Customer known) {
        return Telephone.dialled(draw.pick(known.phones()), known.language());
    }

    /** Somebody new, or a number that does not show. */
    private String strangeNumber(int type) {
        return type != 2 && draw.chance(0.3)
                ? ""
                : "+90 216 000 ".replace(" ", "") + draw.between(1_000, 1_040);
    }

    private static Address other(@Nullable Customer known, String number) {
        if (known != null) {
            return known.writes()
                    ? known.address()
                    : new Address(
                            known.name(), URLEncoder.encode(number, UTF_8) + "@unknown.email");
        }
        return number.isEmpty()
                ? new Address("Unknown", "unknown.number@unknown.email")
                : new Address(number, URLEncoder.encode(number, UTF_8) + "@unknown.email");
    }

    private static String messageId(Instant at, String number, int type) {
        var hash = DigestUtils.md5Hex(at.toEpochMilli() + number + "v2" + type);
        return "<" + hash + "@sms-backup-plus.local>";
    }
}
