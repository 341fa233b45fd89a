package org.kartotek.backend.console.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.contact.FindContacts;
import org.kartotek.backend.contact.Group;
import org.kartotek.backend.contact.Groups;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All contacts by name, or those a search finds, as you type. */
@Controller
class ContactList {
    private static final int PAGE = 50;
    private static final int MOST_FOUND = 100;

    private final FindContacts find;
    private final ContactRows rows;
    private final Groups groups;

    ContactList(FindContacts find, ContactRows rows, Groups groups) {
        this.find = find;
        this.rows = rows;
        this.groups = groups;
    }

    @GetMapping("/contacts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable UUID group,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("q", q);
        if (q.isBlank()) {
            var from = after == null || id == null ? null : new FindContacts.After(after, id);
            inOrder(group == null ? null : here(group), from, model);
        } else {
            var found = find.matching(q, MOST_FOUND);
            model.addAttribute("rows", rows.of(found));
            model.addAttribute("capped", found.size() == MOST_FOUND);
        }
        if (part == null) {
            return "console/contacts";
        }
        return after == null ? "console/contacts :: list" : "console/contacts :: rows";
    }

    private Group here(UUID id) {
        return groups.findById(id).orElseThrow(() -> new NotHere("group " + id));
    }

    private void inOrder(@Nullable Group group, FindContacts.@Nullable After after, Model model) {
        var page = group == null ? find.byName(after, PAGE) : find.ofGroup(group.id(), after, PAGE);
        model.addAttribute("group", group);
        model.addAttribute("rows", rows.of(page.items()));
        if (page.next() != null) {
            model.addAttribute("next", next(group, page.next()));
        }
    }

    private static String next(@Nullable Group group, FindContacts.After after) {
        var uri = UriComponentsBuilder.fromPath("/contacts");
        if (group != null) {
            uri.queryParam("group", group.id());
        }
        return uri.queryParam("after", after.sortName())
                .queryParam("id", after.id())
                .encode()
                .toUriString();
    }
}
