package org.kartotek.simulator.gmail;

import java.util.Set;
import org.kartotek.simulator.google.Refused;
import tools.jackson.databind.JsonNode;

/** Which labels a modify call puts on and takes off. */
record LabelMoves(Set<String> add, Set<String> remove) {
    private static final int MOST = 100;

    static LabelMoves of(Mailbox mailbox, JsonNode body) {
        var moves =
                new LabelMoves(
                        Mailbox.strings(body.path("addLabelIds")),
                        Mailbox.strings(body.path("removeLabelIds")));
        if (moves.add.isEmpty() && moves.remove.isEmpty()) {
            throw Refused.of(
                    400,
                    "INVALID_ARGUMENT",
                    "invalidArgument",
                    "No label add or removes specified");
        }
        if (moves.add.size() > MOST || moves.remove.size() > MOST) {
            throw Refused.of(400, "INVALID_ARGUMENT", "invalidArgument", "Too many label changes");
        }
        moves.add.forEach(label -> settable(mailbox, label));
        moves.remove.forEach(label -> settable(mailbox, label));
        return moves;
    }

    /** Where a mail stands among sent mail and drafts is not for callers to say. */
    private static void settable(Mailbox mailbox, String label) {
        MessageCalls.existing(mailbox, label);
        if (label.equals("SENT") || label.equals("DRAFT") || label.equals("CHAT")) {
            throw Search.invalidLabel(label);
        }
    }
}
