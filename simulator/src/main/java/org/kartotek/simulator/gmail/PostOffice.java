package org.kartotek.simulator.gmail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** All mailboxes: puts mail in, moves labels, deletes; each change is journalled, then made. */
final class PostOffice {
    static final String JOURNAL = "gmail";

    private final Workspace workspace;
    private final MailContent content;
    private final Map<String, Mailbox> mailboxes = new LinkedHashMap<>();
    private Consumer<Mailbox> watcher = _ -> {};

    PostOffice(Workspace workspace) {
        this.workspace = workspace;
        this.content = new MailContent(workspace.settings().stateDirectory());
        open();
    }

    private void open() {
        workspace
                .settings()
                .accounts()
                .forEach(a -> mailboxes.put(a.email(), new Mailbox(a.email())));
    }

    void onChange(Consumer<Mailbox> watching) {
        this.watcher = watching;
    }

    void reset() {
        content.clear();
        mailboxes.clear();
        open();
    }

    Mailbox of(String account) {
        return Objects.requireNonNull(mailboxes.get(account), account);
    }

    Collection<Mailbox> all() {
        return mailboxes.values();
    }

    Optional<Mailbox> find(String email) {
        return Optional.ofNullable(mailboxes.get(email));
    }

    Instant now() {
        return workspace.clock().instant();
    }

    byte[] mail(MailMessage message) {
        return content.get(message.place());
    }

    MimePart read(MailMessage message) {
        return MimePart.parse(mail(message));
    }

    void replay(ObjectNode change) {
        of(change.path("a").asString()).apply(change);
    }

    /**
     * @param thread the conversation it must join; null finds one by the answered mails and the
     *     subject
     * @param filled part of the first filling, which has no history
     */
    MailMessage put(
            Mailbox mailbox,
            byte[] mail,
            Instant at,
            Set<String> labels,
            @Nullable Long thread,
            long wantedId,
            boolean filled) {
        synchronized (mailbox) {
            var parsed = MimePart.head(mail);
            var envelope = Envelope.of(parsed);
            var id = freeId(mailbox, wantedId, at);
            var joins = thread != null ? thread : threadFor(mailbox, parsed, envelope).orElse(id);
            var change =
                    mailbox.change("add")
                            .put("id", id)
                            .put("thread", joins)
                            .put("at", at.toEpochMilli())
                            .put("size", mail.length)
                            .put("place", content.put(mail))
                            .put(
                                    "h",
                                    filled
                                            ? mailbox.historyNow(now())
                                            : mailbox.nextHistory(now()));
            addAll(change, labels);
            Threading.answered(parsed).forEach(change.putArray("refs")::add);
            envelope.write(change);
            if (filled) {
                change.put("filled", true);
            }
            make(mailbox, change);
            return mailbox.message(Ids.text(id)).orElseThrow();
        }
    }

    private static long freeId(Mailbox mailbox, long wanted, Instant at) {
        var id = wanted != 0 ? wanted : at.toEpochMilli() << 20;
        while (mailbox.has(id)) {
            id++;
        }
        return id;
    }

    private static Optional<Long> threadFor(Mailbox mailbox, MimePart mail, Envelope envelope) {
        // Files are in no order: an answer may have come before what it answers.
        for (var answered : Threading.around(mail, envelope.messageId())) {
            var thread = mailbox.threadOf(answered);
            if (thread.isPresent() && sameTopic(mailbox, thread.get(), envelope)) {
                return thread;
            }
        }
        return Optional.empty();
    }

    private static boolean sameTopic(Mailbox mailbox, long thread, Envelope envelope) {
        var first = mailbox.thread(thread).getFirst();
        return Threading.topic(first.envelope().subject())
                .equals(Threading.topic(envelope.subject()));
    }

    MailMessage relabel(
            Mailbox mailbox,
            MailMessage message,
            Collection<String> add,
            Collection<String> remove) {
        synchronized (mailbox) {
            var now = new LinkedHashSet<>(message.labels());
            now.addAll(add);
            now.removeAll(remove);
            if (add.contains("SPAM") || add.contains("TRASH")) {
                now.remove("INBOX");
            }
            if (now.equals(message.labels())) {
                return message;
            }
            var change =
                    mailbox.change("label")
                            .put("id", message.id())
                            .put("h", mailbox.nextHistory(now()));
            addAll(change, now);
            make(mailbox, change);
            return mailbox.message(message.idText()).orElseThrow();
        }
    }

    void delete(Mailbox mailbox, MailMessage message) {
        synchronized (mailbox) {
            make(
                    mailbox,
                    mailbox.change("delete")
                            .put("id", message.id())
                            .put("h", mailbox.nextHistory(now())));
        }
    }

    Label addLabel(Mailbox mailbox, Label label) {
        synchronized (mailbox) {
            var change = mailbox.change("newLabel");
            change.set("label", label.asJson());
            make(mailbox, change);
            return label;
        }
    }

    /** Takes the label off every mail that wears it, then forgets it. */
    void dropLabel(Mailbox mailbox, Label label) {
        synchronized (mailbox) {
            for (var message : new ArrayList<>(mailbox.newestFirst())) {
                if (message.labels().contains(label.id())) {
                    relabel(mailbox, message, List.of(), List.of(label.id()));
                }
            }
            make(mailbox, mailbox.change("dropLabel").put("id", label.id()));
        }
    }

    void keepDraft(Mailbox mailbox, String draft, MailMessage message) {
        synchronized (mailbox) {
            make(mailbox, mailbox.change("draft").put("draft", draft).put("id", message.id()));
        }
    }

    void dropDraft(Mailbox mailbox, String draft) {
        synchronized (mailbox) {
            make(mailbox, mailbox.change("dropDraft").put("draft", draft));
        }
    }

    /** The id of a user's label with this name, made when it is new. */
    String userLabel(Mailbox mailbox, String name) {
        synchronized (mailbox) {
            var known = mailbox.labelNamed(name);
            return known.isPresent()
                    ? known.get().id()
                    : addLabel(
                                    mailbox,
                                    new Label(
                                            nextLabelId(mailbox),
                                            name,
                                            "show",
                                            "labelShow",
                                            Json.object()))
                            .id();
        }
    }

    static String nextLabelId(Mailbox mailbox) {
        var highest =
                mailbox.labels().stream()
                        .filter(label -> label.id().startsWith("Label_"))
                        .mapToLong(label -> Long.parseLong(label.id().substring(6)))
                        .max()
                        .orElse(0);
        return "Label_" + (highest + 1);
    }

    private static void addAll(ObjectNode change, Collection<String> labels) {
        var array = change.putArray("labels");
        labels.forEach(array::add);
    }

    private void make(Mailbox mailbox, ObjectNode change) {
        workspace.journal().append(JOURNAL, change);
        mailbox.apply(change);
        if (!change.has("filled")) {
            watcher.accept(mailbox);
        }
    }
}
