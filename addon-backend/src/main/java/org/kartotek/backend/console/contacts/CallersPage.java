package org.kartotek.backend.console.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kartotek.backend.capture.call.UnknownCallers;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.PhoneNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Numbers that call and that no contact has, with one click to give them a name. */
@Controller
class CallersPage {
    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final int MOST = 200;

    private final UnknownCallers callers;

    CallersPage(UnknownCallers callers) {
        this.callers = callers;
    }

    /** One number as people read it. */
    public record Row(PhoneNumber phone, int calls, Instant lastAt) {}

    @GetMapping("/callers")
    String page(Say say, Model model) {
        model.addAttribute("rows", rows(say));
        return "console/callers";
    }

    private List<Row> rows(Say say) {
        return callers.since(say.now().minus(LOOK_BACK), MOST).stream()
                .map(it ->
                        new Row(
                                new PhoneNumber(
                                        it.number(),
                                        it.number().startsWith("+") ? it.number() : null,
                                        null),
                                it.calls(),
                                it.lastAt()))
                .toList();
    }
}
