package org.kartotek.sync.google;

import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of what happened in a mailbox.
 *
 * @param touched messages that arrived or changed their labels and are still there as far as this
 *     page knows
 * @param historyId where the next round starts, once the last page is applied
 */
public record GmailHistory(
        Set<String> touched, Set<String> deleted, @Nullable String nextPage, String historyId) {

    public GmailHistory {
        touched = Set.copyOf(touched);
        deleted = Set.copyOf(deleted);
    }

    static GmailHistory of(ListHistoryResponse answer) {
        var touched = new LinkedHashSet<String>();
        var deleted = new LinkedHashSet<String>();
        for (var entry : list(answer.getHistory())) {
            collect(entry, touched, deleted);
        }
        touched.removeAll(deleted);
        return new GmailHistory(
                touched, deleted, answer.getNextPageToken(), String.valueOf(answer.getHistoryId()));
    }

    /** The typed arrays only: `messages` repeats them without saying what happened. */
    private static void collect(History entry, Set<String> touched, Set<String> deleted) {
        list(entry.getMessagesAdded()).forEach(it -> add(touched, it.getMessage()));
        list(entry.getLabelsAdded()).stream()
                .filter(it -> matters(it.getLabelIds()))
                .forEach(it -> add(touched, it.getMessage()));
        list(entry.getLabelsRemoved()).stream()
                .filter(it -> matters(it.getLabelIds()))
                .forEach(it -> add(touched, it.getMessage()));
        list(entry.getMessagesDeleted()).forEach(it -> add(deleted, it.getMessage()));
    }

    /**
     * Reading, starring and filing a mail changes nothing about it; leaving the spam folder does.
     */
    private static boolean matters(@Nullable List<String> labels) {
        return list(labels).stream().anyMatch(GmailMessage.NOT_MAIL::contains);
    }

    private static void add(Set<String> ids, @Nullable Message message) {
        if (message != null && message.getId() != null) {
            ids.add(message.getId());
        }
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
