package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.sync.contact.Arrival;
import org.kartotek.sync.contact.GoogleContact;

/** One page on its way into ours: who is new, who changed, and what the ledger will say. */
final class PageWork {
    final List<GoogleContact> strangers = new ArrayList<>();
    final Map<GoogleContact, Link> changed = new LinkedHashMap<>();
    final Map<String, String> etags = new LinkedHashMap<>();
    final Set<String> lagging = new HashSet<>();
    final List<Item> items = new ArrayList<>();

    private final Page page;

    PageWork(Page page) {
        this.page = page;
    }

    void arrived(GoogleContact contact, Link link) {
        if (link.missingSince() != null) {
            changed.put(contact, link);
            return;
        }
        switch (arrival(contact, link)) {
            case KNOWN -> {
                if (!contact.etag().equals(link.etag()))
                    etags.put(contact.resourceName(), contact.etag());
            }
            case LAGGING -> {
                if (page.direct()) changed.put(contact, link);
                else lagging.add(contact.resourceName());
            }
            case NEWS -> changed.put(contact, link);
        }
    }

    private Arrival arrival(GoogleContact contact, Link link) {
        return Arrival.of(
                contact.fingerprint(page.canon()),
                link.knownHash(),
                link.beforeHash(),
                link.writtenAt(),
                page.now());
    }
}
