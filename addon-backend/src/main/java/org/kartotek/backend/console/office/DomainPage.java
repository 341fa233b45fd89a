package org.kartotek.backend.console.office;

import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.ReadByDomain;
import org.kartotek.backend.google.ReadByDomain.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whose mailboxes are read by leave of the domain: the owner chooses, each user may say no. */
@Controller
class DomainPage {
    private final ReadByDomain domain;

    DomainPage(ReadByDomain domain) {
        this.domain = domain;
    }

    @PostMapping("/settings/google/domain")
    String read(
            @RequestParam String email,
            @RequestParam(defaultValue = "false") boolean contacts,
            Say say,
            RedirectAttributes next) {
        switch (domain.read(CurrentCaller.get(), email, contacts)) {
            case Outcome.Read it -> Done.say(next, say.text("domain.done", it.email()));
            case Outcome.NotAuthorised it ->
                    next.addFlashAttribute(
                            "domainSaid", say.text("domain.unauthorised", it.email()));
            case Outcome.Refused it ->
                    next.addFlashAttribute(
                            "domainSaid", say.text("domain.refused", it.email(), it.sentence()));
            case Outcome.SaidNo it ->
                    next.addFlashAttribute("domainSaid", say.text("domain.said-no", it.email()));
        }
        return "redirect:/settings/google#domain";
    }

    @PostMapping("/settings/mailbox/no")
    String no(Say say, RedirectAttributes next) {
        domain.sayNo(CurrentCaller.get());
        Done.say(next, say.text("mailbox.no.done"), "/settings/mailbox/yes");
        return "redirect:/settings";
    }

    @PostMapping("/settings/mailbox/yes")
    String yes(Say say, RedirectAttributes next) {
        domain.takeBack(CurrentCaller.get());
        Done.say(next, say.text("mailbox.yes.done"));
        return "redirect:/settings";
    }
}
