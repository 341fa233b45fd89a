package org.kartotek.backend.console.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.order.Money;

/** An order as boards and lists show it. */
public record OrderRow(
        UUID id,
        long number,
        String title,
        StageView stage,
        @Nullable Money amount,
        UUID contactId,
        String contactName,
        @Nullable String organization,
        @Nullable String owner,
        Instant movedAt,
        @Nullable Instant closedAt) {
    /** An open order that stood still for longer is said to wait. */
    public static final Duration PATIENCE = Duration.ofDays(7);

    public boolean waits(Instant now) {
        return stage.open() && movedAt.plus(PATIENCE).isBefore(now);
    }

    public int days(Instant now) {
        return (int) Duration.between(movedAt, now).toDays();
    }
}
