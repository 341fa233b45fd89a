package org.kartotek.backend.console.office;

import java.util.List;
import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.calendar.ChooseCalendars;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner's page about calendars: which are read, and what for. */
@Controller
class CalendarsPage {
    private final ChooseCalendars choose;

    CalendarsPage(ChooseCalendars choose) {
        this.choose = choose;
    }

    @GetMapping("/settings/calendars")
    String page(Model model) {
        model.addAttribute("calendarAccounts", choose.offered(CurrentCaller.get()));
        return "console/calendars";
    }

    @PostMapping("/settings/calendars/{account}")
    String save(
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") List<String> meetings,
            @RequestParam(defaultValue = "") List<String> calls,
            Say say,
            RedirectAttributes next) {
        var done = choose.choose(CurrentCaller.get(), account, meetings, calls);
        Done.say(next, say.text(done ? "calendars.saved" : "calendars.unreachable"));
        return "redirect:/settings/calendars";
    }
}
