package org.kartotek.simulator.gmail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.threads}. */
final class ThreadCalls {
    private final PostOffice post;
    private final Search search;
    private final MessageJson json;

    ThreadCalls(PostOffice post) {
        this.post = post;
        this.search = new Search(post);
        this.json = new MessageJson(post);
    }

    ObjectNode list(Call call) {
        var mailbox = Owner.mailbox(post, call);
        if (call.query("q").isPresent()) {
            Owner.maySearch(call);
        }
        synchronized (mailbox) {
            var ids = new LinkedHashSet<Long>();
            search.find(call, mailbox).forEach(message -> ids.add(message.thread()));
            var page = Page.of(new ArrayList<>(ids), call, 100);
            var answer = Json.object();
            if (!page.items().isEmpty()) {
                var threads = answer.putArray("threads");
                page.items().forEach(id -> threads.add(summary(mailbox.thread(id))));
            }
            page.next().ifPresent(next -> answer.put("nextPageToken", next));
            return answer.put("resultSizeEstimate", Math.min(201, ids.size()));
        }
    }

    private ObjectNode summary(List<MailMessage> thread) {
        var last = thread.getLast();
        return Json.object()
                .put("id", last.threadText())
                .put("snippet", Snippet.of(post.read(last)))
                .put("historyId", newest(thread));
    }

    private static String newest(List<MailMessage> thread) {
        return Long.toUnsignedString(
                thread.stream().mapToLong(MailMessage::history).max().orElse(0));
    }

    ObjectNode get(Call call) {
        var mailbox = Owner.mailbox(post, call);
        var format = call.query("format").orElse("full").toLowerCase(Locale.ROOT);
        synchronized (mailbox) {
            var thread = thread(mailbox, call);
            Owner.mayOpen(call, mailbox, thread.getFirst());
            if (format.equals("full")) {
                Owner.mayReadText(call);
            }
            var answer =
                    Json.object()
                            .put("id", thread.getFirst().threadText())
                            .put("historyId", newest(thread));
            var messages = answer.putArray("messages");
            thread.forEach(message ->
                    messages.add(json.of(message, format, call.list("metadataHeaders"))));
            return answer;
        }
    }

    private static List<MailMessage> thread(Mailbox mailbox, Call call) {
        var thread = mailbox.thread(call.path("id"));
        if (thread.isEmpty()) {
            throw Refused.notFound();
        }
        return thread;
    }

    ObjectNode modify(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var moves = LabelMoves.of(mailbox, call.body());
            return move(
                    mailbox,
                    thread(mailbox, call),
                    new ArrayList<>(moves.add()),
                    new ArrayList<>(moves.remove()));
        }
    }

    ObjectNode trash(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            return move(mailbox, thread(mailbox, call), List.of("TRASH"), List.of("INBOX"));
        }
    }

    ObjectNode untrash(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            return move(mailbox, thread(mailbox, call), List.of(), List.of("TRASH"));
        }
    }

    private ObjectNode move(
            Mailbox mailbox, List<MailMessage> thread, List<String> add, List<String> remove) {
        var answer = Json.object().put("id", thread.getFirst().threadText());
        var messages = answer.putArray("messages");
        for (var message : thread) {
            messages.add(MessageJson.changed(post.relabel(mailbox, message, add, remove)));
        }
        return answer;
    }

    ObjectNode delete(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            thread(mailbox, call).forEach(message -> post.delete(mailbox, message));
        }
        return Json.object();
    }
}
