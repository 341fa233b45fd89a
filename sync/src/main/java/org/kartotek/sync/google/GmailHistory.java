package org.kartotek.sync.google;

import com.google.api.services.gmail.model.History;
import com.google.api.services.gmail.model.ListHistoryResponse;
import com.google.api.services.gmail.model.Message;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of what happened in a mailbox.
 *
 * @param touched messages that arrived or changed their labels and are still there as far as this
 *     page knows
 * @param labelled label of the mailbox's owner → messages it was put on or taken off
 * @param historyId where the next round starts, once the last page is applied
 */
public record GmailHistory(
        Set<String> touched,
        Set<String> deleted,
        Map<String, Set<String>> labelled,
        @Nullable String nextPage,
        String historyId) {

    public GmailHistory {
        touched = Set.copyOf(touched);
        deleted = Set.copyOf(deleted);
        labelled = Map.copyOf(labelled);
    }

    static GmailHistory of(ListHistoryResponse answer) {
        var touched = new LinkedHashSet<String>();
        var deleted = new LinkedHashSet<String>();
        var labelled = new HashMap<String, Set<String>>();
        for (var entry : list(answer.getHistory())) {
            collect(entry, touched, deleted);
            list(entry.getLabelsAdded())
                    .forEach(it -> label(labelled, it.getLabelIds(), it.getMessage()));
            list(entry.getLabelsRemoved())
                    .forEach(it -> label(labelled, it.getLabelIds(), it.getMessage()));
        }
        touched.removeAll(deleted);
        return new GmailHistory(
                touched,
                deleted,
                labelled,
                answer.getNextPageToken(),
                String.valueOf(answer.getHistoryId()));
    }

    /** Gmail's own labels have names as ids; those that people make, numbers. */
    private static void label(
            Map<String, Set<String>> labelled,
            @Nullable List<String> labels,
            @Nullable Message message) {
        list(labels).stream()
                .filter(it -> it.startsWith("Label_"))
                .forEach(it ->
                        add(labelled.computeIfAbsent(it, id -> new LinkedHashSet<>()), message));
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
