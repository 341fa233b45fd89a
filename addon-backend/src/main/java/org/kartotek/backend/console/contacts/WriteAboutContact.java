package org.kartotek.backend.console.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.WriteTask;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.WriteNote;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A note, a call, a task on a contact's page. */
@Controller
class WriteAboutContact {
    /** A task due on a day is due when the day's work ends. */
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final Contacts contacts;
    private final WriteNote notes;
    private final LogInteraction interactions;
    private final WriteTask tasks;
    private final Clock clock;

    WriteAboutContact(
            Contacts contacts,
            WriteNote notes,
            LogInteraction interactions,
            WriteTask tasks,
            Clock clock) {
        this.contacts = contacts;
        this.notes = notes;
        this.interactions = interactions;
        this.tasks = tasks;
        this.clock = clock;
    }

    @PostMapping("/contacts/{id}/notes")
    String note(
            @PathVariable UUID id, @RequestParam String text, Say say, RedirectAttributes next) {
        mustBeHere(id);
        if (!text.isBlank()) {
            notes.write(
                    new NoteDraft(text.strip(), clock.instant(), id, null, null, null),
                    CurrentCaller.get().actor());
            Done.say(next, say.text("note.saved"));
        }
        return "redirect:/contacts/" + id;
    }

    @PostMapping("/contacts/{id}/calls")
    String call(
            @PathVariable UUID id,
            @RequestParam Interaction.Direction direction,
            @RequestParam(required = false) @Nullable Integer minutes,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable UUID order,
            Say say,
            RedirectAttributes next) {
        mustBeHere(id);
        var call =
                new InteractionDraft(
                        Interaction.Kind.CALL,
                        direction,
                        clock.instant(),
                        minutes == null ? null : minutes * 60,
                        null,
                        text.strip(),
                        order,
                        Set.of(id),
                        null);
        interactions.log(call, CurrentCaller.get().actor());
        Done.say(next, say.text("call.saved"));
        return "redirect:/contacts/" + id;
    }

    @PostMapping("/contacts/{id}/tasks")
    String task(
            @PathVariable UUID id,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable LocalDate due,
            Say say,
            RedirectAttributes next) {
        mustBeHere(id);
        if (!title.isBlank()) {
            var me = CurrentCaller.get();
            var at = due == null ? null : due.atTime(END_OF_WORK).atZone(me.zone()).toInstant();
            tasks.add(new TaskDraft(title, at, true, me.userId(), id, null), me.actor());
            Done.say(next, say.text("task.added"));
        }
        return "redirect:/contacts/" + id;
    }

    private void mustBeHere(UUID id) {
        if (contacts.findById(id).isEmpty()) {
            throw new NotHere("contact " + id);
        }
    }
}
