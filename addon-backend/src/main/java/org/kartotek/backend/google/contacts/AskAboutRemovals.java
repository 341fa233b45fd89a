package org.kartotek.backend.google.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.backend.google.contacts.Removal.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The question that stays open while more contacts are gone from Google than anybody deletes by
 * hand, and its two answers.
 */
@Service
public class AskAboutRemovals {
    private static final int NAMES = 20;

    /**
     * One account's open question.
     *
     * @param names of the first twenty
     */
    public record Question(
            UUID accountId, String email, int count, List<String> names, Instant since) {
        public Question {
            names = List.copyOf(names);
        }
    }

    private final GoogleAccounts accounts;
    private final Removals removals;
    private final TakeAway takeAway;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    AskAboutRemovals(
            GoogleAccounts accounts,
            Removals removals,
            TakeAway takeAway,
            Outbox outbox,
            Ledger ledger,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.removals = removals;
        this.takeAway = takeAway;
        this.outbox = outbox;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of the current office, for the homepage and the ledger; empty almost always. */
    @Transactional(readOnly = true)
    public List<Question> open() {
        var questions = new ArrayList<Question>();
        for (var account : accounts.all()) {
            var held = removals.in(account.id(), State.HELD);
            if (held.isEmpty()) continue;
            var names = held.stream().limit(NAMES).map(Removal::title).toList();
            var since = held.getFirst().noticedAt();
            questions.add(new Question(account.id(), account.email(), held.size(), names, since));
        }
        return questions;
    }

    /** They are archived here too; each can be restored with one click. */
    @Transactional
    public int archive(Caller caller, UUID accountId) {
        caller.require(Role.MANAGER);
        var account = account(accountId);
        var held = removals.in(accountId, State.HELD);
        takeAway.archive(account, held, clock.instant());
        audit.record(
                caller.actor(),
                "google.removals-archived",
                "google-account",
                accountId,
                String.valueOf(held.size()));
        return held.size();
    }

    /** They stay here, and the lane writes them back to Google as new contacts. */
    @Transactional
    public int keep(Caller caller, UUID accountId) {
        caller.require(Role.MANAGER);
        account(accountId);
        var held = removals.in(accountId, State.HELD);
        var contacts = held.stream().map(Removal::contactId).toList();
        removals.settle(accountId, contacts, State.KEPT);
        outbox.add(contacts);
        ledger.of(accountId, LaneKind.CONTACTS)
                .record(
                        held.stream()
                                .map(it ->
                                        Item.done(
                                                it.resourceName(),
                                                it.title(),
                                                Direction.IN,
                                                "gone-kept"))
                                .toList());
        audit.record(
                caller.actor(),
                "google.removals-kept",
                "google-account",
                accountId,
                String.valueOf(held.size()));
        return held.size();
    }

    private GoogleAccount account(UUID id) {
        return accounts.find(id).orElseThrow();
    }
}
