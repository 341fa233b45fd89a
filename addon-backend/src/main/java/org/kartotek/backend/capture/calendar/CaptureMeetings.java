package org.kartotek.backend.capture.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.Interactions;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.sync.calendar.CalendarEvent;
import org.kartotek.sync.calendar.EventLinks;
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

    private static final int LONGEST_ADDRESS = 320;
    private static final Duration LOOK_AGAIN = Duration.ofDays(30);

    private final CalendarEvents events;
    private final Meetings meetings;
    private final RecogniseContact recognise;
    private final Interactions interactions;
    private final LogInteraction log;
    private final AmendInteraction amend;
    private final LinkedByHand linked;
    private final EventOrders eventOrders;
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
            LinkedByHand linked,
            EventOrders eventOrders,
            Offices offices,
            CaptureSettings settings,
            ApplicationEventPublisher publisher) {
        this.events = events;
        this.meetings = meetings;
        this.recognise = recognise;
        this.interactions = interactions;
        this.log = log;
        this.amend = amend;
        this.linked = linked;
        this.eventOrders = eventOrders;
        this.offices = offices;
        this.settings = settings;
        this.publisher = publisher;
    }

    /** Everybody of outside who may come; who declined will not. */
    static Set<String> outsiders(CalendarEvent event, Round round) {
        var outsiders = new LinkedHashSet<String>();
        event.attendees().stream()
                .filter(it -> !it.resource() && !it.declined())
                .map(it -> it.address().email())
                .filter(it -> it.length() <= LONGEST_ADDRESS)
                .filter(it -> !round.own().isOwn(it) && !round.muted().contains(it))
                .forEach(outsiders::add);
        return outsiders;
    }

    private record Meeting(Occurrence occurrence, EventLinks links, Set<UUID> contacts) {}

    void of(Round round, UUID calendar, CalendarEvent event) {
        var series = event.seriesId();
        if (series != null && events.isStored(calendar, series)) {
            events.workedOut(calendar, event.id(), null, Map.of());
            return;
        }
        var worked = series == null ? event.id() : series;
        var exceptions = events.exceptions(calendar, worked);
        var outsiders = outsiders(round, event, exceptions);
        var known = recognise.byEmails(outsiders);
        var upcoming = keep(round, calendar, worked, meetings(round, event, exceptions, known));
        var told = new HashMap<String, Boolean>();
        outsiders.forEach(it -> told.put(it, known.containsKey(it)));
        events.workedOut(calendar, event.id(), next(event, upcoming, round.now()), told);
        if (event.cancelled()) {
            events.delete(calendar, event.id());
        }
    }

    private static Set<String> outsiders(
            Round round, CalendarEvent event, List<CalendarEvent> exceptions) {
        var outsiders = new HashSet<>(outsiders(event, round));
        exceptions.forEach(it -> outsiders.addAll(outsiders(it, round)));
        return outsiders;
    }

    private List<Meeting> meetings(
            Round round,
            CalendarEvent event,
            List<CalendarEvent> exceptions,
            Map<String, List<UUID>> known) {
        var orders = eventOrders.around(event.seriesId() == null ? event.id() : event.seriesId());
        return Occurrences.of(
                        event,
                        exceptions,
                        zone(),
                        round.now().minus(settings.meetingBackfill()),
                        round.now().plus(settings.meetingHorizon()))
                .stream()
                .filter(it -> !it.event().declinedByOwner())
                .map(it -> meeting(it, links(it, orders), round, known))
                .filter(it -> !it.contacts().isEmpty())
                .toList();
    }

    private Meeting meeting(
            Occurrence it, EventLinks links, Round round, Map<String, List<UUID>> known) {
        var contacts = new HashSet<>(linked.contacts(links));
        outsiders(it.event(), round)
                .forEach(email -> contacts.addAll(known.getOrDefault(email, List.of())));
        return new Meeting(it, links, contacts);
    }

    /** What was said beside the event counts before what stands in it. */
    private EventLinks links(Occurrence it, Map<EventId, UUID> orders) {
        var links = it.event().links();
        return orders.entrySet().stream()
                .filter(one -> one.getKey().names(it, zone()))
                .findFirst()
                .map(one -> new EventLinks(links.contacts(), one.getValue().toString()))
                .orElse(links);
    }

    /**
     * @return those that are not over
     */
    private List<Occurrence> keep(
            Round round, UUID calendar, String event, List<Meeting> meetings) {
        var before = this.meetings.keys(calendar, event);
        var met = this.meetings.contacts(calendar, event);
        var upcoming = new ArrayList<Occurrence>();
        for (var meeting : meetings) {
            var it = meeting.occurrence();
            if (!it.isOver(round.now())) {
                upcoming.add(it);
            }
            if (it.isOver(round.now()) || upcoming.size() <= AHEAD) {
                before.remove(it.key());
                keep(round, calendar, event, meeting);
            }
        }
        before.forEach(key -> drop(calendar, event, key));
        met.addAll(this.meetings.contacts(calendar, event));
        if (!met.isEmpty()) {
            publisher.publishEvent(new CardStale(met));
        }
        return upcoming;
    }

    private void keep(Round round, UUID calendar, String event, Meeting meeting) {
        var it = meeting.occurrence();
        var title = cut(it.event().shownTitle());
        meetings.put(calendar, event, it, title, meeting.contacts());
        var gone = meetings.keepOnly(calendar, event, it.key(), meeting.contacts());
        if (it.isOver(round.now())) {
            log(meeting, meetings.isPrivate(it.key()) ? "" : title, round.own());
            left(it.key(), gone);
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
        var order = linked.order(meeting.links()).orElse(null);
        var before = interactions.findBySourceKey(it.key());
        if (before.isPresent()) {
            var id = before.get().id();
            amend.move(id, it.start(), seconds, subject, Door.CALENDAR);
            amend.join(id, meeting.contacts(), Door.CALENDAR);
            if (order != null) {
                amend.about(id, order, Door.CALENDAR);
            }
        } else {
            log.log(
                    new InteractionDraft(
                            Interaction.Kind.MEETING,
                            null,
                            it.start(),
                            seconds,
                            subject,
                            null,
                            order,
                            meeting.contacts(),
                            it.key()),
                    actor(it.event(), own));
        }
    }

    /** Cancelled, deleted, or nobody known is left in it. */
    private void drop(UUID calendar, String event, String key) {
        var gone = meetings.remove(calendar, event, key);
        if (meetings.who(key).isEmpty()) {
            interactions.findBySourceKey(key).ifPresent(it -> amend.remove(it.id(), Door.CALENDAR));
        } else {
            left(key, gone);
        }
    }

    /** Unless another calendar still says that they took part. */
    private void left(String key, Set<UUID> contacts) {
        var gone = new HashSet<>(contacts);
        if (!gone.isEmpty()) {
            gone.removeAll(meetings.who(key));
            interactions
                    .findBySourceKey(key)
                    .ifPresent(it -> amend.leave(it.id(), gone, Door.CALENDAR));
        }
    }

    private @Nullable Instant next(CalendarEvent event, List<Occurrence> upcoming, Instant now) {
        var ends = upcoming.stream().map(Occurrence::end).min(Comparator.naturalOrder());
        if (ends.isPresent()) {
            return ends.get();
        }
        if (!event.recurrence().isEmpty()) {
            return now.plus(LOOK_AGAIN);
        }
        var start = event.start();
        var visible =
                start == null
                        ? now
                        : start.in(zone()).minus(settings.meetingHorizon()).plusSeconds(1);
        return visible.isAfter(now) ? visible : null;
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

    private ZoneId zone() {
        return offices.current().settings().timeZone();
    }

    private static String cut(String title) {
        return title.substring(0, Math.min(title.length(), 500));
    }
}
