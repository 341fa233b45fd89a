package org.kartotek.backend.contact;

import java.util.UUID;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.backend.search.SearchText;
import org.springframework.stereotype.Component;

/** What finds a contact: exact keys, groups, search tokens. */
@Component
class ContactIndexes {
    private final ContactKeys keys;
    private final Memberships memberships;
    private final SearchIndex search;

    ContactIndexes(ContactKeys keys, Memberships memberships, SearchIndex search) {
        this.keys = keys;
        this.memberships = memberships;
        this.search = search;
    }

    void write(UUID id, ContactDraft draft) {
        keys.set(id, ContactKeys.of(draft));
        memberships.set(id, draft.groups());
        search.put(WriteContact.KIND, id, text(draft));
    }

    static SearchText text(ContactDraft draft) {
        var text =
                new SearchText()
                        .words(draft.name().full())
                        .words(draft.nickname())
                        .words(draft.organizationName());
        draft.emails().forEach(e -> text.email(e.value()));
        draft.phones().forEach(p -> text.phone(PhoneNumbers.whole(p), PhoneNumbers.national(p)));
        return text;
    }
}
