package org.kartotek.backend.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.office.OfficeRow;

/** One dated text of the office about a contact, organization or order. */
@Entity
public class Note extends OfficeRow {
    @Column(columnDefinition = "text")
    private String text;

    private Instant at;
    @Embedded private Actor actor;
    private @Nullable UUID contactId;
    private @Nullable UUID organizationId;
    private @Nullable UUID orderId;
    private @Nullable String sourceKey;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(NoteDraft draft, Actor actor, Instant now) {
        this.text = draft.text();
        this.at = draft.at();
        this.contactId = draft.contactId();
        this.organizationId = draft.organizationId();
        this.orderId = draft.orderId();
        this.sourceKey = draft.sourceKey();
        this.actor = actor;
        this.createdAt = now;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at;
    }

    public Actor actor() {
        return actor;
    }

    public @Nullable UUID contactId() {
        return contactId;
    }

    public @Nullable UUID organizationId() {
        return organizationId;
    }

    public @Nullable UUID orderId() {
        return orderId;
    }

    public @Nullable String sourceKey() {
        return sourceKey;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
