package org.kartotek.backend.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.office.OfficeRow;

/** One move of an order to a stage: who, when, through which door. */
@Entity
@Table(name = "order_step")
public class Step extends OfficeRow {
    private UUID orderId;
    private UUID stageId;
    private Instant at;
    @Embedded private Actor actor;

    @Column(columnDefinition = "text")
    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init")
    protected Step() {}

    Step(UUID orderId, UUID stageId, Instant at, Actor actor, @Nullable String comment) {
        this.orderId = orderId;
        this.stageId = stageId;
        this.at = at;
        this.actor = actor;
        this.comment = comment;
    }

    public UUID orderId() {
        return orderId;
    }

    public UUID stageId() {
        return stageId;
    }

    public Instant at() {
        return at;
    }

    public Actor actor() {
        return actor;
    }

    public @Nullable String comment() {
        return comment;
    }
}
