package org.kartotek.backend.capture.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kartotek.backend.timeline.Interaction.Direction;

/**
 * What should stand in the timelines, told in a few lines by looking at whole mailboxes: a mail is
 * there if a contact was known who wrote or got it at a moment when a mailbox that held it had been
 * followed to the end.
 */
final class MailOracle {

    /** Where the story's mails lie, as the story put them there. */
    static final class Copy {
        final String box;
        final Letter letter;
        String id;
        final Set<String> labels = new HashSet<>();
        boolean gone;

        Copy(String box, String id, Letter letter, Collection<String> labels) {
            this.box = box;
            this.id = id;
            this.letter = letter;
            this.labels.addAll(labels);
        }

        boolean isMail() {
            return !gone && labels.stream().noneMatch(Set.of("SPAM", "TRASH", "DRAFT")::contains);
        }
    }

    private final Map<Letter, Set<UUID>> standing = new IdentityHashMap<>();
    private final Instant tooOld;

    MailOracle(Instant tooOld) {
        this.tooOld = tooOld;
    }

    void followed(Collection<Copy> box, Map<String, Set<UUID>> known, Set<String> muted) {
        for (var copy : box) {
            var letter = copy.letter;
            if (!copy.isMail() || letter.isAutomatic() || letter.arrived().isBefore(tooOld)) {
                continue;
            }
            if (isMuted(letter.from(), muted)) continue;
            var contacts = new HashSet<UUID>();
            letter.everybody().stream()
                    .filter(it -> !isOwn(it) && !isMuted(it, muted))
                    .forEach(it -> contacts.addAll(known.getOrDefault(it, Set.of())));
            if (!contacts.isEmpty()) {
                standing.computeIfAbsent(letter, it -> new HashSet<>()).addAll(contacts);
            }
        }
    }

    /** A line each, sorted: direction, time, subject, contacts. */
    List<String> lines() {
        return standing.entrySet().stream()
                .map(it -> {
                    var letter = it.getKey();
                    return line(
                            isOwn(letter.from()) ? Direction.OUT : Direction.IN,
                            at(letter),
                            letter.subject(),
                            it.getValue());
                })
                .sorted()
                .toList();
    }

    /** The Date header, unless there is none or it runs more than a day ahead of the arrival. */
    private static Instant at(Letter letter) {
        var date = letter.date();
        return date != null && date.isBefore(letter.arrived().plus(Duration.ofDays(1)))
                ? date
                : letter.arrived();
    }

    /** Copies of one mail arrive milliseconds apart: by its arrival it is known to ten minutes. */
    static String line(Direction direction, Instant at, String subject, Set<UUID> contacts) {
        long second = at.getEpochSecond() / (subject.startsWith("Undated") ? 600 : 1);
        return direction + " " + second + " " + subject + " " + new TreeSet<>(contacts);
    }

    private static boolean isOwn(String email) {
        return email.endsWith("@office.example") || email.endsWith(".office.example");
    }

    private static boolean isMuted(String email, Set<String> muted) {
        return muted.contains(email) || muted.contains(email.substring(email.indexOf('@') + 1));
    }
}
