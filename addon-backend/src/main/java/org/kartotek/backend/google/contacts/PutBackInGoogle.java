package org.kartotek.backend.google.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Restore what was there": a contact, or a whole account, gets back every name, note and label as
 * we found it, byte for byte, and is left alone from then on. What people changed in Google goes on
 * coming in. A note in which people wrote since keeps their words; only our card leaves it.
 */
@Service
public class PutBackInGoogle {
    /**
     * @param waiting contacts still to be looked at; none is left when it is done
     * @param all contacts that this account has
     */
    public record Leaving(Instant since, int waiting, int all) {}

    /** How a contact stands in the office's Google accounts; where they differ, the last counts. */
    public enum Standing {
        NOT_THERE,
        /** Nothing can be said about it alone: its whole account is left. */
        ACCOUNT_LEFT,
        LEFT,
        WRITTEN
    }

    private final GoogleAccounts accounts;
    private final LeftAlone leftAlone;
    private final Links links;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    PutBackInGoogle(
            GoogleAccounts accounts,
            LeftAlone leftAlone,
            Links links,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.leftAlone = leftAlone;
        this.links = links;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** In every account of the office. */
    @Transactional
    public void contact(Caller caller, UUID contact) {
        caller.require(Role.MANAGER);
        for (var account : accounts.all()) leftAlone.leave(account.id(), contact, clock.instant());
        outbox.add(Set.of(contact));
        audit.record(caller.actor(), "google.contact-put-back", "contact", contact, null);
    }

    @Transactional(readOnly = true)
    public Standing standing(UUID contact) {
        var standing = Standing.NOT_THERE;
        for (var account : accounts.all()) {
            if (account.state() == GoogleAccount.State.DISCONNECTED) continue;
            var link = links.byContact(account.id(), Set.of(contact)).get(contact);
            if (link == null || link.missingSince() != null) continue;
            var here = standing(account.id(), contact);
            if (here.compareTo(standing) > 0) standing = here;
        }
        return standing;
    }

    private Standing standing(UUID account, UUID contact) {
        if (leftAlone.leavingSince(account).isPresent()) return Standing.ACCOUNT_LEFT;
        return leftAlone.among(account, Set.of(contact)).isEmpty()
                ? Standing.WRITTEN
                : Standing.LEFT;
    }

    /** The contact has its card again. */
    @Transactional
    public void takeUpContact(Caller caller, UUID contact) {
        caller.require(Role.MANAGER);
        for (var account : accounts.all()) leftAlone.takeUp(account.id(), contact);
        outbox.add(Set.of(contact));
        audit.record(caller.actor(), "google.contact-taken-up", "contact", contact, null);
    }

    @Transactional
    public void leave(Caller caller, UUID account) {
        caller.require(Role.OWNER);
        var left = accounts.find(account).orElseThrow();
        leftAlone.leaveAll(left.id(), clock.instant());
        outbox.add(links.contacts(account));
        audit.record(caller.actor(), "google.leaving", "google-account", account, null);
    }

    /** Empty if the account is not being left. */
    @Transactional(readOnly = true)
    public Optional<Leaving> leaving(UUID account) {
        return leftAlone
                .leavingSince(account)
                .map(since ->
                        new Leaving(
                                since, outbox.waiting(account), links.contacts(account).size()));
    }

    /** Cards and labels are written again. */
    @Transactional
    public void stay(Caller caller, UUID account) {
        caller.require(Role.OWNER);
        leftAlone.takeUpAll(account);
        outbox.add(links.contacts(account));
        audit.record(caller.actor(), "google.staying", "google-account", account, null);
    }
}
