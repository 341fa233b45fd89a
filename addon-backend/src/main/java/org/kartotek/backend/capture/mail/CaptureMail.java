package org.kartotek.backend.capture.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.capture.CaptureSettings;
import org.kartotek.backend.capture.MailThreads;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.backend.capture.call.CaptureCall;
import org.kartotek.backend.capture.mail.MailCopies.State;
import org.kartotek.backend.capture.mail.MailRule.Verdict;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteractions;
import org.kartotek.sync.call.SmsBackupMail;
import org.kartotek.sync.google.GmailMessage;
import org.kartotek.sync.mail.Mail;
import org.kartotek.sync.mail.MailAddress;
import org.kartotek.sync.mail.MessageKey;
import org.kartotek.sync.mail.ReplyText;
import org.springframework.stereotype.Component;

/** Turns messages of one mailbox into interactions; inside the transaction of a page. */
@Component
class CaptureMail {
    private final OwnPeople ownPeople;
    private final MutedAddresses muted;
    private final RecogniseContact recognise;
    private final LogInteractions log;
    private final AmendInteraction amend;
    private final CaptureCall captureCall;
    private final MailCopies copies;
    private final MailThreads threads;
    private final WatchedLabels labels;
    private final SearchLabels searchLabels;
    private final LeftOut leftOut;
    private final Strangers strangers;
    private final MailContents contents;
    private final CaptureSettings settings;

    CaptureMail(
            OwnPeople ownPeople,
            MutedAddresses muted,
            RecogniseContact recognise,
            LogInteractions log,
            AmendInteraction amend,
            CaptureCall captureCall,
            MailCopies copies,
            MailThreads threads,
            WatchedLabels labels,
            SearchLabels searchLabels,
            LeftOut leftOut,
            Strangers strangers,
            MailContents contents,
            CaptureSettings settings) {
        this.ownPeople = ownPeople;
        this.muted = muted;
        this.recognise = recognise;
        this.log = log;
        this.amend = amend;
        this.captureCall = captureCall;
        this.copies = copies;
        this.threads = threads;
        this.labels = labels;
        this.searchLabels = searchLabels;
        this.leftOut = leftOut;
        this.strangers = strangers;
        this.contents = contents;
        this.settings = settings;
    }

    /**
     * @param kept it lies under the label the office chose
     */
    private record Taken(
            GmailMessage message, Verdict.Take verdict, String key, boolean kept, boolean leftOut) {
        String id() {
            return message.id();
        }
    }

    /** By their headers; their texts follow. */
    void heads(GoogleAccount account, Collection<GmailMessage> messages, Ledger.Of ledger) {
        var own = ownPeople.now();
        var watched = labels.known(account.id());
        var taken = byRule(account, messages, own, watched);
        var known =
                recognise.byEmails(
                        taken.stream()
                                .flatMap(it -> it.verdict().outsiders().stream())
                                .collect(Collectors.toSet()));
        taken.removeIf(it -> !it.kept() && contacts(it, known).isEmpty());
        searchLabels.hide(
                account,
                messages.stream().filter(watched::leavesOut).map(GmailMessage::id).toList());
        stayOut(account, taken);
        var entering = new LinkedHashMap<Taken, Set<UUID>>();
        taken.forEach(it -> entering.put(it, contacts(it, known)));
        if (!entering.isEmpty()) {
            take(account, entering, own);
        }
        var here = taken.stream().map(Taken::id).collect(Collectors.toSet());
        copies.forget(
                account.id(),
                messages.stream().map(GmailMessage::id).filter(it -> !here.contains(it)).toList());
        ledger.record(taken.stream().map(CaptureMail::row).toList());
    }

    private List<Taken> byRule(
            GoogleAccount account,
            Collection<GmailMessage> messages,
            OwnPeople.Now own,
            WatchedLabels.Known watched) {
        var rule = new MailRule(own, muted.now());
        var taken = new ArrayList<Taken>();
        for (var message : messages) {
            var headers = message.headers();
            if (SmsBackupMail.isBackup(headers)) {
                call(account, message, own);
            } else if (message.isMail()
                    && rule.on(message, watched.keeps(message)) instanceof Verdict.Take take) {
                taken.add(
                        new Taken(
                                message,
                                take,
                                MessageKey.of(headers, message.received(), message.snippet())
                                        .value(),
                                watched.keeps(message),
                                watched.leavesOut(message)));
            }
        }
        return taken;
    }

    /**
     * A label in one mailbox speaks for the copies in all of them: what it keeps out does not come
     * in, and what is here is emptied and stays as an empty line.
     */
    private void stayOut(GoogleAccount account, List<Taken> taken) {
        leftOut.mark(account.id(), keys(taken.stream().filter(Taken::leftOut)));
        leftOut.release(account.id(), keys(taken.stream().filter(it -> !it.leftOut())));
        var out = leftOut.among(keys(taken.stream()));
        if (out.isEmpty()) {
            return;
        }
        var here = leftOut.here(out);
        here.values().forEach(mail -> searchLabels.hide(account, mail));
        taken.removeIf(it -> out.contains(it.key()) && !here.containsKey(it.key()));
    }

    private static Set<String> keys(Stream<Taken> some) {
        return some.map(Taken::key).collect(Collectors.toSet());
    }

    private void call(GoogleAccount account, GmailMessage message, OwnPeople.Now own) {
        SmsBackupMail.call(message.headers())
                .ifPresent(it ->
                        captureCall.of(
                                it,
                                "sms-backup",
                                own.actor(new MailAddress(account.email(), ""), Door.CALL_LOG)));
    }

    /** One interaction for all copies of a mail; a copy read before stays what it was then. */
    private void take(GoogleAccount account, Map<Taken, Set<UUID>> taken, OwnPeople.Now own) {
        var ids = taken.keySet().stream().map(it -> it.message().id()).toList();
        var before = copies.interactions(account.id(), ids);
        var orders = threads.orders(account.id(), threadsOf(taken.keySet()));
        var seen = new LinkedHashMap<Taken, LogInteractions.Seen>();
        var joining = new HashMap<UUID, Set<UUID>>();
        taken.forEach((it, contacts) -> {
            var interaction = before.get(it.message().id());
            if (interaction == null) {
                var order = orders.get(it.message().threadId());
                seen.put(it, new LogInteractions.Seen(draft(it, contacts, order), actor(it, own)));
            } else {
                joining.merge(interaction, contacts, CaptureMail::union);
            }
        });
        amend.join(joining, Door.GMAIL);
        var logged = log.log(seen.values(), Door.GMAIL);
        seen.forEach((it, entry) ->
                before.put(it.message().id(), logged.get(entry.draft().sourceKey())));
        amend.sent(
                taken.keySet().stream()
                        .filter(it -> it.message().isSent())
                        .filter(it -> !own.isOwn(it.verdict().from().email()))
                        .map(it -> before.get(it.message().id()))
                        .toList());
        taken.forEach((it, contacts) -> {
            var interaction = before.get(it.id());
            if (contacts.isEmpty() && interaction != null) {
                strangers.add(interaction, people(it));
            }
        });
        took(account, taken.keySet(), before);
    }

    private void took(
            GoogleAccount account, Collection<Taken> taken, Map<String, UUID> interactions) {
        var withText = new HashSet<>(copies.textsOnTheirWay(interactions.values()));
        copies.took(
                account.id(),
                taken.stream()
                        .map(Taken::message)
                        .map(it -> {
                            var interaction =
                                    Objects.requireNonNull(interactions.get(it.id()), it.id());
                            return new MailCopies.Taken(
                                    it.id(),
                                    it.threadId(),
                                    it.received(),
                                    interaction,
                                    withText.add(interaction) ? State.WANTED : State.DONE);
                        })
                        .toList());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<String> threadsOf(Collection<Taken> taken) {
        return taken.stream().map(it -> it.message().threadId()).collect(Collectors.toSet());
    }

    private static Actor actor(Taken it, OwnPeople.Now own) {
        return own.actor(it.verdict().from(), Door.GMAIL);
    }

    private static List<MailAddress> people(Taken it) {
        return it.message().headers().participants().stream()
                .filter(person -> it.verdict().outsiders().contains(person.email()))
                .toList();
    }

    private static InteractionDraft draft(Taken it, Set<UUID> contacts, @Nullable UUID order) {
        var headers = it.message().headers();
        Instant at =
                headers.date()
                        .filter(date -> isBelievable(date, it.message()))
                        .orElse(it.message().received());
        return new InteractionDraft(
                Interaction.Kind.EMAIL,
                it.verdict().direction(),
                at,
                null,
                headers.subject(),
                it.message().snippet(),
                order,
                contacts,
                it.key());
    }

    /**
     * A clock that runs ahead is wrong; a Date long before the arrival is a mail that was moved
     * here later.
     */
    private static boolean isBelievable(Instant date, GmailMessage message) {
        return date.isBefore(message.received().plus(Duration.ofDays(1)));
    }

    private static Set<UUID> contacts(Taken it, Map<String, List<UUID>> known) {
        var contacts = new HashSet<UUID>();
        it.verdict()
                .outsiders()
                .forEach(email -> contacts.addAll(known.getOrDefault(email, List.of())));
        return contacts;
    }

    private static Ledger.Item row(Taken it) {
        var reason = "mail-" + it.verdict().direction().key();
        return Ledger.Item.done(
                it.message().id(), it.verdict().from().email(), Ledger.Direction.IN, reason);
    }

    /** The words the writer added, without history and signature. */
    void texts(GoogleAccount account, Map<String, UUID> wanted, Map<String, Mail> mails) {
        var whole = contents.wholeTextsWanted();
        var texts = new LinkedHashMap<UUID, String>();
        mails.forEach((id, mail) -> {
            var interaction = wanted.get(id);
            if (interaction != null) {
                texts.put(interaction, settings.excerptOf(ReplyText.of(mail).text()));
                contents.write(interaction, mail, whole);
            }
        });
        amend.write(texts);
        copies.done(account.id(), mails.keySet());
    }
}
