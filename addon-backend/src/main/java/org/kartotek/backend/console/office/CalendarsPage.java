package org.kartotek.backend.console.office;

import java.util.List;
import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.calendar.ChooseCalendars;
import org.kartotek.backend.capture.tasks.TaskCalendar;
import org.kartotek.backend.capture.tasks.TaskCalendars;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner's page about calendars: which are read, what for, and where tasks live. */
@Controller
class CalendarsPage {
    private final ChooseCalendars choose;
    private final TaskCalendars taskCalendars;

    CalendarsPage(ChooseCalendars choose, TaskCalendars taskCalendars) {
        this.choose = choose;
        this.taskCalendars = taskCalendars;
    }

    @GetMapping("/settings/calendars")
    String page(Model model) {
        var offered = choose.offered(CurrentCaller.get());
        model.addAttribute("calendarAccounts", offered);
        model.addAttribute("taskCalendars", writable(offered));
        var chosen = taskCalendars.current();
        model.addAttribute("taskPlace", chosen.map(it -> it.place().name()).orElse(""));
        model.addAttribute(
                "taskCalendar", chosen.map(it -> value(it.accountId(), it.googleId())).orElse(""));
        return "console/calendars";
    }

    /**
     * A calendar that may hold tasks.
     *
     * @param value its account and Google's id of it
     */
    public record Writable(String value, String email, String name, boolean own) {}

    private static List<Writable> writable(List<ChooseCalendars.OfAccount> offered) {
        return offered.stream()
                .flatMap(it ->
                        it.calendars().stream()
                                .filter(ChooseCalendars.Offered::writable)
                                .map(c ->
                                        new Writable(
                                                value(it.account(), c.googleId()),
                                                it.email(),
                                                c.name(),
                                                c.own())))
                .toList();
    }

    private static String value(UUID account, String calendar) {
        return account + " " + calendar;
    }

    /**
     * @param place empty for no calendar
     */
    @PostMapping("/settings/calendars/tasks")
    String tasks(
            @RequestParam String place,
            @RequestParam(defaultValue = "") String calendar,
            Say say,
            RedirectAttributes next) {
        var me = CurrentCaller.get();
        var parts = calendar.split(" ", 2);
        boolean done =
                place.isEmpty()
                        ? choose.tasksNowhere(me)
                        : parts.length == 2
                                && choose.forTasks(
                                        me,
                                        TaskCalendar.Place.valueOf(place),
                                        UUID.fromString(parts[0]),
                                        parts[1]);
        Done.say(next, say.text(done ? "task-calendar.saved" : "task-calendar.refused"));
        return "redirect:/settings/calendars";
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
