package org.kartotek.backend.console.contacts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.orders.OrderRows;
import org.kartotek.backend.console.timelines.ReadTimeline;
import org.kartotek.backend.console.timelines.TimelineFilter;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.FindContacts;
import org.kartotek.backend.contact.Organizations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Organizations by name, and one with its people, orders and timeline. */
@Controller
class OrganizationPages {
    private static final int PAGE = 50;
    private static final int PEOPLE = 100;

    private final OrganizationRows list;
    private final Organizations organizations;
    private final FindContacts contacts;
    private final ContactRows rows;
    private final OrderRows orders;
    private final ReadTimeline timeline;

    OrganizationPages(
            OrganizationRows list,
            Organizations organizations,
            FindContacts contacts,
            ContactRows rows,
            OrderRows orders,
            ReadTimeline timeline) {
        this.list = list;
        this.organizations = organizations;
        this.contacts = contacts;
        this.rows = rows;
        this.orders = orders;
        this.timeline = timeline;
    }

    @GetMapping("/organizations")
    String list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable UUID id,
            Model model) {
        List<OrganizationRows.Row> found = list.after(after, id, PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("rows", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().next() : null);
        return id == null ? "console/organizations" : "console/organizations :: rows";
    }

    @GetMapping("/organizations/{id}")
    String page(
            @PathVariable UUID id,
            TimelineFilter filter,
            ReadTimeline.Before before,
            Say say,
            Model model) {
        var path = "/organizations/" + id;
        var organization =
                organizations.findById(id).orElseThrow(() -> new NotHere("organization " + id));
        var read = timeline.of(id, filter, before, path, say);
        model.addAttribute("timeline", read.days());
        if (!before.isStart()) {
            return "console/timeline-parts :: days";
        }
        model.addAttribute("organization", organization);
        model.addAttribute("people", rows.of(contacts.ofOrganization(id, PEOPLE)));
        model.addAttribute("orders", orders.ofOrganization(id, say));
        model.addAttribute("authors", read.authors());
        model.addAttribute("filter", filter);
        model.addAttribute("path", path);
        model.addAttribute("types", ContactTypes.INSTANCE);
        return "console/organization";
    }
}
