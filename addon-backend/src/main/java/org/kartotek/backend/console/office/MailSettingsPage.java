package org.kartotek.backend.console.office;

import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.capture.CaptureSettings;
import org.kartotek.backend.capture.MailChoices;
import org.kartotek.backend.capture.MailChoices.OfOffice;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which mail comes in: each user for their own mailbox, the owner for the office. */
@Controller
class MailSettingsPage {
    private static final String PAGE = "redirect:/settings/mail";

    private final MailChoices choices;
    private final CaptureSettings settings;

    MailSettingsPage(MailChoices choices, CaptureSettings settings) {
        this.choices = choices;
        this.settings = settings;
    }

    @GetMapping("/settings/mail")
    String page(Model model) {
        var me = CurrentCaller.get();
        model.addAttribute("leaveOut", choices.leaveOutLabel(me.userId()));
        model.addAttribute("owner", me.role() == Role.OWNER);
        model.addAttribute("ofOffice", choices.ofOffice());
        model.addAttribute("excerpt", settings.excerpt());
        return "console/mail-settings";
    }

    @PostMapping("/settings/mail/mine")
    String mine(@RequestParam String leaveOut, Say say, RedirectAttributes next) {
        choices.leaveOut(leaveOut, CurrentCaller.get());
        Done.say(next, say.text("settings.saved"));
        return PAGE;
    }

    @PostMapping("/settings/mail/office")
    String office(
            @RequestParam String keep,
            @RequestParam(defaultValue = "false") boolean whole,
            Say say,
            RedirectAttributes next) {
        choices.choose(new OfOffice(keep, whole), CurrentCaller.get());
        Done.say(next, say.text("settings.saved"));
        return PAGE;
    }
}
