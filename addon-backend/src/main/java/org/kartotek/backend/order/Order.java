package org.kartotek.backend.order;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.office.OfficeRow;

/** What a customer asked for, from enquiry to done. */
@Entity
@Table(name = "customer_order")
public class Order extends OfficeRow {
    private long number;
    private String title;
    private UUID contactId;
    private @Nullable UUID organizationId;
    private UUID pipelineId;
    private UUID stageId;
    private @Nullable BigDecimal amount;

    @Column(columnDefinition = "char(3)")
    private @Nullable String currency;

    @Column(name = "line_items")
    @Convert(converter = OrderLineList.class)
    private List<OrderLine> lines;

    private @Nullable UUID ownerId;
    private Instant openedAt;
    private Instant movedAt;
    private @Nullable Instant closedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    Order(long number, OrderDraft draft, Stage first, Instant openedAt, Instant now) {
        this.number = number;
        this.title = draft.title();
        this.contactId = draft.contactId();
        this.organizationId = draft.organizationId();
        this.pipelineId = first.pipelineId();
        this.stageId = first.id();
        this.lines = draft.lines();
        this.ownerId = draft.ownerId();
        this.openedAt = openedAt;
        this.movedAt = openedAt;
        this.createdAt = now;
        this.updatedAt = now;
        price(draft.amount());
    }

    /** What can be written anew, as it is now. */
    public OrderFacts facts() {
        return new OrderFacts(title, amount(), lines, ownerId);
    }

    void become(OrderFacts facts, Instant now) {
        title = facts.title();
        lines = facts.lines();
        ownerId = facts.ownerId();
        updatedAt = now;
        price(facts.amount());
    }

    private void price(@Nullable Money money) {
        amount = money == null ? null : money.amount();
        currency = money == null ? null : money.currency().getCurrencyCode();
    }

    void moveTo(Stage stage, Instant at, Instant now) {
        stageId = stage.id();
        movedAt = at;
        closedAt = stage.kind() == Stage.Kind.OPEN ? null : at;
        updatedAt = now;
    }

    /** The number people say: {@code #1042}. */
    public long number() {
        return number;
    }

    public String title() {
        return title;
    }

    public UUID contactId() {
        return contactId;
    }

    public @Nullable UUID organizationId() {
        return organizationId;
    }

    public UUID pipelineId() {
        return pipelineId;
    }

    public UUID stageId() {
        return stageId;
    }

    public @Nullable Money amount() {
        return amount == null || currency == null
                ? null
                : new Money(amount, Currency.getInstance(currency));
    }

    public List<OrderLine> lines() {
        return lines;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant movedAt() {
        return movedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
