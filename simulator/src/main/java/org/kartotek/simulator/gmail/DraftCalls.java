package org.kartotek.simulator.gmail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.drafts}: a draft keeps its id, its message gets a new one with every save. */
final class DraftCalls {
    private final PostOffice post;
    private final Postman postman;
    private final MessageJson json;

    DraftCalls(PostOffice post, Postman postman) {
        this.post = post;
        this.postman = postman;
        this.json = new MessageJson(post);
    }

    ObjectNode create(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var message = save(mailbox, call);
            var draft = "r" + Long.toUnsignedString(message.id());
            post.keepDraft(mailbox, draft, message);
            return draft(draft, MessageJson.changed(message));
        }
    }

    private MailMessage save(Mailbox mailbox, Call call) {
        var message = call.body().path("message");
        var thread = MessageCalls.threadOf(mailbox, message);
        return post.put(
                mailbox,
                MessageCalls.raw(call, message),
                post.now(),
                Set.of("DRAFT"),
                thread,
                0,
                false);
    }

    private static ObjectNode draft(String id, ObjectNode message) {
        var draft = Json.object().put("id", id);
        draft.set("message", message);
        return draft;
    }

    ObjectNode get(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var format = call.query("format").orElse("full").toLowerCase(Locale.ROOT);
            return draft(
                    call.path("id"), json.of(message(mailbox, call.path("id")), format, List.of()));
        }
    }

    private static MailMessage message(Mailbox mailbox, String draft) {
        var id = mailbox.drafts().get(draft);
        if (id == null) {
            throw Refused.notFound();
        }
        return mailbox.message(Ids.text(id)).orElseThrow(Refused::notFound);
    }

    ObjectNode list(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var page = Page.of(new ArrayList<>(mailbox.drafts().entrySet()).reversed(), call, 100);
            var answer = Json.object();
            if (!page.items().isEmpty()) {
                var drafts = answer.putArray("drafts");
                for (Map.Entry<String, Long> entry : page.items()) {
                    drafts.add(
                            draft(
                                    entry.getKey(),
                                    MessageJson.reference(message(mailbox, entry.getKey()))));
                }
            }
            page.next().ifPresent(next -> answer.put("nextPageToken", next));
            return answer.put("resultSizeEstimate", mailbox.drafts().size());
        }
    }

    ObjectNode update(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var draft = call.path("id");
            var old = message(mailbox, draft);
            var saved = save(mailbox, call);
            post.delete(mailbox, old);
            post.keepDraft(mailbox, draft, saved);
            return draft(draft, MessageJson.changed(saved));
        }
    }

    ObjectNode send(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var draft = call.body().path("id").asString("");
            if (draft.isEmpty()) {
                var message = call.body().path("message");
                return MessageJson.changed(
                        postman.send(
                                mailbox,
                                MessageCalls.raw(call, message),
                                MessageCalls.threadOf(mailbox, message)));
            }
            var message = message(mailbox, draft);
            var mail = post.mail(message);
            post.delete(mailbox, message);
            post.dropDraft(mailbox, draft);
            var thread =
                    mailbox.thread(message.thread()).isEmpty()
                            ? null
                            : Long.valueOf(message.thread());
            return MessageJson.changed(postman.send(mailbox, mail, thread));
        }
    }

    ObjectNode delete(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            post.delete(mailbox, message(mailbox, call.path("id")));
            post.dropDraft(mailbox, call.path("id"));
        }
        return Json.object();
    }
}
