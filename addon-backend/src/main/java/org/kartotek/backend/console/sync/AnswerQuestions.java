package org.kartotek.backend.console.sync;

import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.contacts.AskAboutLabels;
import org.kartotek.backend.google.contacts.AskAboutRemovals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answers to what the contacts lane asks before it believes a deletion in Google. */
@Controller
class AnswerQuestions {
    private final AskAboutRemovals ask;
    private final AskAboutLabels labels;

    AnswerQuestions(AskAboutRemovals ask, AskAboutLabels labels) {
        this.ask = ask;
        this.labels = labels;
    }

    @PostMapping("/sync/removals/{account}/archive")
    String archive(@PathVariable UUID account, Say say, RedirectAttributes next) {
        int archived = ask.archive(CurrentCaller.get(), account);
        Done.say(next, say.text("removals.archived", archived));
        return "redirect:/sync";
    }

    @PostMapping("/sync/removals/{account}/keep")
    String keep(@PathVariable UUID account, Say say, RedirectAttributes next) {
        int kept = ask.keep(CurrentCaller.get(), account);
        Done.say(next, say.text("removals.kept", kept));
        return "redirect:/sync";
    }

    @PostMapping("/sync/labels/{account}/{group}/put-back")
    String putBack(
            @PathVariable UUID account,
            @PathVariable UUID group,
            Say say,
            RedirectAttributes next) {
        labels.putBack(CurrentCaller.get(), account, group);
        Done.say(next, say.text("labels.put-back"));
        return "redirect:/sync";
    }

    @PostMapping("/sync/labels/{account}/{group}/let-go")
    String letGo(
            @PathVariable UUID account,
            @PathVariable UUID group,
            Say say,
            RedirectAttributes next) {
        labels.letGo(CurrentCaller.get(), account, group);
        Done.say(next, say.text("labels.let-go"));
        return "redirect:/sync";
    }
}
