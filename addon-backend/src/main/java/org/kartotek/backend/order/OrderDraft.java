package org.kartotek.backend.order;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known when an order is opened. */
public record OrderDraft(
        String title,
        UUID contactId,
        @Nullable UUID organizationId,
        @Nullable Money amount,
        List<OrderLine> lines,
        @Nullable UUID ownerId) {
    public OrderDraft {
        title = OrderFacts.title(title);
        lines = List.copyOf(lines);
    }
}
