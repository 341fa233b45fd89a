package org.kartotek.backend.order;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.office.OfficeRow;

/** One time somebody wrote an order's facts anew, with what stood there before. */
@Entity
@Table(name = "order_edit")
public class OrderEdit extends OfficeRow {
    private UUID orderId;
    private Instant at;
    @Embedded private Actor actor;

    @Column(name = "facts_before")
    @Convert(converter = OrderFacts.Column.class)
    private OrderFacts before;

    @Column(name = "facts_after")
    @Convert(converter = OrderFacts.Column.class)
    private OrderFacts after;

    @SuppressWarnings("NullAway.Init")
    protected OrderEdit() {}

    OrderEdit(UUID orderId, Instant at, Actor actor, OrderFacts before, OrderFacts after) {
        this.orderId = orderId;
        this.at = at;
        this.actor = actor;
        this.before = before;
        this.after = after;
    }

    public UUID orderId() {
        return orderId;
    }

    public Instant at() {
        return at;
    }

    public Actor actor() {
        return actor;
    }

    public OrderFacts before() {
        return before;
    }

    public OrderFacts after() {
        return after;
    }
}
