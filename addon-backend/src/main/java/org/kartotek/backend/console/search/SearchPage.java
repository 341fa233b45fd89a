package org.kartotek.backend.console.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.order.OpenOrder;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.backend.search.SearchIndex.Hit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What the field on top finds: a few lines under it while typing, a page on Enter. */
@Controller
class SearchPage {
    private static final String ORGANIZATION = "organization";
    private static final List<String> KINDS =
            List.of(WriteContact.KIND, ORGANIZATION, OpenOrder.KIND);
    private static final int UNDER_THE_FIELD = 8;
    private static final int ON_THE_PAGE = 60;

    private final SearchIndex index;
    private final Contacts contacts;
    private final Organizations organizations;
    private final Orders orders;

    SearchPage(SearchIndex index, Contacts contacts, Organizations organizations, Orders orders) {
        this.index = index;
        this.contacts = contacts;
        this.organizations = organizations;
        this.orders = orders;
    }

    public record Found(String icon, String name, @Nullable String about, String path) {}

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        var hits =
                q.isBlank()
                        ? List.<Hit>of()
                        : index.find(q, KINDS, part == null ? ON_THE_PAGE : UNDER_THE_FIELD);
        model.addAttribute("q", q);
        model.addAttribute("found", found(hits));
        return part == null ? "console/search" : "console/search :: found";
    }

    /** One statement per kind, in the order of the hits. */
    private List<Found> found(List<Hit> hits) {
        Map<UUID, Found> byId = new LinkedHashMap<>();
        hits.forEach(hit -> byId.put(hit.id(), new Found("", "", null, "")));
        contacts.findByIdIn(ids(hits, WriteContact.KIND)).stream()
                .filter(c -> c.archivedAt() == null)
                .forEach(c ->
                        byId.put(
                                c.id(),
                                new Found(
                                        "user",
                                        c.shownName(),
                                        c.jobTitle(),
                                        "/contacts/" + c.id())));
        organizations
                .findByIdIn(ids(hits, ORGANIZATION))
                .forEach(o ->
                        byId.put(
                                o.id(),
                                new Found(
                                        "building",
                                        o.name(),
                                        o.website(),
                                        "/organizations/" + o.id())));
        orders.findByIdIn(ids(hits, OpenOrder.KIND))
                .forEach(o ->
                        byId.put(
                                o.id(),
                                new Found(
                                        "package",
                                        "#" + o.number() + " " + o.title(),
                                        null,
                                        "/orders/" + o.id())));
        var found = new ArrayList<>(byId.values());
        found.removeIf(f -> f.path().isEmpty());
        return found;
    }

    private static List<UUID> ids(List<Hit> hits, String kind) {
        return hits.stream().filter(hit -> hit.kind().equals(kind)).map(Hit::id).toList();
    }
}
