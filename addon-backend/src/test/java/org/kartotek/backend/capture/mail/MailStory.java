package org.kartotek.backend.capture.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.capture.mail.MailOracle.Copy;
import org.kartotek.backend.google.SimulatedGoogle;

/** The mail of an office that happens by chance: who writes what to whom, and where it lies. */
final class MailStory {
    static final List<String> BOXES =
            List.of(
                    "hub@office.example",
                    "anna@office.example",
                    "ivan@office.example",
                    "mehmet@office.example");
    static final int PEOPLE = 24;

    private final Random random;
    final List<Copy> copies = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();

    private record Draft(Copy copy, String id) {}

    private final List<Draft> drafts = new ArrayList<>();
    private int count;

    MailStory(Random random) {
        this.random = random;
    }

    static String person(int i) {
        return "p%d@firm%d.example".formatted(i, i % 9);
    }

    private static Instant now() {
        return SimulatedGoogle.simulator().clock().instant();
    }

    boolean chance(double of) {
        return random.nextDouble() < of;
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String anybody() {
        return person(random.nextInt(PEOPLE));
    }

    List<Copy> in(String box) {
        return copies.stream().filter(it -> it.box.equals(box)).toList();
    }

    /** Mail from before the office connected anything. */
    void old(Duration age) {
        var at = now().minus(age).truncatedTo(ChronoUnit.SECONDS);
        var letter =
                new Letter(
                        "old" + count++ + "@x.example",
                        anybody(),
                        List.of(any(BOXES)),
                        List.of(),
                        List.of(),
                        "Old order " + count,
                        at,
                        at,
                        Map.of("X-Gmail-Labels", "Inbox"),
                        "Do you remember?");
        post(letter);
    }

    void day() {
        for (int i = random.nextInt(9); i >= 0; i--) {
            post(letter());
            if (chance(.06)) move(copies.getLast(), "SPAM");
        }
        if (chance(.3)) draft();
        if (!drafts.isEmpty() && chance(.3)) send(drafts.remove(random.nextInt(drafts.size())));
        for (int i = random.nextInt(4); i > 0; i--) tidy(any(copies));
    }

    private Letter letter() {
        var now = now().truncatedTo(ChronoUnit.SECONDS);
        int n = count++;
        var boxes = some(BOXES, 1 + random.nextInt(3));
        var others = chance(.2) ? List.of(anybody()) : List.<String>of();
        var more = chance(.12) ? automatic() : Map.<String, String>of();
        var id = chance(.1) ? null : "m" + (chance(.1) ? random.nextInt(9) : n) + "@x.example";
        var date = date(now);
        var subject = (date == null || date.isAfter(now) ? "Undated " : "Order ") + n;
        var text = "Number " + n;
        double kind = random.nextDouble();
        if (kind < .08 && !letters.isEmpty()) return sameSecond(any(letters), now);
        if (kind < .55) {
            return letter(id, anybody(), boxes, others, List.of(), subject, date, now, more, text);
        }
        if (kind < .65) {
            var own = List.of("ivan@office.example", "old.colleague@sub.office.example");
            return letter(
                    id, any(own), boxes, List.of(), List.of(), subject, date, now, more, text);
        }
        var hidden = chance(.3) ? List.of(anybody()) : List.<String>of();
        var copied = chance(.3) ? boxes : List.<String>of();
        var from = any(BOXES);
        return letter(id, from, List.of(anybody()), copied, hidden, subject, date, now, more, text);
    }

    private static Letter letter(
            @Nullable String id,
            String from,
            List<String> to,
            List<String> cc,
            List<String> bcc,
            String subject,
            @Nullable Instant date,
            Instant now,
            Map<String, String> more,
            String text) {
        return new Letter(id, from, to, cc, bcc, subject, date, now, more, text);
    }

    /** A program that makes ids of seconds sends the same words to somebody else. */
    private Letter sameSecond(Letter first, Instant now) {
        var to = new ArrayList<>(first.to());
        to.add("else" + count++ + "@elsewhere.example");
        return new Letter(
                first.messageId(),
                first.from(),
                to,
                first.cc(),
                List.of(),
                first.subject(),
                first.date(),
                now,
                first.isAutomatic() ? first.more() : Map.of(),
                first.text());
    }

    private @Nullable Instant date(Instant now) {
        double kind = random.nextDouble();
        if (kind < .05) return null;
        if (kind < .1) return now.plus(Duration.ofDays(3 + random.nextInt(300)));
        if (kind < .15) return now.minus(Duration.ofDays(3 + random.nextInt(300)));
        return now.minusSeconds(random.nextInt(7_200));
    }

    private Map<String, String> automatic() {
        return any(
                List.of(
                        Map.of("List-Id", "<news.x.example>"),
                        Map.of("Precedence", "bulk"),
                        Map.of("Auto-Submitted", "auto-replied")));
    }

    private List<String> some(List<String> of, int count) {
        var left = new ArrayList<>(of);
        while (left.size() > count) left.remove(random.nextInt(left.size()));
        return left;
    }

    private void post(Letter letter) {
        var delivered = SimulatedGoogle.arrives(letter.raw()).path("messages");
        letters.add(letter);
        delivered.forEach(it -> {
            var labels = new ArrayList<String>();
            it.path("labelIds").forEach(label -> labels.add(label.asString()));
            copies.add(
                    new Copy(
                            it.path("account").asString(),
                            it.path("id").asString(),
                            letter,
                            labels));
        });
    }

    private void draft() {
        var now = now().truncatedTo(ChronoUnit.SECONDS);
        var box = any(BOXES);
        var letter =
                letter(
                        null,
                        box,
                        List.of(anybody()),
                        List.of(),
                        List.of(),
                        "Draft " + count++,
                        now,
                        now,
                        Map.of(),
                        "Dear");
        var made = OnMailboxes.drafts(box, letter.raw());
        var copy = new Copy(box, made.at("/message/id").asString(), letter, Set.of("DRAFT"));
        copies.add(copy);
        drafts.add(new Draft(copy, made.path("id").asString()));
    }

    private void send(Draft draft) {
        var sent = OnMailboxes.sendsDraft(draft.copy().box, draft.id());
        draft.copy().gone = true;
        copies.add(
                new Copy(
                        draft.copy().box,
                        sent.path("id").asString(),
                        draft.copy().letter,
                        Set.of("SENT")));
    }

    /** Trash and spam are emptied after a month: what is older only goes for good. */
    private void tidy(Copy copy) {
        if (copy.gone || copy.labels.contains("DRAFT")) return;
        boolean fresh = copy.letter.arrived().isAfter(now().minus(Duration.ofDays(25)));
        if (copy.labels.contains("TRASH") || copy.labels.contains("SPAM")) {
            if (fresh && chance(.7)) takeBack(copy);
            return;
        }
        double kind = random.nextDouble();
        if (kind < .3 && copy.labels.contains("INBOX")) {
            OnMailboxes.moves(copy.box, copy.id, List.of(), List.of("INBOX"));
            copy.labels.remove("INBOX");
        } else if (kind < .5) {
            move(copy, "TRASH");
        } else if (kind < .65) {
            move(copy, "SPAM");
        } else if (kind < .8) {
            OnMailboxes.deletes(copy.box, copy.id);
            copy.gone = true;
        }
    }

    private void move(Copy copy, String bin) {
        if (copy.gone || copy.labels.contains("DRAFT")) return;
        OnMailboxes.moves(copy.box, copy.id, List.of(bin), List.of());
        copy.labels.remove("INBOX");
        copy.labels.add(bin);
    }

    private static void takeBack(Copy copy) {
        var bins = copy.labels.stream().filter(Set.of("SPAM", "TRASH")::contains).toList();
        OnMailboxes.moves(copy.box, copy.id, List.of("INBOX"), bins);
        bins.forEach(copy.labels::remove);
        copy.labels.add("INBOX");
    }
}
