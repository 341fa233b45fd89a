package org.kartotek.backend.api.contact;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.Cursor;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.FindContacts;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.office.Offices;
import org.springframework.stereotype.Component;

/** Lists, searches and looks up contacts. */
@Component
class ContactPages {
    private final FindContacts find;
    private final RecogniseContact recognise;
    private final Contacts contacts;
    private final Offices offices;

    ContactPages(
            FindContacts find, RecogniseContact recognise, Contacts contacts, Offices offices) {
        this.find = find;
        this.recognise = recognise;
        this.contacts = contacts;
        this.offices = offices;
    }

    Slice<Contact> byName(@Nullable String after, int limit) {
        var from = after == null ? null : Cursor.read(after);
        var page =
                find.byName(
                        from == null ? null : new FindContacts.After(from.place(), from.id()),
                        limit);
        var next = page.next();
        return new Slice<>(
                page.items(), next == null ? null : new Cursor(next.sortName(), next.id()).text());
    }

    /** The best matches; a search has no second page. */
    Slice<Contact> matching(String query, int limit) {
        return Slice.whole(find.matching(query, limit));
    }

    Slice<Contact> withEmail(String address) {
        var key = address.strip().toLowerCase(Locale.ROOT);
        return byIds(recognise.byEmails(List.of(key)).getOrDefault(key, List.of()));
    }

    /** Any spelling of a number that somebody has. */
    Slice<Contact> withPhone(String typed) {
        var region = offices.current().settings().phoneRegion();
        var key =
                PhoneNumbers.key(typed, region)
                        .orElseThrow(() -> Refusal.bad("phone", typed, "is not a phone number"));
        return byIds(recognise.whoHas(key));
    }

    private Slice<Contact> byIds(List<UUID> ids) {
        return ids.isEmpty() ? Slice.whole(List.of()) : Slice.whole(contacts.findByIdIn(ids));
    }
}
