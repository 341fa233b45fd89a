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
import org.kartotek.backend.timeline.OutcomeLists.Kind;
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
     * @param version of the list that is edited
     * @param usual what staff choose from while it is empty
     * @param problem why it was not saved
     */
    record Edited(
            Kind kind, String lines, int version, List<String> usual, @Nullable String problem) {
        public int rows() {
            return Math.max(usual.size(), (int) lines.lines().count()) + 1;
        }
    }

    @GetMapping(PAGE)
    String page(Say say, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        model.addAttribute(
                "lists", Arrays.stream(Kind.values()).map(kind -> kept(kind, say)).toList());
        return "console/outcomes";
    }

    @PostMapping(PAGE + "/{kind}")
    String save(
            @PathVariable Kind kind,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam int version,
            Say say,
            RedirectAttributes next,
            Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        try {
            int now = lists.write(kind, OutcomeDraft.ofLines(lines), version);
            if (now == version) Done.say(next, say.text("outcomes.same"));
            else Done.say(next, say.text("outcomes.saved"), undo(kind, now));
            return "redirect:" + PAGE;
        } catch (OutcomesRefused refused) {
            model.addAttribute(
                    "lists",
                    Arrays.stream(Kind.values())
                            .map(it ->
                                    it == kind
                                            ? again(it, lines, version, refused, say)
                                            : kept(it, say))
                            .toList());
            return "console/outcomes";
        }
    }

    @PostMapping(PAGE + "/{kind}/undo/{version}")
    String undo(
            @PathVariable Kind kind, @PathVariable int version, Say say, RedirectAttributes next) {
        try {
            Done.say(next, say.text("outcomes.undone"), undo(kind, lists.undo(kind, version)));
        } catch (OutcomesRefused refused) {
            Done.say(next, say.text("outcomes.stay"));
        }
        return "redirect:" + PAGE;
    }

    private static String undo(Kind kind, int version) {
        return PAGE + "/" + kind + "/undo/" + version;
    }

    /** As it was typed; whoever saves again knows what somebody else saved. */
    private Edited again(Kind kind, String lines, int version, OutcomesRefused refused, Say say) {
        boolean changed = refused.reason() == OutcomesRefused.Reason.CHANGED;
        var value = refused.value().isEmpty() ? say.text("outcomes.theUsual") : refused.value();
        var why = say.text("outcomes.refused." + refused.reason(), value);
        int seen = changed ? lists.of(kind).version() : version;
        return new Edited(kind, lines, seen, usual(kind, say), why);
    }

    private Edited kept(Kind kind, Say say) {
        var kept = lists.of(kind);
        var lines = String.join("\n", kept.labels());
        return new Edited(kind, lines, kept.version(), usual(kind, say), null);
    }

    private static List<String> usual(Kind kind, Say say) {
        Locale locale = say.locale();
        var words = Words.of(Language.of(locale));
        return switch (kind) {
            case CALL -> UsualOutcomes.ofCalls(key -> words.say(key));
            case MEETING -> UsualOutcomes.ofMeetings(key -> words.say(key));
        };
    }
}
