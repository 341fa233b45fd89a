package org.kartotek.backend.addon.write;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.WriteTask;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.WriteNote;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.log.CallForm;
import org.springframework.stereotype.Component;

/** Puts down calls, notes and tasks. */
@Component
public class LogWrites {
    private final Contacts contacts;
    private final Orders orders;
    private final Users users;
    private final LogInteraction log;
    private final WriteNote notes;
    private final WriteTask tasks;
    private final Clock clock;

    LogWrites(
            Contacts contacts,
            Orders orders,
            Users users,
            LogInteraction log,
            WriteNote notes,
            WriteTask tasks,
            Clock clock) {
        this.contacts = contacts;
        this.orders = orders;
        this.users = users;
        this.log = log;
        this.notes = notes;
        this.tasks = tasks;
        this.clock = clock;
    }

    public Outcome call(Visit visit) {
        var contact = contacts.findById(visit.id("contact")).orElseThrow();
        var event = visit.event();
        var order = event.input("order").map(Visit::idIn).filter(id -> isOf(id, contact));
        var outcome = outcome(event.input("outcome").orElse(""));
        log.log(
                new InteractionDraft(
                        Interaction.Kind.CALL,
                        event.input("direction").filter("IN"::equals).isPresent()
                                ? Interaction.Direction.IN
                                : Interaction.Direction.OUT,
                        clock.instant(),
                        null,
                        visit.say("outcome." + outcome),
                        event.input("text").orElse(null),
                        order.orElse(null),
                        Set.of(contact.id()),
                        null),
                visit.actor());
        event.date("followUp").ifPresent(day -> followUp(day, contact, order.orElse(null), visit));
        return new Outcome.Done(visit.say("call.saved"));
    }

    public Outcome note(Visit visit) {
        var text = visit.event().input("text");
        if (text.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.empty"));
        }
        var about = subject(visit.about());
        notes.write(
                new NoteDraft(
                        text.get(), clock.instant(), about.contact(), null, about.order(), null),
                visit.actor());
        return new Outcome.Done(visit.say("note.saved"));
    }

    public Outcome task(Visit visit) {
        var title = visit.event().input("title");
        if (title.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.empty"));
        }
        var about = subject(visit.about());
        var chosen = visit.event().input("assignee").map(Visit::idIn).orElse(visit.user());
        var assignee = users.findById(chosen).orElseThrow().id();
        var due = DuePicked.of(visit, "due", "dueTime").orElse(null);
        tasks.add(
                new TaskDraft(
                        title.get(),
                        due,
                        DuePicked.isDay(visit, "dueTime"),
                        assignee,
                        about.contact(),
                        about.order()),
                visit.actor());
        return new Outcome.Done(visit.say("task.saved"));
    }

    private void followUp(LocalDate day, Contact contact, @Nullable UUID order, Visit visit) {
        var title =
                visit.event()
                        .input("followUpText")
                        .orElseGet(() ->
                                visit.say("call.followUp.title", "name", contact.shownName()));
        tasks.add(
                new TaskDraft(
                        title,
                        DuePicked.at(day, DuePicked.MORNING, visit),
                        true,
                        visit.user(),
                        contact.id(),
                        order),
                visit.actor());
    }

    private record Subject(UUID contact, @Nullable UUID order) {}

    private Subject subject(Back about) {
        var id = Visit.idIn(about.id());
        if (about.kind().equals("order")) {
            return new Subject(orders.findById(id).orElseThrow().contactId(), id);
        }
        return new Subject(contacts.findById(id).orElseThrow().id(), null);
    }

    private boolean isOf(UUID order, Contact contact) {
        return orders.findById(order).filter(o -> o.contactId().equals(contact.id())).isPresent();
    }

    private static CallForm.Outcome outcome(String chosen) {
        for (var one : CallForm.Outcome.values()) {
            if (one.name().equals(chosen)) {
                return one;
            }
        }
        return CallForm.Outcome.TALKED;
    }
}
