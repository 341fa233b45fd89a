package org.kartotek.backend.console.timelines;

import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.MakePrivate;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.contacts.UseKeptValue;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons inside an opened line of a timeline. */
@Controller
class EntryButtons {
    private final MakePrivate makePrivate;
    private final UseKeptValue kept;

    EntryButtons(MakePrivate makePrivate, UseKeptValue kept) {
        this.makePrivate = makePrivate;
        this.kept = kept;
    }

    /**
     * Takes a mail's subject and text away for good.
     *
     * @param back the page it was pressed on; only ever one of ours
     */
    @PostMapping("/timeline/entries/{id}/private")
    String hide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "/timeline") String back,
            Say say,
            RedirectAttributes next) {
        makePrivate.mail(id, CurrentCaller.get());
        Done.say(next, say.text("private.done"));
        return redirect(back);
    }

    @PostMapping("/timeline/entries/{id}/use")
    String use(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "/timeline") String back,
            Say say,
            RedirectAttributes next) {
        boolean used = kept.use(CurrentCaller.get(), id);
        Done.say(next, say.text(used ? "kept.used" : "kept.gone"));
        return redirect(back);
    }

    private static String redirect(String back) {
        return "redirect:" + (back.matches("/[a-z]*(/[0-9a-f-]{36})?") ? back : "/timeline");
    }
}
