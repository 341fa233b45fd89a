package org.kartotek.backend.console.sync;

import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.contacts.ReviewStrangers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People in Google who may be one of several contacts: somebody says who they are. */
@Controller
class StrangersPage {
    private static final int MOST = 50;

    private final ReadStrangers strangers;
    private final ReviewStrangers review;

    StrangersPage(ReadStrangers strangers, ReviewStrangers review) {
        this.strangers = strangers;
        this.review = review;
    }

    @GetMapping("/sync/people")
    String page(Model model) {
        model.addAttribute("strangers", strangers.open(MOST));
        model.addAttribute("mayAct", CurrentCaller.get().role().includes(Role.MANAGER));
        return "console/sync-people";
    }

    @PostMapping("/sync/people/{account}/same")
    String same(
            @PathVariable UUID account,
            @RequestParam String person,
            @RequestParam UUID contact,
            Say say,
            RedirectAttributes next) {
        boolean taken = review.link(CurrentCaller.get(), account, person, contact);
        Done.say(next, say.text(taken ? "people.same.done" : "people.late"));
        return "redirect:/sync/people";
    }

    @PostMapping("/sync/people/{account}/new")
    String somebodyNew(
            @PathVariable UUID account,
            @RequestParam String person,
            Say say,
            RedirectAttributes next) {
        boolean taken = review.makeNew(CurrentCaller.get(), account, person);
        Done.say(next, say.text(taken ? "people.new.done" : "people.late"));
        return "redirect:/sync/people";
    }
}
