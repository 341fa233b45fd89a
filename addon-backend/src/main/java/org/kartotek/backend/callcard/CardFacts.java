package org.kartotek.backend.callcard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.callcard.MeetingsAhead.Ahead;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OrderLine;
import org.kartotek.backend.order.Stage;

/** What the call card of one contact may say. */
record CardFacts(
        List<String> markers,
        CardPerson person,
        @Nullable String owner,
        List<CardOrder> open,
        List<CardOrder> closed,
        @Nullable Happened lastCall,
        List<Happened> lastWords,
        @Nullable Happened note,
        @Nullable Ahead next) {

    static final CardFacts NOTHING =
            new CardFacts(
                    List.of(),
                    CardPerson.NOBODY,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null);

    CardFacts {
        markers = List.copyOf(markers);
        open = List.copyOf(open);
        closed = List.copyOf(closed);
        lastWords = List.copyOf(lastWords);
    }

    /** What an address book knows; what is not known is empty. */
    record CardPerson(
            String nickname,
            String organization,
            String jobTitle,
            String phone,
            String email,
            String address,
            String website,
            String birthday) {
        static final CardPerson NOBODY = new CardPerson("", "", "", "", "", "", "", "");
    }

    /**
     * An order with its steps, the newest last.
     *
     * @param stage how far along its pipeline it is; 0 is the first stage
     */
    record CardOrder(
            long number,
            String title,
            Stage.Kind kind,
            @Nullable Money amount,
            List<OrderLine> lines,
            List<CardStep> steps,
            int stage) {
        CardOrder(
                long number,
                String title,
                Stage.Kind kind,
                @Nullable Money amount,
                List<OrderLine> lines,
                List<CardStep> steps) {
            this(number, title, kind, amount, lines, steps, 0);
        }
    }

    record CardStep(String stage, Instant at, String by) {}

    /**
     * @param direction {@code in}, {@code out} or empty
     */
    record Happened(Instant at, String direction, String by, String text) {}
}
