package org.kartotek.simulator.gmail;

import java.util.Comparator;
import java.util.Set;

/**
 * One message as its mailbox remembers it; the mail itself lies in the content.
 *
 * @param at when it arrived, in milliseconds
 * @param place where its bytes are
 */
record MailMessage(
        long id,
        long thread,
        long at,
        int size,
        long place,
        Set<String> labels,
        long history,
        Envelope envelope) {
    static final Comparator<MailMessage> NEWEST_FIRST =
            Comparator.comparingLong(MailMessage::at).thenComparingLong(MailMessage::id).reversed();

    MailMessage labelled(Set<String> now, long changed) {
        return new MailMessage(id, thread, at, size, place, now, changed, envelope);
    }

    String idText() {
        return Ids.text(id);
    }

    String threadText() {
        return Ids.text(thread);
    }
}
