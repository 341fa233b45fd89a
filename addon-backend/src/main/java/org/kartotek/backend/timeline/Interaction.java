package org.kartotek.backend.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.office.OfficeRow;

/** One thing that happened with a customer. Past only. */
@Entity
public class Interaction extends OfficeRow {
    public enum Kind {
        EMAIL,
        CALL,
        MEETING,
        MESSAGE,
        VISIT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Seen from the office. */
    public enum Direction {
        IN,
        OUT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private Instant at;
    private @Nullable Integer durationSeconds;
    private @Nullable String subject;

    @Column(columnDefinition = "text")
    private @Nullable String text;

    private @Nullable UUID orderId;
    @Embedded private Actor actor;
    private @Nullable String sourceKey;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Interaction() {}

    Interaction(InteractionDraft draft, Actor actor, Instant now) {
        this.kind = draft.kind();
        this.direction = draft.direction();
        this.at = draft.at();
        this.durationSeconds = draft.durationSeconds();
        this.subject = draft.subject();
        this.text = draft.text();
        this.orderId = draft.orderId();
        this.sourceKey = draft.sourceKey();
        this.actor = actor;
        this.createdAt = now;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Direction direction() {
        return direction;
    }

    public Instant at() {
        return at;
    }

    public @Nullable Integer durationSeconds() {
        return durationSeconds;
    }

    public @Nullable String subject() {
        return subject;
    }

    public @Nullable String text() {
        return text;
    }

    public @Nullable UUID orderId() {
        return orderId;
    }

    public Actor actor() {
        return actor;
    }

    public @Nullable String sourceKey() {
        return sourceKey;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
