package org.kartotek.backend.console.contacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.FindContacts;
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

    ContactList(FindContacts find, ContactRows rows) {
        this.find = find;
        this.rows = rows;
    }

    @GetMapping("/contacts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("q", q);
        if (q.isBlank()) {
            byName(after == null || id == null ? null : new FindContacts.After(after, id), model);
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

    private void byName(FindContacts.@Nullable After after, Model model) {
        var page = find.byName(after, PAGE);
        model.addAttribute("rows", rows.of(page.items()));
        if (page.next() != null) {
            model.addAttribute("next", next(page.next()));
        }
    }

    private static String next(FindContacts.After after) {
        return UriComponentsBuilder.fromPath("/contacts")
                .queryParam("after", after.sortName())
                .queryParam("id", after.id())
                .encode()
                .toUriString();
    }
}
