package org.kartotek.simulator.office;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kartotek.simulator.office.letter.Letter;

/** Puts every letter into the mailbox of each of ours who wrote it or got it. */
final class Mailboxes {
    private static final DateTimeFormatter RECEIVED =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final Draw draw;
    private final LocalDate end;
    private final Map<String, List<Copy>> byAccount = new LinkedHashMap<>();

    Mailboxes(Draw draw, LocalDate end) {
        this.draw = draw;
        this.end = end;
        accounts().forEach(account -> byAccount.put(account, new ArrayList<>()));
    }

    static List<String> accounts() {
        var accounts = new ArrayList<String>();
        accounts.add(Staff.HUB.email());
        List.of(Staff.values()).forEach(staff -> accounts.add(staff.email()));
        return accounts;
    }

    Map<String, List<Copy>> byAccount() {
        return byAccount;
    }

    void deliver(List<Letter> thread) {
        var threadIds = new LinkedHashMap<String, Long>();
        for (var letter : thread) {
            var mail = letter.bytes();
            for (var account : byAccount.keySet()) {
                if (letter.everybody().stream().anyMatch(a -> a.email().equals(account))) {
                    var id = id(letter.at().toInstant());
                    var threadId = threadIds.computeIfAbsent(account, _ -> id);
                    add(
                            account,
                            new Copy(
                                    id,
                                    threadId,
                                    letter.at().toInstant(),
                                    labels(letter, account),
                                    mail(letter, account, mail)));
                }
            }
        }
    }

    void add(String account, Copy copy) {
        byAccount.getOrDefault(account, new ArrayList<>()).add(copy);
    }

    /** Gmail's ids grow with time. */
    long id(Instant at) {
        return (at.toEpochMilli() << 20) | (draw.nextLong() & 0xfffff);
    }

    private List<String> labels(Letter letter, String account) {
        var labels = new ArrayList<String>();
        if (letter.from().email().equals(account)) {
            labels.add("Sent");
            return labels;
        }
        var age =
                Duration.between(
                        letter.at().toInstant(),
                        end.plusDays(1).atStartOfDay(WorkingHours.ZONE).toInstant());
        var list = letter.headers().containsKey("List-Id");
        if (list && draw.chance(0.2)) {
            return List.of(draw.chance(0.5) ? "Spam" : "Trash", "Unread");
        }
        labels.add(age.toDays() < 120 || draw.chance(0.4) ? "Inbox" : "Archived");
        labels.add(age.toDays() < 3 && draw.chance(0.5) ? "Unread" : "Opened");
        if (list) {
            labels.add("Category Promotions");
        } else if (draw.chance(0.3)) {
            labels.add("Important");
        }
        if (letter.subject().contains("#") && draw.chance(0.5)) {
            labels.add("Orders");
        }
        return labels;
    }

    private static byte[] mail(Letter letter, String account, byte[] mail) {
        if (letter.from().email().equals(account)) {
            return mail;
        }
        var sender = letter.from().email().substring(letter.from().email().indexOf('@') + 1);
        var head =
                "Delivered-To: "
                        + account
                        + "\r\nReceived: from mx."
                        + sender.replaceAll("[^A-Za-z0-9.-]", "x")
                        + " by mx."
                        + Staff.DOMAIN
                        + " with ESMTPS;\r\n        "
                        + RECEIVED.format(letter.at().plusSeconds(2))
                        + "\r\n";
        var out = new ByteArrayOutputStream(mail.length + head.length());
        out.writeBytes(head.getBytes(US_ASCII));
        out.writeBytes(mail);
        return out.toByteArray();
    }
}
