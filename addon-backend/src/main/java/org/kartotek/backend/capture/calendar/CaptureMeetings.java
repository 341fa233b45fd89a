package org.kartotek.backend.capture.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.User;
import org.kartotek.backend.callcard.CardStale;
import org.kartotek.backend.capture.CaptureSettings;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.Interactions;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.sync.calendar.CalendarEvent;
import org.kartotek.sync.calendar.Occurrence;
import org.kartotek.sync.calendar.Occurrences;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Works an event out: its past meetings stand in timelines, its next ones are known; inside the
 * transaction of a page.
 */
@Component
class CaptureMeetings {
    /** Of an endless series no more than the next few are looked at ahead. */
    private static final int AHEAD = 3;

    private static final Duration LOOK_AGAIN = Duration.ofDays(30);

    private final CalendarEvents events;
    private final Meetings meetings;
    private final RecogniseContact recognise;
    private final Interactions interactions;
    private final LogInteraction log;
    private final AmendInteraction amend;
    private final Offices offices;
    private final CaptureSettings settings;
    private final ApplicationEventPublisher publisher;

    CaptureMeetings(
            CalendarEvents events,
            Meetings meetings,
            RecogniseContact recognise,
            Interactions interactions,
            LogInteraction log,
            AmendInteraction amend,
            Offices offices,
            CaptureSettings settings,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.meetings = meetings;
        this.recognise = recognise;
        this.interactions = interactions;
        this.log = log;
        this.amend = amend;
        this.offices = offices;
        this.settings = settings;
        this.publisher = publisher;
    }

    /** Everybody of outside who may come; who declined will not. */
    static Set<String> outsiders(CalendarEvent event, OwnPeople.Now own, MutedAddresses.Now muted) {
        var outsiders = new LinkedHashSet<String>();
        event.attendees().stream()
                .filter(it -> !it.resource() && !it.declined())
                .map(it -> it.address().email())
                .filter(it -> !own.isOwn(it) && !muted.contains(it))
                .forEach(outsiders::add);
        return outsiders;
    }

    private record Meeting(Occurrence occurrence, Set<UUID> contacts) {}

    void of(
            GoogleAccount account,
            CalendarEvent event,
            OwnPeople.Now own,
            MutedAddresses.Now muted,
            Instant now) {
        var known = known(account, event, own, muted);
        var before = meetings.keys(account.id(), event.id());
        var met = meetings.contacts(account.id(), event.id());
        var upcoming = new ArrayList<Occurrence>();
        for (var meeting : meetings(account, event, known, own, muted, now)) {
            var it = meeting.occurrence();
            if (!it.isOver(now)) {
                upcoming.add(it);
            }
            if (!meeting.contacts().isEmpty() && (it.isOver(now) || upcoming.size() <= AHEAD)) {
                before.remove(it.key());
                keep(account, event, meeting, own, now);
            }
        }
        before.forEach(key -> drop(account, event, key));
        met.addAll(meetings.contacts(account.id(), event.id()));
        if (!met.isEmpty()) {
            publisher.publishEvent(new CardStale(met));
        }
        events.workedOut(account.id(), event.id(), next(event, upcoming, now), known.keySet());
        if (event.cancelled()) {
            events.delete(account.id(), event.id());
        }
    }

    private List<Meeting> meetings(
            GoogleAccount account,
            CalendarEvent event,
            Map<String, List<UUID>> known,
            OwnPeople.Now own,
            MutedAddresses.Now muted,
            Instant now) {
        var exceptions = events.exceptions(account.id(), event.id());
        return Occurrences.of(
                        event,
                        exceptions,
                        zone(),
                        now.minus(settings.meetingBackfill()),
                        now.plus(settings.meetingHorizon()))
                .stream()
                .filter(it -> !it.event().declinedByOwner())
                .map(it -> new Meeting(it, contacts(outsiders(it.event(), own, muted), known)))
                .toList();
    }

    private Map<String, List<UUID>> known(
            GoogleAccount account,
            CalendarEvent event,
            OwnPeople.Now own,
            MutedAddresses.Now muted) {
        var outsiders = new HashSet<>(outsiders(event, own, muted));
        events.exceptions(account.id(), event.id())
                .forEach(it -> outsiders.addAll(outsiders(it, own, muted)));
        return recognise.byEmails(outsiders);
    }

    private void keep(
            GoogleAccount account,
            CalendarEvent event,
            Meeting meeting,
            OwnPeople.Now own,
            Instant now) {
        var it = meeting.occurrence();
        var title = cut(it.event().shownTitle());
        meetings.put(account.id(), event.id(), it, title, meeting.contacts());
        meetings.keepOnly(account.id(), event.id(), it.key(), meeting.contacts());
        if (it.isOver(now)) {
            log(meeting, title, own);
        } else {
            // It was moved from the past into the future.
            interactions
                    .findBySourceKey(it.key())
                    .ifPresent(past -> amend.remove(past.id(), Door.CALENDAR));
        }
    }

    private void log(Meeting meeting, String title, OwnPeople.Now own) {
        var it = meeting.occurrence();
        Integer seconds =
                it.allDay() ? null : (int) Duration.between(it.start(), it.end()).toSeconds();
        var subject = title.isEmpty() ? null : title;
        var before = interactions.findBySourceKey(it.key());
        if (before.isPresent()) {
            amend.move(before.get().id(), it.start(), seconds, subject, Door.CALENDAR);
            amend.join(before.get().id(), meeting.contacts(), Door.CALENDAR);
        } else {
            log.log(
                    new InteractionDraft(
                            Interaction.Kind.MEETING,
                            null,
                            it.start(),
                            seconds,
                            subject,
                            null,
                            null,
                            meeting.contacts(),
                            it.key()),
                    actor(it.event(), own));
        }
    }

    /** Cancelled, deleted, or nobody known is left in it. */
    private void drop(GoogleAccount account, CalendarEvent event, String key) {
        meetings.remove(account.id(), event.id(), key);
        if (!meetings.isAnywhere(key)) {
            interactions.findBySourceKey(key).ifPresent(it -> amend.remove(it.id(), Door.CALENDAR));
        }
    }

    private @Nullable Instant next(CalendarEvent event, List<Occurrence> upcoming, Instant now) {
        return upcoming.stream()
                .map(Occurrence::end)
                .min(Comparator.naturalOrder())
                .orElse(event.recurrence().isEmpty() ? null : now.plus(LOOK_AGAIN));
    }

    /**
     * The first of our users who was there, by name, so that every calendar gives the same answer.
     */
    private static Actor actor(CalendarEvent event, OwnPeople.Now own) {
        return event.attendees().stream()
                .filter(it -> !it.declined())
                .map(it -> own.users().get(it.address().email()))
                .filter(user -> user != null)
                .min(Comparator.comparing(User::name))
                .map(user -> new Actor(user.id(), user.name(), Door.CALENDAR))
                .orElse(Actor.unattended(Door.CALENDAR));
    }

    private static Set<UUID> contacts(Set<String> outsiders, Map<String, List<UUID>> known) {
        var contacts = new HashSet<UUID>();
        outsiders.forEach(it -> contacts.addAll(known.getOrDefault(it, List.of())));
        return contacts;
    }

    private ZoneId zone() {
        return offices.current().settings().timeZone();
    }

    private static String cut(String title) {
        return title.substring(0, Math.min(title.length(), 500));
    }
}
