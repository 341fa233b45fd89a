package org.kartotek.backend.capture.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.SyncState;
import org.kartotek.sync.google.Api;
import org.kartotek.sync.google.CalendarApi;
import org.kartotek.sync.google.GoogleRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Which calendars of the connected accounts are read, and what for. */
@Service
public class ChooseCalendars {

    /**
     * @param own the account's own one, whose meetings are always read
     */
    public record Offered(
            String googleId, String name, boolean own, boolean meetings, boolean calls) {}

    /**
     * @param calendars empty if Google did not tell them
     */
    public record OfAccount(UUID account, String email, List<Offered> calendars) {}

    private final GoogleAccounts accounts;
    private final GoogleConnections connections;
    private final FollowedCalendars followed;
    private final CalendarEvents events;
    private final SyncState sync;
    private final Audit audit;
    private final TransactionOperations transaction;

    ChooseCalendars(
            GoogleAccounts accounts,
            GoogleConnections connections,
            FollowedCalendars followed,
            CalendarEvents events,
            SyncState sync,
            Audit audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.connections = connections;
        this.followed = followed;
        this.events = events;
        this.sync = sync;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Asks Google for the calendars of each account that is connected and allows it. */
    public List<OfAccount> offered(Caller owner) {
        owner.require(Role.OWNER);
        return accounts.all().stream()
                .filter(ChooseCalendars::canBeAsked)
                .map(it -> new OfAccount(it.id(), it.email(), offered(it)))
                .toList();
    }

    private static boolean canBeAsked(GoogleAccount account) {
        return account.state() == GoogleAccount.State.CONNECTED
                && account.allows(GoogleAccount.CALENDAR, GoogleAccount.CALENDAR_FULL);
    }

    private List<Offered> offered(GoogleAccount account) {
        var now =
                followed.of(account.id()).stream()
                        .collect(Collectors.toMap(FollowedCalendar::googleId, it -> it));
        try {
            return google(account).calendars().stream()
                    .map(it -> {
                        var id = it.primary() ? CalendarApi.PRIMARY : it.id();
                        var found = Optional.ofNullable(now.get(id));
                        return new Offered(
                                id,
                                it.name(),
                                it.primary(),
                                it.primary()
                                        || found.filter(FollowedCalendar::meetings).isPresent(),
                                found.filter(FollowedCalendar::calls).isPresent());
                    })
                    .toList();
        } catch (GoogleRefusal e) {
            return List.of();
        }
    }

    private CalendarApi google(GoogleAccount account) {
        return new CalendarApi(
                connections.calendar(account), connections.call(Api.CALENDAR, account));
    }

    /**
     * From the next round on. Meetings of a calendar that is left out stay in the timelines.
     *
     * @param meetings Google's ids of the calendars read for meetings
     * @param calls of those that a phone writes its calls into
     * @return false if Google did not tell the calendars of this account
     */
    public boolean choose(
            Caller owner, UUID account, Collection<String> meetings, Collection<String> calls) {
        owner.require(Role.OWNER);
        var asked = accounts.find(account).filter(ChooseCalendars::canBeAsked);
        var offered = asked.map(this::offered).orElse(List.of());
        if (offered.isEmpty()) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            boolean changed = false;
            for (var it : offered) {
                changed |=
                        choose(
                                account,
                                it,
                                it.own() || meetings.contains(it.googleId()),
                                calls.contains(it.googleId()));
            }
            changed |= leave(account, offered);
            if (changed) {
                audit.record(
                        owner.actor(),
                        "calendars.chosen",
                        "google-account",
                        account,
                        asked.map(GoogleAccount::email).orElse(null));
                sync.now(account);
            }
        });
        return true;
    }

    /** Calendars that were deleted or are not shared any more. */
    private boolean leave(UUID account, List<Offered> offered) {
        var there = offered.stream().map(Offered::googleId).collect(Collectors.toSet());
        var gone =
                followed.of(account).stream()
                        .filter(it -> !there.contains(it.googleId()))
                        .map(FollowedCalendar::id)
                        .toList();
        gone.forEach(it -> {
            events.forget(it);
            followed.remove(it);
        });
        return !gone.isEmpty();
    }

    private boolean choose(UUID account, Offered it, boolean meetings, boolean calls) {
        if (it.meetings() == meetings && it.calls() == calls) {
            return false;
        }
        var before = followed.find(account, it.googleId());
        var id = before.map(FollowedCalendar::id).orElseGet(() -> it.own() ? account : Ids.next());
        if (!meetings) {
            events.forget(id);
        }
        if (meetings && !it.own() || calls) {
            var name = it.name().substring(0, Math.min(it.name().length(), 500));
            followed.put(
                    new FollowedCalendar(id, account, it.googleId(), name, meetings, calls, null));
        } else {
            followed.remove(id);
        }
        return true;
    }
}
