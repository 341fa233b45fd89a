package org.kartotek.backend.addon.write;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.WriteTask;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.TakeBack;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.log.Typed;
import org.kartotek.sidebar.shown.ShownInteraction.Direction;
import org.kartotek.sidebar.shown.ShownInteraction.Kind;
import org.springframework.stereotype.Component;

/**
 * Takes back what was just logged, with the task that was to follow it up, and hands over what was
 * typed, so that its form can open with it again.
 */
@Component
public class LogUndo {
    private final TakeBack takeBack;
    private final WriteTask tasks;

    LogUndo(TakeBack takeBack, WriteTask tasks) {
        this.takeBack = takeBack;
        this.tasks = tasks;
    }

    public Outcome undo(Visit visit) {
        var id = visit.id("id");
        return takeBack.interaction(id, visit.actor())
                .map(logged -> typed(logged, visit))
                .or(() -> takeBack.note(id, visit.actor()).map(LogUndo::typed))
                .map(taken -> withNext(taken, visit))
                .orElseGet(() -> new Outcome.Refused(visit.say("log.changed")));
    }

    private record Taken(String form, Back about, UUID contact, Typed typed) {}

    private static Taken typed(InteractionDraft logged, Visit visit) {
        var call = logged.kind() == Interaction.Kind.CALL;
        var direction = logged.direction();
        var typed =
                new Typed(
                        call ? null : Kind.valueOf(logged.kind().name()),
                        direction == null ? null : Direction.valueOf(direction.name()),
                        logged.at(),
                        call ? null : DuePicked.day(logged.at(), visit),
                        logged.subject(),
                        logged.text(),
                        text(logged.orderId()),
                        null,
                        null);
        var contact = logged.contactIds().iterator().next();
        var about = Back.contact(contact.toString());
        return new Taken(call ? "call.form" : "meeting.form", about, contact, typed);
    }

    private static Taken typed(NoteDraft written) {
        var contact = Objects.requireNonNull(written.contactId());
        var order = written.orderId();
        return new Taken(
                "note.form",
                order == null ? Back.contact(contact.toString()) : Back.order(order.toString()),
                contact,
                new Typed(null, null, written.at(), null, null, written.text(), null, null, null));
    }

    private Outcome withNext(Taken taken, Visit visit) {
        var asked = visit.event().parameter("task").map(Visit::idIn);
        var gone = asked.flatMap(it -> tasks.takeBack(it, taken.contact(), visit.actor()));
        var typed =
                gone.map(task -> taken.typed().andNext(dueDay(task, visit), task.title()))
                        .orElse(taken.typed());
        boolean stays = asked.isPresent() && gone.isEmpty();
        var notice =
                stays
                        ? visit.say("log.undone") + " " + visit.say("log.taskStays")
                        : visit.say("log.undone");
        return new Outcome.TakenBack(notice, taken.form(), taken.about().value(), typed);
    }

    private static @Nullable LocalDate dueDay(Task task, Visit visit) {
        return Optional.ofNullable(task.dueAt()).map(at -> DuePicked.day(at, visit)).orElse(null);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
