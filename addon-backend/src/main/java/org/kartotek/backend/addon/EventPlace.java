package org.kartotek.backend.addon;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kartotek.backend.addon.read.ContactReading;
import org.kartotek.backend.addon.read.MailPeople;
import org.kartotek.backend.addon.read.MeetingReading;
import org.kartotek.backend.addon.read.OrderReading;
import org.kartotek.backend.addon.read.OutcomeReading;
import org.kartotek.backend.addon.read.SearchReading;
import org.kartotek.backend.capture.calendar.EventOrders;
import org.kartotek.sidebar.answer.HostAppAction;
import org.kartotek.sidebar.answer.Turn;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.contact.ChooserCard;
import org.kartotek.sidebar.home.EventCard;
import org.kartotek.sidebar.home.EventFindCard;
import org.kartotek.sidebar.log.OutcomeForm;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.ShownMeeting;
import org.kartotek.sidebar.shown.ShownMeeting.Guest;
import org.springframework.stereotype.Component;

/** What stands beside an open event of the calendar. */
@Component
class EventPlace {
    private static final int ORDERS = 50;
    private static final int HITS = 30;
    private static final int MOST_PEOPLE = 20;

    private final MailPeople people;
    private final OrderReading orders;
    private final MeetingReading meetings;
    private final EventOrders attached;
    private final SearchReading search;
    private final ContactReading contacts;
    private final OutcomeReading outcomes;

    EventPlace(
            MailPeople people,
            OrderReading orders,
            MeetingReading meetings,
            EventOrders attached,
            SearchReading search,
            ContactReading contacts,
            OutcomeReading outcomes) {
        this.people = people;
        this.orders = orders;
        this.meetings = meetings;
        this.attached = attached;
        this.search = search;
        this.contacts = contacts;
        this.outcomes = outcomes;
    }

    Card card(Visit visit) {
        var found = people.find(visit.event().attendees());
        var customers = found.customers();
        var ids = customers.stream().map(hit -> Visit.idIn(hit.id())).toList();
        var event = visit.openEvent();
        return new EventCard(
                        event.flatMap(it -> meetings.of(it, visit.zone(), visit.locale()))
                                .orElse(null),
                        event.flatMap(attached::of)
                                .flatMap(id -> orders.brief(id, visit.locale()))
                                .map(one -> new Choice(one.id(), one.label() + " " + one.title()))
                                .orElse(null),
                        customers,
                        orders.openOfContacts(ids, visit.locale(), ORDERS),
                        found.strangers(),
                        event.isPresent())
                .card(visit.reader());
    }

    /**
     * @param again from the card of what was found, which then makes room
     */
    Turn find(Visit visit, boolean again) {
        var typed = visit.event().input("guest");
        if (typed.isEmpty()) {
            return Turn.stay(visit.say("refused.empty"));
        }
        var hits = search.contactsAndOrders(typed.get(), visit.locale(), HITS);
        var found =
                new EventFindCard(
                                typed.get(),
                                hits,
                                visit.event().canInvite(),
                                visit.openEvent().isPresent())
                        .card(visit.reader());
        return again ? Turn.replace(found) : Turn.push(found);
    }

    /** Calendar adds the guest to the event that is open; its user still saves it. */
    Turn invite(Visit visit) {
        var contact =
                contacts.contact(visit.id("id"), visit.locale())
                        .orElseThrow(() -> new NoSuchElementException("contact"));
        return contact.emails().isEmpty()
                ? Turn.stay(visit.say("event.noEmail", "name", contact.name()))
                : Turn.of(HostAppAction.invite(List.of(contact.emails().getFirst())));
    }

    /** How it went: of the open event, or of one on the list of the day. */
    Card form(Visit visit) {
        var key = visit.event().parameter("meeting");
        var known = key.flatMap(it -> meetings.of(it, visit.locale()));
        return new OutcomeForm(
                        visit.back(),
                        key.orElse(null),
                        known.map(EventPlace::names).orElseGet(() -> guests(visit)),
                        outcomes.ofMeetings(visit.reader()))
                .card(visit.reader());
    }

    private static String names(ShownMeeting meeting) {
        return meeting.guests().stream().map(Guest::name).collect(Collectors.joining(", "));
    }

    private String guests(Visit visit) {
        return people.find(visit.event().attendees()).customers().stream()
                .map(Hit::name)
                .collect(Collectors.joining(", "));
    }

    /** Several who come, or who are in one mail: whose card shall it be. */
    Card people(Visit visit) {
        var asked = visit.event().parameter("people").orElse("");
        var ids = Arrays.stream(asked.split(",")).limit(MOST_PEOPLE).map(Visit::idIn).toList();
        var found = Optional.of(contacts.some(ids)).filter(hits -> !hits.isEmpty());
        return new ChooserCard(found.orElseThrow(() -> new NoSuchElementException("people")))
                .card(visit.reader());
    }
}
