package org.kartotek.backend.addon;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everything that may come in place of Anna's click on "Save note" or "Save task", and what it is
 * answered with. The click itself is in {@link Click}; each line changes one thing.
 */
final class HostileEvents {
    private HostileEvents() {}

    enum Answer {
        /** 401, before anything is read. */
        REFUSED,
        /** Google is asked to ask the user. */
        ASKED,
        /** A card that says the proof of who is looking was not right. */
        NOT_PROVED,
        /** A card that says how to be invited. */
        NOT_A_MEMBER,
        /** A card that says what went wrong, with a way back. */
        ERROR,
        /** The form stays as it was typed, with a notice. */
        STAYS,
        /** A card, and nothing is written. */
        CARD,
        /** What was meant is done, exactly once. */
        WRITTEN,
        /** 400 by the server's own guard of addresses. */
        STOPPED,
        NOT_FOUND,
        NOT_ALLOWED
    }

    record Line(String what, Answer answer, Consumer<Click> change) {
        @Override
        public String toString() {
            return what + " → " + answer;
        }
    }

    static List<Line> all() {
        return Stream.of(
                        HostileTokens.system(),
                        HostileTokens.users(),
                        HostileBodies.bodies(),
                        HostileClicks.clicks(),
                        HostileClicks.strangers(),
                        HostileTexts.forms(),
                        HostileRequests.elsewhere(),
                        HostileRequests.requests())
                .flatMap(List::stream)
                .toList();
    }

    static Line line(String what, Answer answer, Consumer<Click> change) {
        return new Line(what, answer, change);
    }
}
