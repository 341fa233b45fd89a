package org.kartotek.backend.console.office;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.timeline.OutcomeDraft;
import org.kartotek.backend.timeline.OutcomeLists;
import org.kartotek.backend.timeline.OutcomeLists.Of;
import org.kartotek.backend.timeline.OutcomesRefused;
import org.kartotek.sidebar.log.UsualOutcomes;
import org.kartotek.sidebar.words.Language;
import org.kartotek.sidebar.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words of the office for how calls and meetings end, a line each. */
@Controller
class OutcomesPage {
    private static final String PAGE = "/settings/outcomes";

    private final OutcomeLists lists;

    OutcomesPage(OutcomeLists lists) {
        this.lists = lists;
    }

    /**
     * One list as it is edited.
     *
     * @param usual what staff choose from while it is empty
     * @param problem why it was not saved
     */
    record Edited(Of kind, String lines, List<String> usual, @Nullable String problem) {
        public int rows() {
            return Math.max(usual.size(), (int) lines.lines().count()) + 1;
        }
    }

    @GetMapping(PAGE)
    String page(Say say, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        model.addAttribute(
                "lists", Arrays.stream(Of.values()).map(kind -> kept(kind, say)).toList());
        return "console/outcomes";
    }

    @PostMapping(PAGE + "/{kind}")
    String save(
            @PathVariable Of kind,
            @RequestParam(defaultValue = "") String lines,
            Say say,
            RedirectAttributes next,
            Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        try {
            lists.write(kind, OutcomeDraft.ofLines(lines));
            Done.say(next, say.text("outcomes.saved"), PAGE + "/" + kind + "/undo");
            return "redirect:" + PAGE;
        } catch (OutcomesRefused refused) {
            var why = say.text("outcomes.refused." + refused.reason(), refused.value());
            model.addAttribute(
                    "lists",
                    Arrays.stream(Of.values())
                            .map(it ->
                                    it == kind
                                            ? new Edited(it, lines, usual(it, say), why)
                                            : kept(it, say))
                            .toList());
            return "console/outcomes";
        }
    }

    @PostMapping(PAGE + "/{kind}/undo")
    String undo(@PathVariable Of kind, Say say, RedirectAttributes next) {
        lists.undo(kind);
        Done.say(next, say.text("outcomes.undone"), PAGE + "/" + kind + "/undo");
        return "redirect:" + PAGE;
    }

    private Edited kept(Of kind, Say say) {
        return new Edited(kind, String.join("\n", lists.of(kind)), usual(kind, say), null);
    }

    private static List<String> usual(Of kind, Say say) {
        Locale locale = say.locale();
        var words = Words.of(Language.of(locale));
        return switch (kind) {
            case CALL -> UsualOutcomes.ofCalls(key -> words.say(key));
            case MEETING -> UsualOutcomes.ofMeetings(key -> words.say(key));
        };
    }
}
