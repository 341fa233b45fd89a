package org.kartotek.backend.console.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.office.AuditEntries.Entry;
import org.kartotek.backend.console.office.AuditSubjects.Subject;
import org.kartotek.backend.console.timelines.Doors;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.office.Language;
import org.kartotek.backend.order.StageList;

/** One audit entry as a person reads it: who did what to whom. */
public record AuditSentence(
        Instant at, String door, List<Part> parts, List<String> details, Say say) {
    private static final char ACTOR = '\ue000';
    private static final char SUBJECT = '\ue001';

    /** Doors through which things come without anybody of the office doing anything. */
    private static final Set<String> BY_ITSELF = Set.of("GMAIL", "CALENDAR", "CALL_LOG");

    /** A piece of the sentence; the actor is bold, the subject a link where it has a page. */
    public record Part(String text, boolean strong, @Nullable String path) {}

    static AuditSentence of(Entry entry, @Nullable Subject subject, StageList stages, Say say) {
        var words = new Words(entry, subject, stages, say);
        return new AuditSentence(entry.at(), entry.door(), words.parts(), words.details(), say);
    }

    public String doorIcon() {
        return Doors.icon(door);
    }

    public String doorName() {
        return say.text("door." + door.toLowerCase(Locale.ROOT));
    }

    private record Words(Entry entry, @Nullable Subject subject, StageList stages, Say say) {

        List<Part> parts() {
            var parts = new ArrayList<Part>();
            var plain = new StringBuilder();
            for (char letter : sentence().toCharArray()) {
                if (letter != ACTOR && letter != SUBJECT) {
                    plain.append(letter);
                    continue;
                }
                parts.add(new Part(plain.toString(), false, null));
                plain.setLength(0);
                parts.add(letter == ACTOR ? new Part(entry.actor(), true, null) : named());
            }
            parts.add(new Part(plain.toString(), false, null));
            return parts.stream().filter(part -> !part.text().isEmpty()).toList();
        }

        private Part named() {
            return subject == null || subject.name().isEmpty()
                    ? new Part(say.text("audit.gone"), false, null)
                    : new Part(subject.name(), false, subject.path());
        }

        private String sentence() {
            var who = String.valueOf(ACTOR);
            var whom = String.valueOf(SUBJECT);
            var key = "audit." + entry.action();
            if (entry.action().equals("interaction.logged") && BY_ITSELF.contains(entry.door())) {
                return say.text(key + ".by-itself", who, whom, third());
            }
            return say.words().has(key)
                    ? say.text(key, who, whom, third())
                    : say.text("audit.other", who, whom, entry.action());
        }

        private Object third() {
            var first = lines().isEmpty() ? "" : lines().getFirst();
            return switch (entry.action()) {
                case "order.moved" -> stage(first);
                case "contacts.added" -> first.matches("\\d{1,9}") ? Integer.valueOf(first) : 1;
                case "user.invited", "user.role-given" ->
                        say.text("role." + first.toLowerCase(Locale.ROOT));
                case "user.language-chosen" ->
                        first.isEmpty()
                                ? say.text("settings.language.office")
                                : Locale.forLanguageTag(first).getDisplayLanguage(say.locale());
                case "contact.language-chosen" ->
                        Language.of(first)
                                .map(Language::spoken)
                                .orElseGet(() -> say.text("contact.language.none"));
                case "interaction.logged" ->
                        subject == null || subject.kind() == null ? "" : subject.kind();
                default -> first;
            };
        }

        private String stage(String key) {
            return stages.byWord(key).map(stage -> stage.name(say.locale())).orElse(key);
        }

        /** What the sentence has not said yet. */
        List<String> details() {
            return switch (entry.action()) {
                case "order.moved" -> lines().stream().skip(1).toList();
                case "order.changed", "order.change-undone", "organization.changed" ->
                        lines().stream().map(this::field).toList();
                default -> List.of();
            };
        }

        private String field(String line) {
            int colon = line.indexOf(": ");
            var name = colon < 0 ? line : line.substring(0, colon);
            var key = "audit.field." + name;
            var said = say.words().has(key) ? say.text(key) : name;
            return colon < 0 ? said : said + line.substring(colon);
        }

        private List<String> lines() {
            return entry.detail() == null ? List.of() : entry.detail().lines().toList();
        }
    }
}
