package org.kartotek.backend.capture.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.capture.tasks.PutTasks;
import org.kartotek.backend.capture.tasks.TaskCalendar;
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
     * @param writable whether its owner may write into it, and allows us to
     */
    public record Offered(
            String googleId,
            String name,
            boolean own,
            boolean meetings,
            boolean calls,
            boolean writable) {}

    /**
     * @param calendars empty if Google did not tell them
     * @param writable whether its owner allows us to write events
     */
    public record OfAccount(
            UUID account, String email, List<Offered> calendars, boolean writable) {}

    private final GoogleAccounts accounts;
    private final GoogleConnections connections;
    private final FollowedCalendars followed;
    private final CalendarEvents events;
    private final PutTasks putTasks;
    private final SyncState sync;
    private final Audit audit;
    private final TransactionOperations transaction;

    ChooseCalendars(
            GoogleAccounts accounts,
            GoogleConnections connections,
            FollowedCalendars followed,
            CalendarEvents events,
            PutTasks putTasks,
            SyncState sync,
            Audit audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.connections = connections;
        this.followed = followed;
        this.events = events;
        this.putTasks = putTasks;
        this.sync = sync;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Asks Google for the calendars of each account that is connected and allows it. */
    public List<OfAccount> offered(Caller owner) {
        owner.require(Role.OWNER);
        return accounts.all().stream()
                .filter(ChooseCalendars::canBeAsked)
                .map(it -> new OfAccount(it.id(), it.email(), offered(it), isWritable(it)))
                .toList();
    }

    private static boolean canBeAsked(GoogleAccount account) {
        return account.state() == GoogleAccount.State.CONNECTED
                && account.allows(GoogleAccount.CALENDAR, GoogleAccount.CALENDAR_FULL);
    }

    private static boolean isWritable(GoogleAccount account) {
        return account.allows(GoogleAccount.CALENDAR_EVENTS, GoogleAccount.CALENDAR_FULL);
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
                                found.filter(FollowedCalendar::calls).isPresent(),
                                it.writable() && isWritable(account));
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

    /**
     * Where tasks live from now on.
     *
     * @param account whose calendar it is, and {@code calendar} Google's id of it
     * @return false if the account does not allow us to write into that calendar, or Google did not
     *     tell
     */
    public boolean forTasks(Caller owner, TaskCalendar.Place place, UUID account, String calendar) {
        owner.require(Role.OWNER);
        var found =
                accounts.find(account).filter(ChooseCalendars::canBeAsked).stream()
                        .flatMap(it -> offered(it).stream())
                        .filter(it -> it.writable() && it.googleId().equals(calendar))
                        .findFirst();
        found.ifPresent(it ->
                transaction.executeWithoutResult(status -> {
                    putTasks(owner, new TaskCalendar(place, account, it.googleId(), named(it)));
                    if (!it.own()) follow(account, it);
                }));
        return found.isPresent();
    }

    /** In no calendar at all. */
    public boolean tasksNowhere(Caller owner) {
        owner.require(Role.OWNER);
        transaction.executeWithoutResult(status -> putTasks(owner, null));
        return true;
    }

    /** The one chosen before is read for tasks no more; what is on its way out is guarded. */
    private void putTasks(Caller owner, @Nullable TaskCalendar chosen) {
        for (var it : followed.forTasks()) {
            if (it.meetings() || it.calls()) followed.put(it.forTasks(false));
            else followed.remove(it.id());
        }
        putTasks.into(owner, chosen);
    }

    private void follow(UUID account, Offered it) {
        var known = followed.find(account, it.googleId());
        followed.put(
                known.map(before -> before.forTasks(true))
                        .orElseGet(() ->
                                new FollowedCalendar(
                                        Ids.next(),
                                        account,
                                        it.googleId(),
                                        named(it),
                                        false,
                                        false,
                                        true,
                                        null)));
    }

    private static String named(Offered it) {
        return it.name().substring(0, Math.min(it.name().length(), 500));
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
        boolean tasks = before.filter(FollowedCalendar::tasks).isPresent();
        if (meetings && !it.own() || calls || tasks) {
            followed.put(
                    new FollowedCalendar(
                            id, account, it.googleId(), named(it), meetings, calls, tasks, null));
        } else {
            followed.remove(id);
        }
        return true;
    }
}
