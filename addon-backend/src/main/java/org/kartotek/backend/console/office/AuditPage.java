package org.kartotek.backend.console.office;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.console.office.AuditEntries.Entry;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.order.MainPipeline;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who did what to whom, newest first. */
@Controller
class AuditPage {
    private static final int PAGE = 100;

    private final AuditEntries entries;
    private final AuditSubjects subjects;
    private final MainPipeline pipeline;
    private final Users users;

    AuditPage(AuditEntries entries, AuditSubjects subjects, MainPipeline pipeline, Users users) {
        this.entries = entries;
        this.subjects = subjects;
        this.pipeline = pipeline;
        this.users = users;
    }

    /** A user as the filter offers them. */
    public record Author(String word, String name) {}

    /**
     * @param by the part of a user's address before the @
     * @param show {@code all} for what came in by itself too
     */
    @GetMapping("/audit")
    String page(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable UUID before,
            Say say,
            Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        var everybody = users.findAllByOrderByName();
        var filter = new AuditEntries.Filter(userId(by, everybody), show.equals("all"));
        var found = entries.before(before, filter, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("sentences", sentences(shown, say));
        model.addAttribute(
                "next", found.size() > PAGE ? next(by, show, shown.getLast().id()) : null);
        model.addAttribute("by", by);
        model.addAttribute("show", show);
        model.addAttribute(
                "authors",
                everybody.stream().map(user -> new Author(word(user), user.name())).toList());
        return before == null ? "console/audit" : "console/audit :: rows";
    }

    private List<AuditSentence> sentences(List<Entry> shown, Say say) {
        var named = subjects.of(shown);
        var stages = pipeline.stages();
        return shown.stream()
                .map(entry ->
                        AuditSentence.of(
                                entry,
                                entry.subjectId() == null ? null : named.get(entry.subjectId()),
                                stages,
                                say))
                .toList();
    }

    /** A name nobody has finds nothing, rather than everything. */
    private static @Nullable UUID userId(String by, List<User> everybody) {
        return by.isEmpty()
                ? null
                : everybody.stream()
                        .filter(user -> word(user).equals(by))
                        .findFirst()
                        .map(User::id)
                        .orElse(new UUID(0, 0));
    }

    private static String word(User user) {
        return user.email().substring(0, user.email().indexOf('@'));
    }

    private static String next(String by, String show, UUID before) {
        var uri = UriComponentsBuilder.fromPath("/audit");
        if (!by.isEmpty()) {
            uri.queryParam("by", by);
        }
        if (!show.isEmpty()) {
            uri.queryParam("show", show);
        }
        return uri.queryParam("before", before).encode().toUriString();
    }
}
