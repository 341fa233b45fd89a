package org.kartotek.backend.addon.write;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.addon.read.OutcomeReading;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.OutcomeDraft;
import org.kartotek.backend.timeline.WriteNote;
import org.springframework.stereotype.Component;

/** Puts down calls, meetings and notes, each with what comes next. */
@Component
public class LogWrites {
    private static final LocalTime NOON = LocalTime.NOON;
    private static final String FIRST_LOGGED = "at";

    private final Contacts contacts;
    private final Orders orders;
    private final OutcomeReading outcomes;
    private final LogInteraction log;
    private final WriteNote notes;
    private final FollowUps next;
    private final Clock clock;

    LogWrites(
            Contacts contacts,
            Orders orders,
            OutcomeReading outcomes,
            LogInteraction log,
            WriteNote notes,
            FollowUps next,
            Clock clock) {
        this.contacts = contacts;
        this.orders = orders;
        this.outcomes = outcomes;
        this.log = log;
        this.notes = notes;
        this.next = next;
        this.clock = clock;
    }

    public Outcome call(Visit visit) {
        var theirs = visit.event().input("direction").filter("IN"::equals).isPresent();
        return logged(
                Interaction.Kind.CALL,
                theirs ? Interaction.Direction.IN : Interaction.Direction.OUT,
                at(visit),
                said(visit, outcomes.ofCalls(visit.reader())),
                "call.saved",
                "call.followUp.title",
                visit);
    }

    public Outcome meeting(Visit visit) {
        var today = visit.reader().moments().today();
        var day = visit.event().date("on").orElse(today);
        if (day.isAfter(today)) {
            return new Outcome.Refused(visit.say("meeting.future"));
        }
        var visited = visit.event().input("kind").filter("VISIT"::equals).isPresent();
        return logged(
                visited ? Interaction.Kind.VISIT : Interaction.Kind.MEETING,
                null,
                at(day, today, visit),
                said(visit, outcomes.ofMeetings(visit.reader())),
                "meeting.saved",
                "followUp.title",
                visit);
    }

    private Outcome logged(
            Interaction.Kind kind,
            Interaction.@Nullable Direction direction,
            Instant at,
            String outcome,
            String notice,
            String next,
            Visit visit) {
        var contact = contacts.findById(visit.id("contact")).orElseThrow();
        var order = visit.event().input("order").map(Visit::idIn).filter(id -> isOf(id, contact));
        var made =
                log.log(
                        new InteractionDraft(
                                kind,
                                direction,
                                at,
                                null,
                                outcome,
                                visit.event().input("text").orElse(null),
                                order.orElse(null),
                                Set.of(contact.id()),
                                null),
                        visit.actor());
        return new Outcome.Done(
                visit.say(notice), made.id(), follow(contact, order.orElse(null), next, visit));
    }

    public Outcome note(Visit visit) {
        var text = visit.event().input("text");
        if (text.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.empty"));
        }
        var about = About.of(visit.about(), contacts, orders);
        var made =
                notes.write(
                        new NoteDraft(
                                text.get(),
                                at(visit),
                                about.contact().id(),
                                null,
                                about.order(),
                                null),
                        visit.actor());
        return new Outcome.Done(
                visit.say("note.saved"),
                made.id(),
                follow(about.contact(), about.order(), "followUp.title", visit));
    }

    /**
     * What was chosen of how it went. The office may have changed its words since the form was
     * opened; those of the form are the ones that were meant.
     */
    static String said(Visit visit, List<String> offered) {
        return visit.event()
                .input("outcome")
                .filter(it -> it.length() <= OutcomeDraft.LONGEST)
                .orElseGet(offered::getFirst);
    }

    /** Now; or when it was logged first, if it was taken back to be corrected. */
    private Instant at(Visit visit) {
        var now = clock.instant();
        return visit.moment(FIRST_LOGGED).filter(it -> it.isBefore(now)).orElse(now);
    }

    private Instant at(LocalDate day, LocalDate today, Visit visit) {
        var first = visit.moment(FIRST_LOGGED).filter(it -> day.equals(DuePicked.day(it, visit)));
        if (first.isPresent() || day.equals(today)) {
            return at(visit);
        }
        return DuePicked.at(day, NOON, visit);
    }

    private @Nullable UUID follow(
            Contact contact, @Nullable UUID order, String title, Visit visit) {
        return next.of(
                        visit,
                        contact.id(),
                        order,
                        () -> visit.say(title, "name", contact.shownName()))
                .orElse(null);
    }

    private boolean isOf(UUID order, Contact contact) {
        return orders.findById(order).filter(o -> o.contactId().equals(contact.id())).isPresent();
    }
}
