package org.kartotek.backend.console.timelines;

import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.MakePrivate;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button of a mail in a timeline that takes its subject and text away for good. */
@Controller
class HideMail {
    private final MakePrivate makePrivate;

    HideMail(MakePrivate makePrivate) {
        this.makePrivate = makePrivate;
    }

    /**
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
        return "redirect:" + (back.matches("/[a-z]*(/[0-9a-f-]{36})?") ? back : "/timeline");
    }
}
