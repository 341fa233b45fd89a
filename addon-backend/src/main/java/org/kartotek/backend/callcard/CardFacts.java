package org.kartotek.backend.callcard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OrderLine;
import org.kartotek.backend.order.Stage;

/** What the call card of one contact may say. */
record CardFacts(
        List<String> markers,
        @Nullable String owner,
        List<CardOrder> open,
        List<CardOrder> closed,
        @Nullable Happened lastCall,
        @Nullable Happened lastWords,
        MeetingsAhead.@Nullable Ahead next) {

    /** An order with its steps, the newest last. */
    record CardOrder(
            long number,
            String title,
            Stage.Kind kind,
            @Nullable Money amount,
            List<OrderLine> lines,
            List<CardStep> steps) {}

    record CardStep(String stage, Instant at, String by) {}

    /**
     * @param direction {@code in}, {@code out} or empty
     */
    record Happened(Instant at, String direction, String by, String text) {}

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
