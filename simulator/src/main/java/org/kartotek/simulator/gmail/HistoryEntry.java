package org.kartotek.simulator.gmail;

import java.util.Set;

/**
 * One thing that happened to one message.
 *
 * @param labels what the message wore afterwards
 * @param moved the labels that were added or removed
 */
record HistoryEntry(
        long id, Kind kind, long message, long thread, Set<String> labels, Set<String> moved) {
    enum Kind {
        MESSAGE_ADDED("messageAdded", "messagesAdded"),
        MESSAGE_DELETED("messageDeleted", "messagesDeleted"),
        LABEL_ADDED("labelAdded", "labelsAdded"),
        LABEL_REMOVED("labelRemoved", "labelsRemoved");

        private final String asked;
        private final String answered;

        Kind(String asked, String answered) {
            this.asked = asked;
            this.answered = answered;
        }

        /** Singular, as a caller asks. */
        String asked() {
            return asked;
        }

        /** Plural, as the answer has it. */
        String answered() {
            return answered;
        }
    }
}
