package org.kartotek.backend.console.timelines;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.capture.BesideMail;
import org.kartotek.backend.capture.BesideMail.Beside;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.order.StageNames;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.kartotek.backend.timeline.Timeline;

/**
 * One line: icon, who to whom, subject, time; its text opens in place.
 *
 * @param offered a note that holds a value which lost against a later edit and can be used instead
 * @param beside of a mail: what is attached, the way to it in Gmail
 */
public record EntryView(Timeline.Line line, boolean offered, Beside beside, Say say) {
    /** As much text as goes with the page; the rest is asked for. */
    private static final int PAGE_TEXT = 1_000;

    private static final int PREVIEW = 140;

    /** What one line surely has room for. */
    private static final int ONE_LINE = 40;

    public UUID id() {
        return line.id();
    }

    /** Another one as soon as anything that the line shows has changed. */
    public String mark() {
        return Integer.toHexString((line + "," + offered).hashCode());
    }

    public Instant at() {
        return line.at();
    }

    public EntryKind kind() {
        return line.kind();
    }

    public String icon() {
        return switch (line.kind()) {
            case EMAIL -> "mail";
            case CALL -> "phone";
            case MEETING -> "calendar-event";
            case MESSAGE -> "message";
            case VISIT -> "walk";
            case NOTE -> "note";
            case STEP -> "package";
        };
    }

    public String doorIcon() {
        return Doors.icon(line.door());
    }

    public String doorName() {
        return say.text("door." + line.door().toLowerCase(Locale.ROOT));
    }

    /** "Call in", "Email to", "Note": with the direction in words. */
    public String kindName() {
        var direction = line.direction() == null ? "" : "." + line.direction().key();
        return say.text("entry." + line.kind().key() + direction);
    }

    /**
     * @param contactId null for somebody of the office
     */
    public record Party(String name, @Nullable UUID contactId) {}

    /** Who to whom; for a note or a step only who. */
    public List<Party> parties() {
        var us = new Party(line.actorName(), null);
        var contact = line.contactName();
        if (contact == null || !line.kind().isInteraction()) {
            return List.of(us);
        }
        var them = new Party(contact, line.contactId());
        if (line.actorName().equals(contact)) {
            // What a customer did by himself, such as writing a mail: nobody of ours took part.
            return List.of(them);
        }
        return line.direction() == Direction.IN ? List.of(them, us) : List.of(us, them);
    }

    /** Whom a note or a step is about. */
    public @Nullable Party about() {
        var contact = line.contactName();
        return contact == null || line.kind().isInteraction()
                ? null
                : new Party(contact, line.contactId());
    }

    public String subject() {
        return switch (line.kind()) {
            case STEP -> stage();
            case NOTE -> "";
            default -> Objects.requireNonNullElse(line.subject(), "");
        };
    }

    private String stage() {
        return line.stageNames() == null
                ? ""
                : StageNames.parse(line.stageNames()).in(say.locale());
    }

    public @Nullable String duration() {
        return line.durationSeconds() == null || line.durationSeconds() == 0
                ? null
                : say.duration(line.durationSeconds());
    }

    /** Where a call can be listened to. */
    public @Nullable String recording() {
        var url = line.recordingUrl();
        return url != null && url.startsWith("https://") ? url : null;
    }

    private String text() {
        return Objects.requireNonNullElse(line.text(), "").strip();
    }

    /** A mail that is not private yet: the button stands in what opens. */
    public boolean canBePrivate() {
        return line.kind() == EntryKind.EMAIL && !line.madePrivate();
    }

    /** A short text that says all needs no opening. */
    public boolean opens() {
        return canBePrivate()
                || offered
                || !beside.isNothing()
                || text().length() > ONE_LINE
                || text().indexOf('\n') >= 0;
    }

    public String preview() {
        var flat = text().replaceAll("\\s+", " ");
        return flat.length() > PREVIEW ? flat.substring(0, PREVIEW).strip() + "…" : flat;
    }

    public String pageText() {
        return text().length() > PAGE_TEXT ? text().substring(0, PAGE_TEXT) + "…" : text();
    }

    public boolean cut() {
        return beside.whole() || text().length() > PAGE_TEXT;
    }

    /** Whole kilobytes: nobody counts on from there. */
    public String size(BesideMail.Attached attached) {
        var kilobytes = Math.max(1, Math.round(attached.size() / 1024.0));
        return kilobytes < 1024
                ? say.text("attached.kb", kilobytes)
                : say.text("attached.mb", kilobytes / 1024.0);
    }
}
