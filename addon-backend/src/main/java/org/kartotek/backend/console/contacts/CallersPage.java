package org.kartotek.backend.console.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.call.UnknownCallers;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.PhoneNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Numbers that call and that no contact has, with one click to give them a name. */
@Controller
class CallersPage {
    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final int PAGE = 50;

    private final UnknownCallers callers;

    CallersPage(UnknownCallers callers) {
        this.callers = callers;
    }

    /** One number as people read it. */
    public record Row(PhoneNumber phone, UnknownCallers.Line line) {
        static Row of(UnknownCallers.Line line) {
            var number = line.number();
            var e164 = number.startsWith("+") ? number : null;
            return new Row(new PhoneNumber(number, e164, null), line);
        }

        /** Too short to be one person's: nobody is recognised by it. */
        public boolean isService() {
            return phone.value().chars().filter(Character::isDigit).count() < 7;
        }
    }

    /** Where the page before ended, from the address. */
    record After(@Nullable Instant lastAt, @Nullable String number) {
        UnknownCallers.@Nullable Cursor cursor() {
            return lastAt == null || number == null
                    ? null
                    : new UnknownCallers.Cursor(lastAt, number);
        }
    }

    /**
     * @param q part of a number, as typed
     */
    @GetMapping("/callers")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean muted,
            After after,
            Say say,
            Model model) {
        var since = say.now().minus(LOOK_BACK);
        var wanted = new UnknownCallers.Wanted(since, muted, q.replaceAll("[^0-9]", ""));
        var found = callers.of(wanted, after.cursor(), PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("rows", shown.stream().map(Row::of).toList());
        model.addAttribute("next", found.size() > PAGE ? next(q, muted, shown) : null);
        model.addAttribute("q", q);
        model.addAttribute("muted", muted);
        if (after.cursor() != null) {
            return "console/callers :: rows";
        }
        model.addAttribute("withheld", muted || !q.isEmpty() ? 0 : callers.withheld(since));
        return "console/callers";
    }

    private static String next(String q, boolean muted, List<UnknownCallers.Line> shown) {
        return UriComponentsBuilder.fromPath("/callers")
                .queryParam("q", q)
                .queryParam("muted", muted)
                .queryParam("lastAt", shown.getLast().lastAt())
                .queryParam("number", "{number}")
                .encode()
                .buildAndExpand(shown.getLast().number())
                .toUriString();
    }

    @PostMapping("/callers/mute")
    String mute(@RequestParam String number, Say say, RedirectAttributes next) {
        callers.mute(number, CurrentCaller.get());
        Done.say(next, say.text("callers.muted.done", readable(number, say)));
        return "redirect:/callers";
    }

    @PostMapping("/callers/show")
    String show(@RequestParam String number, Say say, RedirectAttributes next) {
        callers.show(number, CurrentCaller.get());
        Done.say(next, say.text("callers.shown.done", readable(number, say)));
        return "redirect:/callers?muted=true";
    }

    private static String readable(String number, Say say) {
        return say.phone(new PhoneNumber(number, number.startsWith("+") ? number : null, null));
    }
}
