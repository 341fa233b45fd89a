package org.kartotek.simulator.gmail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kartotek.simulator.gmail.HistoryEntry.Kind;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one mailbox remembers. It changes only by {@link #apply}, with what was journalled, so that
 * a replay gives the same mailbox. Callers hold its monitor.
 */
final class Mailbox {
    private final String account;
    private final Map<Long, MailMessage> messages = new HashMap<>();
    private final NavigableSet<MailMessage> newestFirst = new TreeSet<>(MailMessage.NEWEST_FIRST);
    private final Map<Long, NavigableSet<MailMessage>> threads = new HashMap<>();
    private final Map<String, Long> threadOfMessageId = new HashMap<>();
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final Map<String, Long> drafts = new LinkedHashMap<>();
    private final Map<Set<String>, Set<String>> sharedLabels = new HashMap<>();
    private final Deque<HistoryEntry> history = new ArrayDeque<>();
    private long lastHistory;
    private long firstKept;

    Mailbox(String account) {
        this.account = account;
        Label.SYSTEM.forEach(id -> labels.put(id, Label.system(id)));
    }

    String account() {
        return account;
    }

    /** Changes are made here and nowhere else. */
    void apply(ObjectNode change) {
        switch (change.path("op").asString()) {
            case "add" -> add(change);
            case "label" -> relabel(change);
            case "delete" -> delete(change);
            case "newLabel" -> {
                var label = Label.read(change.path("label"));
                labels.put(label.id(), label);
            }
            case "dropLabel" -> labels.remove(change.path("id").asString());
            case "draft" -> drafts.put(change.path("draft").asString(), change.path("id").asLong());
            case "dropDraft" -> drafts.remove(change.path("draft").asString());
            default ->
                    throw new IllegalStateException(
                            "Unknown change of a mailbox: " + change.path("op"));
        }
    }

    private void add(JsonNode change) {
        var message =
                new MailMessage(
                        change.path("id").asLong(),
                        change.path("thread").asLong(),
                        change.path("at").asLong(),
                        change.path("size").asInt(),
                        change.path("place").asLong(),
                        shared(strings(change.path("labels"))),
                        change.path("h").asLong(),
                        Envelope.read(change));
        keep(message);
        if (!message.envelope().messageId().isEmpty()) {
            threadOfMessageId.put(message.envelope().messageId(), message.thread());
        }
        change.path("refs")
                .forEach(id -> threadOfMessageId.putIfAbsent(id.asString(), message.thread()));
        if (change.path("filled").asBoolean(false)) {
            // What the mailbox is filled with at the start has no history anybody could ask for.
            lastHistory = Math.max(lastHistory, message.history());
            firstKept = lastHistory;
        } else {
            remember(
                    new HistoryEntry(
                            message.history(),
                            Kind.MESSAGE_ADDED,
                            message.id(),
                            message.thread(),
                            message.labels(),
                            Set.of()));
        }
    }

    private void keep(MailMessage message) {
        messages.put(message.id(), message);
        newestFirst.add(message);
        threads.computeIfAbsent(message.thread(), _ -> new TreeSet<>(MailMessage.NEWEST_FIRST))
                .add(message);
    }

    private void relabel(JsonNode change) {
        var before = messages.get(change.path("id").asLong());
        if (before == null) {
            return;
        }
        var now = shared(strings(change.path("labels")));
        var after = before.labelled(now, change.path("h").asLong());
        forget(before);
        keep(after);
        moved(after, Kind.LABEL_ADDED, minus(now, before.labels()));
        moved(after, Kind.LABEL_REMOVED, minus(before.labels(), now));
    }

    private void moved(MailMessage message, Kind kind, Set<String> labels) {
        if (!labels.isEmpty()) {
            remember(
                    new HistoryEntry(
                            message.history(),
                            kind,
                            message.id(),
                            message.thread(),
                            message.labels(),
                            labels));
        }
    }

    private void delete(JsonNode change) {
        var message = messages.get(change.path("id").asLong());
        if (message == null) {
            return;
        }
        forget(message);
        remember(
                new HistoryEntry(
                        change.path("h").asLong(),
                        Kind.MESSAGE_DELETED,
                        message.id(),
                        message.thread(),
                        message.labels(),
                        Set.of()));
    }

    private void forget(MailMessage message) {
        messages.remove(message.id());
        newestFirst.remove(message);
        var thread = threads.get(message.thread());
        if (thread != null && thread.remove(message) && thread.isEmpty()) {
            threads.remove(message.thread());
        }
    }

    private void remember(HistoryEntry entry) {
        lastHistory = Math.max(lastHistory, entry.id());
        history.addLast(entry);
    }

    private Set<String> shared(Set<String> set) {
        return sharedLabels.computeIfAbsent(Set.copyOf(set), same -> same);
    }

    private static Set<String> minus(Set<String> from, Set<String> less) {
        var rest = new HashSet<>(from);
        rest.removeAll(less);
        return Set.copyOf(rest);
    }

    static Set<String> strings(JsonNode array) {
        var strings = new HashSet<String>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    ObjectNode change(String op) {
        return Json.object().put("a", account).put("op", op);
    }

    /** The id the next change gets. */
    long nextHistory(Instant now) {
        return historyNow(now) + 1;
    }

    long historyNow(Instant now) {
        return Math.max(lastHistory, HistoryIds.at(now));
    }

    /** Empty when that much is not known any more. */
    Optional<List<HistoryEntry>> since(long start, Instant now) {
        while (!history.isEmpty() && history.getFirst().id() < HistoryIds.oldest(now)) {
            history.removeFirst();
        }
        if (start < Math.min(firstKept, historyNow(now)) || start < HistoryIds.oldest(now)) {
            return Optional.empty();
        }
        return Optional.of(history.stream().filter(entry -> entry.id() > start).toList());
    }

    /** The labels of the message that changed last, those it lost included. */
    Set<String> lastTouched() {
        if (history.isEmpty()) {
            return Set.of();
        }
        var all = new HashSet<>(history.getLast().labels());
        all.addAll(history.getLast().moved());
        return all;
    }

    Optional<MailMessage> message(String id) {
        var number = Ids.parse(id);
        return number.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(messages.get(number.getAsLong()));
    }

    boolean has(long id) {
        return messages.containsKey(id);
    }

    /** Oldest first; empty when there is no such thread. */
    List<MailMessage> thread(String id) {
        var number = Ids.parse(id);
        return number.isEmpty() ? List.of() : thread(number.getAsLong());
    }

    List<MailMessage> thread(long id) {
        var thread = threads.get(id);
        return thread == null ? List.of() : new ArrayList<>(thread.reversed());
    }

    Optional<Long> threadOf(String messageId) {
        return Optional.ofNullable(threadOfMessageId.get(messageId)).filter(threads::containsKey);
    }

    NavigableSet<MailMessage> newestFirst() {
        return newestFirst;
    }

    int messageCount() {
        return messages.size();
    }

    int threadCount() {
        return threads.size();
    }

    Collection<Label> labels() {
        return labels.values();
    }

    Optional<Label> label(String id) {
        return Optional.ofNullable(labels.get(id));
    }

    Optional<Label> labelNamed(String name) {
        return labels.values().stream()
                .filter(label -> label.name().equalsIgnoreCase(name))
                .findFirst();
    }

    Map<String, Long> drafts() {
        return drafts;
    }
}
