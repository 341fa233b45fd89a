package org.kartotek.backend.addon.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.addon.read.MailPeople;
import org.kartotek.backend.addon.read.MeetingReading;
import org.kartotek.backend.addon.read.OutcomeReading;
import org.kartotek.backend.capture.calendar.EventId;
import org.kartotek.backend.capture.calendar.EventOrders;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.Interactions;
import org.kartotek.backend.timeline.WriteOutcome;
import org.kartotek.sidebar.shown.ShownMeeting;
import org.springframework.stereotype.Component;

/** Says which order an event is about, and how a meeting went. */
@Component
public class EventWrites {
    private final EventOrders attached;
    private final MeetingReading meetings;
    private final MailPeople people;
    private final Orders orders;
    private final Interactions interactions;
    private final AmendInteraction amend;
    private final WriteOutcome outcomes;
    private final OutcomeReading said;
    private final FollowUps next;
    private final Clock clock;

    EventWrites(
            EventOrders attached,
            MeetingReading meetings,
            MailPeople people,
            Orders orders,
            Interactions interactions,
            AmendInteraction amend,
            WriteOutcome outcomes,
            OutcomeReading said,
            FollowUps next,
            Clock clock) {
        this.attached = attached;
        this.meetings = meetings;
        this.people = people;
        this.orders = orders;
        this.interactions = interactions;
        this.amend = amend;
        this.outcomes = outcomes;
        this.said = said;
        this.next = next;
        this.clock = clock;
    }

    public Outcome attach(Visit visit) {
        var event = visit.openEvent();
        if (event.isEmpty()) {
            return new Outcome.Refused(visit.say("event.unsaved"));
        }
        var order = orders.findById(visit.id("id")).orElseThrow();
        attached.attach(event.get(), order.id(), visit.actor());
        entry(event.get(), visit).ifPresent(it -> about(it, order.id(), visit));
        return new Outcome.Done(visit.say("event.attached", "order", label(order)));
    }

    public Outcome detach(Visit visit) {
        var event = visit.openEvent();
        if (event.isEmpty()) {
            return new Outcome.Refused(visit.say("event.unsaved"));
        }
        var order = orders.findById(visit.id("id")).orElseThrow();
        attached.detach(event.get(), order.id(), visit.actor());
        entry(event.get(), visit)
                .filter(it -> order.id().equals(it.orderId()))
                .ifPresent(it -> about(it, null, visit));
        return new Outcome.Done(visit.say("event.detached", "order", label(order)));
    }

    /** In the meeting's own entry, which its calendar brings or has brought. */
    public Outcome outcome(Visit visit) {
        var event = visit.openEvent();
        var known = known(visit);
        var order = event.flatMap(attached::of).flatMap(orders::findById);
        var who = who(known, order, visit);
        if (who.isEmpty()) {
            return new Outcome.Refused(visit.say("event.nobody"));
        }
        var key = known.map(ShownMeeting::key).or(() -> event.map(EventWrites::keyOf));
        if (key.isEmpty()) {
            return new Outcome.Refused(visit.say("event.unsaved"));
        }
        var now = clock.instant();
        outcomes.write(
                new InteractionDraft(
                        Interaction.Kind.MEETING,
                        null,
                        known.map(ShownMeeting::at).filter(at -> at.isBefore(now)).orElse(now),
                        known.map(it -> (int) Duration.between(it.at(), it.end()).toSeconds())
                                .orElse(null),
                        known.map(ShownMeeting::title).filter(it -> !it.isEmpty()).orElse(null),
                        words(visit),
                        order.map(Order::id).orElse(null),
                        who,
                        key.get()),
                visit.actor());
        next.of(
                visit,
                who.stream().sorted().findFirst().orElseThrow(),
                order.map(Order::id).orElse(null),
                () -> visit.say("call.followUp"));
        return new Outcome.Done(visit.say("event.saved"));
    }

    private Optional<ShownMeeting> known(Visit visit) {
        return visit.event()
                .parameter("meeting")
                .flatMap(key -> meetings.of(key, visit.locale()))
                .or(() ->
                        visit.openEvent()
                                .flatMap(it -> meetings.of(it, visit.zone(), visit.locale())));
    }

    private Set<UUID> who(Optional<ShownMeeting> known, Optional<Order> order, Visit visit) {
        var who = new HashSet<UUID>();
        order.map(Order::contactId).ifPresent(who::add);
        if (known.isPresent()) {
            known.get().guests().forEach(guest -> who.add(Visit.idIn(guest.id())));
        } else {
            people.find(visit.event().attendees())
                    .customers()
                    .forEach(hit -> who.add(Visit.idIn(hit.id())));
        }
        return who;
    }

    /** That it took place goes without saying beside what was agreed. */
    private String words(Visit visit) {
        var how = LogWrites.said(visit, said.ofMeetings(visit.reader()));
        var text = visit.event().input("text").orElse("");
        if (text.isEmpty()) {
            return how;
        }
        return said.goesWithoutSaying(how, visit.reader()) ? text : how + ". " + text;
    }

    private Optional<Interaction> entry(EventId event, Visit visit) {
        return meetings.of(event, visit.zone(), visit.locale())
                .flatMap(it -> interactions.findBySourceKey(it.key()));
    }

    private void about(Interaction entry, @Nullable UUID order, Visit visit) {
        amend.about(entry.id(), order, visit.actor().door());
    }

    /** Of an event in a calendar we do not read. */
    private static String keyOf(EventId event) {
        return "event:" + UUID.nameUUIDFromBytes(event.value().getBytes(UTF_8));
    }

    private static String label(Order order) {
        return "#" + order.number();
    }
}
