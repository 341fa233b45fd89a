package org.kartotek.simulator.gmail;

import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code users.labels}. */
final class LabelCalls {
    private static final int MOST = 10_000;

    private final PostOffice post;

    LabelCalls(PostOffice post) {
        this.post = post;
    }

    ObjectNode list(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var answer = Json.object();
            var labels = answer.putArray("labels");
            mailbox.labels().forEach(label -> labels.add(label.asJson()));
            return answer;
        }
    }

    ObjectNode get(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var label = label(mailbox, call);
            var wearing =
                    mailbox.newestFirst().stream()
                            .filter(m -> m.labels().contains(label.id()))
                            .toList();
            var unread = wearing.stream().filter(m -> m.labels().contains("UNREAD")).toList();
            return label.asJson()
                    .put("messagesTotal", wearing.size())
                    .put("messagesUnread", unread.size())
                    .put(
                            "threadsTotal",
                            (int) wearing.stream().map(MailMessage::thread).distinct().count())
                    .put(
                            "threadsUnread",
                            (int) unread.stream().map(MailMessage::thread).distinct().count());
        }
    }

    private static Label label(Mailbox mailbox, Call call) {
        return mailbox.label(call.path("id")).orElseThrow(Refused::notFound);
    }

    ObjectNode create(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var name = name(call.body());
            refuseTaken(mailbox, name, "");
            if (mailbox.labels().size() >= MOST) {
                throw Refused.of(
                        400, "FAILED_PRECONDITION", "failedPrecondition", "Too many labels");
            }
            return post.addLabel(
                            mailbox,
                            from(
                                    call.body(),
                                    PostOffice.nextLabelId(mailbox),
                                    name,
                                    "show",
                                    "labelShow"))
                    .asJson();
        }
    }

    ObjectNode update(Call call) {
        return change(call, name(call.body()));
    }

    ObjectNode patch(Call call) {
        return change(call, call.body().path("name").asString(""));
    }

    private ObjectNode change(Call call, String wanted) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var label = label(mailbox, call);
            if (label.isSystem()) {
                throw Search.invalidLabel(label.id());
            }
            var name = wanted.isEmpty() ? label.name() : wanted;
            refuseTaken(mailbox, name, label.id());
            var now =
                    from(
                            call.body(),
                            label.id(),
                            name,
                            label.messageListVisibility(),
                            label.labelListVisibility());
            return post.addLabel(mailbox, now).asJson();
        }
    }

    private static Label from(
            JsonNode body, String id, String name, String inMessages, String inLabels) {
        return new Label(
                id,
                name,
                body.path("messageListVisibility").asString(inMessages),
                body.path("labelListVisibility").asString(inLabels),
                body.has("color") ? body.path("color") : Json.object());
    }

    private static String name(JsonNode body) {
        var name = body.path("name").asString("").strip();
        if (name.isEmpty()) {
            throw Refused.of(400, "INVALID_ARGUMENT", "invalidArgument", "Invalid label name");
        }
        return name;
    }

    private static void refuseTaken(Mailbox mailbox, String name, String own) {
        if (mailbox.labelNamed(name).filter(label -> !label.id().equals(own)).isPresent()) {
            throw Refused.of(409, "ABORTED", "aborted", "Label name exists or conflicts");
        }
    }

    ObjectNode delete(Call call) {
        var mailbox = Owner.mailbox(post, call);
        synchronized (mailbox) {
            var label = label(mailbox, call);
            if (label.isSystem()) {
                throw Refused.of(
                        400, "INVALID_ARGUMENT", "invalidArgument", "Invalid delete request");
            }
            post.dropLabel(mailbox, label);
        }
        return Json.object();
    }
}
