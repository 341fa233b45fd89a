package org.kartotek.backend.console.contacts;

import java.util.List;
import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.Group;
import org.kartotek.backend.contact.GroupFacts;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.WriteGroup;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's groups: one label in Google Contacts each, and a marker on the cards. */
@Controller
class GroupPages {
    private final Groups groups;
    private final Memberships memberships;
    private final WriteGroup write;

    GroupPages(Groups groups, Memberships memberships, WriteGroup write) {
        this.groups = groups;
        this.memberships = memberships;
        this.write = write;
    }

    /** A group with how many people are in it. */
    public record Row(Group group, int people) {}

    @GetMapping("/groups")
    String page(Model model) {
        model.addAttribute("rows", rows());
        return "console/groups";
    }

    private List<Row> rows() {
        var people = memberships.counts();
        return groups.findAllByOrderByPosition().stream()
                .map(group -> new Row(group, people.getOrDefault(group.id(), 0)))
                .toList();
    }

    @PostMapping("/groups")
    String add(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String marker,
            Say say,
            RedirectAttributes next) {
        if (acceptable(name)) {
            var added = write.add(new GroupFacts(name, marker), CurrentCaller.get().actor());
            Done.say(next, said(say, added.isPresent(), "group.added", name));
        }
        return "redirect:/groups";
    }

    @PostMapping("/groups/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String marker,
            Say say,
            RedirectAttributes next) {
        here(id);
        if (acceptable(name)) {
            boolean changed =
                    write.change(id, new GroupFacts(name, marker), CurrentCaller.get().actor());
            Done.say(next, said(say, changed, "group.changed", name));
        }
        return "redirect:/groups";
    }

    @PostMapping("/groups/{id}/delete")
    String delete(@PathVariable UUID id, Say say, RedirectAttributes next) {
        var group = here(id);
        write.delete(id, CurrentCaller.get().actor());
        Done.say(next, say.text("group.deleted", group.name()));
        return "redirect:/groups";
    }

    private static boolean acceptable(String name) {
        return !name.isBlank() && name.strip().length() <= GroupFacts.LONGEST_NAME;
    }

    private static String said(Say say, boolean done, String key, String name) {
        return say.text(done ? key : "group.taken", name.strip());
    }

    private Group here(UUID id) {
        return groups.findById(id).orElseThrow(() -> new NotHere("group " + id));
    }
}
