package org.kartotek.simulator.gmail;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kartotek.simulator.gmail.HistoryEntry.Kind;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.history} and the profile, the two that tell where a mailbox stands. */
final class HistoryCalls {
    private final PostOffice post;

    HistoryCalls(PostOffice post) {
        this.post = post;
    }

    ObjectNode profile(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            return Json.object()
                    .put("emailAddress", mailbox.account())
                    .put("messagesTotal", mailbox.messageCount())
                    .put("threadsTotal", mailbox.threadCount())
                    .put("historyId", Long.toUnsignedString(mailbox.historyNow(post.now())));
        }
    }

    ObjectNode list(Call call) {
        var mailbox = Owner.mailbox(post, call);
        var start = start(call);
        var kinds = Set.copyOf(call.list("historyTypes"));
        synchronized (mailbox) {
            var label = call.query("labelId").orElse("");
            if (!label.isEmpty() && mailbox.label(label).isEmpty()) {
                throw Refused.notFound();
            }
            var all = mailbox.since(start, post.now()).orElseThrow(Refused::notFound);
            var page = Page.of(all, call, 100);
            var shown =
                    page.items().stream()
                            .filter(entry ->
                                    kinds.isEmpty() || kinds.contains(entry.kind().asked()))
                            .filter(entry ->
                                    label.isEmpty()
                                            || entry.labels().contains(label)
                                            || entry.moved().contains(label))
                            .toList();
            var answer = Json.object();
            if (!shown.isEmpty()) {
                var history = answer.putArray("history");
                grouped(shown).forEach(group -> history.add(record(group)));
            }
            // A page may be empty although another one follows: filters work page by page.
            page.next().ifPresent(next -> answer.put("nextPageToken", next));
            return answer.put("historyId", Long.toUnsignedString(mailbox.historyNow(post.now())));
        }
    }

    private static long start(Call call) {
        var text = call.query("startHistoryId").orElse("");
        if (text.isEmpty() || !text.matches("\\d{1,20}")) {
            throw Refused.of(
                    400,
                    "INVALID_ARGUMENT",
                    "invalidArgument",
                    "Missing/invalid parameter: startHistoryId");
        }
        var number = new BigInteger(text);
        return number.bitLength() > 63 ? Long.MAX_VALUE : number.longValue();
    }

    /** One relabelling may have added and removed; both share an id. */
    private static List<List<HistoryEntry>> grouped(List<HistoryEntry> entries) {
        var groups = new ArrayList<List<HistoryEntry>>();
        for (var entry : entries) {
            if (groups.isEmpty() || groups.getLast().getFirst().id() != entry.id()) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(entry);
        }
        return groups;
    }

    private static ObjectNode record(List<HistoryEntry> entries) {
        var first = entries.getFirst();
        var record = Json.object().put("id", Long.toUnsignedString(first.id()));
        record.putArray("messages").add(reference(first));
        for (var entry : entries) {
            var item = record.putArray(entry.kind().answered()).addObject();
            var message = reference(entry);
            MessageJson.labels(message, entry.labels());
            item.set("message", message);
            if (entry.kind() == Kind.LABEL_ADDED || entry.kind() == Kind.LABEL_REMOVED) {
                MessageJson.labels(item, entry.moved());
            }
        }
        return record;
    }

    private static ObjectNode reference(HistoryEntry entry) {
        return Json.object()
                .put("id", Ids.text(entry.message()))
                .put("threadId", Ids.text(entry.thread()));
    }
}
