package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.sync.contact.GoogleContact;

/** One page on its way into ours: who is new, who changed, and what the ledger will say. */
final class PageWork {
    final List<GoogleContact> strangers = new ArrayList<>();
    final Map<GoogleContact, Link> changed = new LinkedHashMap<>();
    final List<Link> refreshed = new ArrayList<>();

    /** Whose status in Google is not the one we knew. */
    final Set<UUID> ringing = new HashSet<>();

    final Set<String> lagging = new HashSet<>();
    final List<Item> items = new ArrayList<>();

    private final Page page;

    PageWork(Page page) {
        this.page = page;
    }

    void arrived(GoogleContact contact, Link link) {
        if (link.missingSince() != null) {
            // Back from the trash, or a listing that has not heard of its end yet.
            if (page.direct()) changed.put(contact, link);
            else lagging.add(contact.resourceName());
            return;
        }
        switch (link.arrival(contact, page.canon(), page.now())) {
            case KNOWN -> {
                boolean settled = page.direct() && link.sent() != null;
                if (settled || !contact.etag().equals(link.etag()) && !isOlder(contact, link)) {
                    refreshed.add(link.refreshed(contact, page.direct()));
                    if (!contact.ringing().equals(link.ringing())) ringing.add(link.contactId());
                }
            }
            case LAGGING -> {
                if (page.direct()) changed.put(contact, link);
                else lagging.add(contact.resourceName());
            }
            case NEWS -> changed.put(contact, link);
        }
    }

    private static boolean isOlder(GoogleContact contact, Link link) {
        return contact.changedAt().isBefore(link.changedAt());
    }
}
