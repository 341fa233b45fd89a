package org.kartotek.backend.capture.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.capture.CaptureSettings;
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
import org.kartotek.backend.timeline.Interactions;
import org.kartotek.backend.timeline.LogInteraction;
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
    private final Interactions interactions;
    private final LogInteraction log;
    private final AmendInteraction amend;
    private final CaptureCall captureCall;
    private final MailCopies copies;
    private final CaptureSettings settings;

    CaptureMail(
            OwnPeople ownPeople,
            MutedAddresses muted,
            RecogniseContact recognise,
            Interactions interactions,
            LogInteraction log,
            AmendInteraction amend,
            CaptureCall captureCall,
            MailCopies copies,
            CaptureSettings settings) {
        this.ownPeople = ownPeople;
        this.muted = muted;
        this.recognise = recognise;
        this.interactions = interactions;
        this.log = log;
        this.amend = amend;
        this.captureCall = captureCall;
        this.copies = copies;
        this.settings = settings;
    }

    private record Taken(GmailMessage message, Verdict.Take verdict) {}

    /** By their headers; their texts follow. */
    void heads(GoogleAccount account, Collection<GmailMessage> messages, Ledger.Of ledger) {
        var own = ownPeople.now();
        var rule = new MailRule(own, muted.now());
        var taken = new ArrayList<Taken>();
        var left = new ArrayList<String>();
        for (var message : messages) {
            if (SmsBackupMail.isBackup(message.headers())) {
                call(account, message, own);
                left.add(message.id());
            } else if (message.isMail()
                    && rule.on(message.headers()) instanceof Verdict.Take take) {
                taken.add(new Taken(message, take));
            } else {
                left.add(message.id());
            }
        }
        var known =
                recognise.byEmails(
                        taken.stream()
                                .flatMap(it -> it.verdict().outsiders().stream())
                                .collect(Collectors.toSet()));
        var rows = new ArrayList<Ledger.Item>();
        for (var it : taken) {
            var contacts = contacts(it.verdict().outsiders(), known);
            if (contacts.isEmpty()) {
                left.add(it.message().id());
            } else {
                take(account, it, contacts, own);
                rows.add(row(it));
            }
        }
        copies.forget(account.id(), left);
        ledger.record(rows);
    }

    private void call(GoogleAccount account, GmailMessage message, OwnPeople.Now own) {
        SmsBackupMail.call(message.headers())
                .ifPresent(it ->
                        captureCall.of(
                                it,
                                "sms-backup",
                                own.actor(new MailAddress(account.email(), ""), Door.CALL_LOG)));
    }

    private void take(GoogleAccount account, Taken it, Set<UUID> contacts, OwnPeople.Now own) {
        var message = it.message();
        var key = MessageKey.of(message.headers(), message.received(), message.snippet())
                        .value();
        var before = interactions.findBySourceKey(key);
        before.ifPresent(known -> amend.join(known.id(), contacts, Door.GMAIL));
        var interaction =
                before.orElseGet(() ->
                        log.log(
                                draft(it, key, contacts),
                                own.actor(it.verdict().from(), Door.GMAIL)));
        var state = copies.isTextOnItsWay(interaction.id()) ? State.DONE : State.WANTED;
        copies.took(
                account.id(),
                message.id(),
                message.threadId(),
                message.received(),
                interaction.id(),
                state);
    }

    private static InteractionDraft draft(Taken it, String key, Set<UUID> contacts) {
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
                null,
                contacts,
                key);
    }

    /**
     * A clock that runs ahead is wrong; a Date long before the arrival is a mail that was moved
     * here later.
     */
    private static boolean isBelievable(Instant date, GmailMessage message) {
        return date.isBefore(message.received().plus(Duration.ofDays(1)));
    }

    private static Set<UUID> contacts(Set<String> outsiders, Map<String, List<UUID>> known) {
        var contacts = new HashSet<UUID>();
        outsiders.forEach(it -> contacts.addAll(known.getOrDefault(it, List.of())));
        return contacts;
    }

    private static Ledger.Item row(Taken it) {
        var reason = "mail-" + it.verdict().direction().key();
        return Ledger.Item.done(
                it.message().id(), it.verdict().from().email(), Ledger.Direction.IN, reason);
    }

    /** The words the writer added, without history and signature. */
    void texts(GoogleAccount account, Map<String, UUID> wanted, Map<String, Mail> mails) {
        mails.forEach((id, mail) ->
                Optional.ofNullable(wanted.get(id))
                        .ifPresent(interaction -> {
                            var text = ReplyText.of(mail).text();
                            amend.write(interaction, excerpt(text));
                        }));
        copies.done(account.id(), mails.keySet());
    }

    private String excerpt(String text) {
        return text.length() <= settings.excerpt()
                ? text
                : text.substring(0, settings.excerpt() - 1) + "…";
    }
}
