package org.kartotek.backend.console.timelines;

import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.BesideMail;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.Interactions;
import org.kartotek.backend.timeline.Note;
import org.kartotek.backend.timeline.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole office's timeline, and the full text of an entry. */
@Controller
class TimelinePage {
    private final ReadTimeline timeline;
    private final Interactions interactions;
    private final Notes notes;
    private final BesideMail besideMail;

    TimelinePage(
            ReadTimeline timeline, Interactions interactions, Notes notes, BesideMail besideMail) {
        this.besideMail = besideMail;
        this.timeline = timeline;
        this.interactions = interactions;
        this.notes = notes;
    }

    @GetMapping("/timeline")
    String office(TimelineFilter filter, ReadTimeline.Before before, Say say, Model model) {
        var office = CurrentCaller.get().officeId();
        var read = timeline.of(office, filter, before, "/timeline", say);
        model.addAttribute("timeline", read.days());
        model.addAttribute("authors", read.authors());
        model.addAttribute("filter", filter);
        return before.isStart() ? "console/timeline" : "console/timeline-parts :: days";
    }

    @GetMapping("/timeline/entries/{id}")
    String text(@PathVariable UUID id, Model model) {
        model.addAttribute("text", fullText(id).orElseThrow(() -> new NotHere("entry " + id)));
        return "console/timeline-parts :: text";
    }

    private Optional<String> fullText(UUID id) {
        return besideMail
                .wholeText(id)
                .or(() -> interactions.findById(id).map(Interaction::text))
                .or(() -> notes.findById(id).map(Note::text));
    }
}
