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
    private static final int LONGEST = 300;

    public OrderDraft {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("An order needs a title");
        }
        title = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
        lines = List.copyOf(lines);
    }
}
