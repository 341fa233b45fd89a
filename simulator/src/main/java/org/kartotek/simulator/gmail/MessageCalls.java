package org.kartotek.simulator.gmail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.messages}. */
final class MessageCalls {
    private static final int AT_ONCE = 1_000;

    private final PostOffice post;
    private final Search search;
    private final MessageJson json;
    private final Postman postman;

    MessageCalls(PostOffice post, Postman postman) {
        this.post = post;
        this.postman = postman;
        this.search = new Search(post);
        this.json = new MessageJson(post);
    }

    ObjectNode list(Call call) {
        var mailbox = Owner.mailbox(post, call);
        if (call.query("q").isPresent()) {
            Owner.maySearch(call);
        }
        synchronized (mailbox) {
            var found = search.find(call, mailbox);
            var page = Page.after(found, MessageCalls::place, call, 100);
            var answer = Json.object();
            if (!page.items().isEmpty()) {
                var messages = answer.putArray("messages");
                page.items().forEach(message -> messages.add(MessageJson.reference(message)));
            }
            page.next().ifPresent(next -> answer.put("nextPageToken", next));
            // Google's own estimate is famous for stopping at 201.
            return answer.put("resultSizeEstimate", Math.min(201, found.size()));
        }
    }

    /**
     * Sorts as the list does, so that a deletion between two pages pushes nothing past the reader.
     */
    private static String place(MailMessage message) {
        return Ids.text(Long.MAX_VALUE - message.at()) + Ids.text(~message.id());
    }

    ObjectNode get(Call call) {
        var mailbox = Owner.mailbox(post, call);
        var format = call.query("format").orElse("full").toLowerCase(Locale.ROOT);
        synchronized (mailbox) {
            var message = message(mailbox, call.path("id"));
            Owner.mayOpen(call, mailbox, message);
            if (format.equals("full") || format.equals("raw")) {
                Owner.mayReadText(call);
            }
            return json.of(message, format, call.list("metadataHeaders"));
        }
    }

    static MailMessage message(Mailbox mailbox, String id) {
        if (Ids.parse(id).isEmpty()) {
            throw Refused.of(400, "INVALID_ARGUMENT", "invalidArgument", "Invalid id value");
        }
        return mailbox.message(id).orElseThrow(Refused::notFound);
    }

    ObjectNode attachment(Call call) {
        var mailbox = Owner.mailbox(post, call);
        Owner.mayReadText(call);
        synchronized (mailbox) {
            var message = message(mailbox, call.path("messageId"));
            Owner.mayOpen(call, mailbox, message);
            for (var part : post.read(message).all()) {
                if (MessageJson.attachmentId(part).equals(call.path("id"))) {
                    var bytes = MessageJson.bytes(part);
                    return Json.object()
                            .put("size", bytes.length)
                            .put("data", Base64.getUrlEncoder().encodeToString(bytes));
                }
            }
            throw Refused.of(
                    400, "INVALID_ARGUMENT", "invalidArgument", "Invalid attachment token");
        }
    }

    ObjectNode send(Call call) {
        var mailbox = Owner.mailbox(post, call);
        return MessageJson.changed(
                postman.send(mailbox, raw(call, call.body()), threadOf(mailbox, call.body())));
    }

    /** Like an IMAP append: nothing is sent, nothing is checked. */
    ObjectNode insert(Call call) {
        return keep(call, labels(call, Set.of()));
    }

    /** As if it had come by SMTP. */
    ObjectNode importMail(Call call) {
        return keep(call, labels(call, Set.of("INBOX", "UNREAD")));
    }

    private ObjectNode keep(Call call, Set<String> labels) {
        var mailbox = Owner.mailbox(post, call);
        var raw = raw(call, call.body());
        var mail = MimePart.parse(raw);
        var byHeader = call.query("internalDateSource").filter("dateHeader"::equals).isPresent();
        synchronized (mailbox) {
            labels.forEach(label -> existing(mailbox, label));
            Instant at = byHeader ? MailDate.of(mail).orElse(post.now()) : post.now();
            return MessageJson.changed(
                    post.put(mailbox, raw, at, labels, threadOf(mailbox, call.body()), 0, false));
        }
    }

    private static Set<String> labels(Call call, Set<String> otherwise) {
        return call.body().has("labelIds")
                ? Mailbox.strings(call.body().path("labelIds"))
                : otherwise;
    }

    static byte[] raw(Call call, JsonNode message) {
        if (call.media() != null) {
            return call.media().bytes();
        }
        var raw = message.path("raw").asString("");
        if (raw.isEmpty()) {
            throw Refused.of(
                    400,
                    "INVALID_ARGUMENT",
                    "invalidArgument",
                    "'raw' RFC822 payload message string or uploading message via /upload/* URL"
                            + " required");
        }
        try {
            return Base64.getMimeDecoder().decode(raw.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException _) {
            throw Refused.of(
                    400,
                    "INVALID_ARGUMENT",
                    "invalidArgument",
                    "Invalid value for ByteString: raw");
        }
    }

    static @Nullable Long threadOf(Mailbox mailbox, JsonNode message) {
        var wanted = message.path("threadId").asString("");
        if (wanted.isEmpty()) {
            return null;
        }
        var thread = mailbox.thread(wanted);
        if (thread.isEmpty()) {
            throw Refused.notFound();
        }
        return thread.getFirst().thread();
    }

    ObjectNode modify(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var message = message(mailbox, call.path("id"));
            var moves = LabelMoves.of(mailbox, call.body());
            return MessageJson.changed(post.relabel(mailbox, message, moves.add(), moves.remove()));
        }
    }

    ObjectNode trash(Call call) {
        return moved(call, List.of("TRASH"), List.of("INBOX"));
    }

    ObjectNode untrash(Call call) {
        return moved(call, List.of(), List.of("TRASH"));
    }

    private ObjectNode moved(Call call, List<String> add, List<String> remove) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var message = message(mailbox, call.path("id"));
            return MessageJson.changed(post.relabel(mailbox, message, add, remove));
        }
    }

    ObjectNode delete(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            post.delete(mailbox, message(mailbox, call.path("id")));
        }
        return Json.object();
    }

    ObjectNode batchModify(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var moves = LabelMoves.of(mailbox, call.body());
            for (var message : several(mailbox, call)) {
                post.relabel(mailbox, message, moves.add(), moves.remove());
            }
        }
        return Json.object();
    }

    ObjectNode batchDelete(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            several(mailbox, call).forEach(message -> post.delete(mailbox, message));
        }
        return Json.object();
    }

    /** Ids that mean nothing are passed over, as on Google's side. */
    private static List<MailMessage> several(Mailbox mailbox, Call call) {
        var ids = new LinkedHashSet<>(Mailbox.strings(call.body().path("ids")));
        if (ids.isEmpty() || ids.size() > AT_ONCE) {
            throw Refused.of(
                    400,
                    "INVALID_ARGUMENT",
                    "invalidArgument",
                    "No message ids specified or too many: " + ids.size());
        }
        var messages = new ArrayList<MailMessage>();
        ids.forEach(id -> mailbox.message(id).ifPresent(messages::add));
        return messages;
    }

    static void existing(Mailbox mailbox, String label) {
        if (mailbox.label(label).isEmpty()) {
            throw Search.invalidLabel(label);
        }
    }
}
