package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.matching.SameContact;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.springframework.stereotype.Component;

/**
 * Which contacts of ours some that no link leads to are: by our own id in them, by equal mail
 * address or number, or as one that Google had lost.
 */
@Component
class RecogniseStrangers {
    private final RecogniseContact recognise;
    private final Links links;
    private final Reviews reviews;

    RecogniseStrangers(RecogniseContact recognise, Links links, Reviews reviews) {
        this.recognise = recognise;
        this.links = links;
        this.reviews = reviews;
    }

    /**
     * @param same whom we know
     * @param doubtful who may be one of several that this account does not have yet
     */
    record Found(Map<GoogleContact, UUID> same, Map<GoogleContact, Set<UUID>> doubtful) {}

    Found of(Page page, List<GoogleContact> strangers) {
        var answers = reviews.decided(page.accountId());
        var emails = recognise.byEmails(keys(strangers, Field.EMAILS, page.canon()));
        var numbers = recognise.byPhones(keys(strangers, Field.PHONES, page.canon()));
        var same = new LinkedHashMap<GoogleContact, UUID>();
        var among = new LinkedHashMap<GoogleContact, Set<UUID>>();
        var unknown = new ArrayList<GoogleContact>();
        for (var stranger : strangers) {
            var answer = answers.get(stranger.resourceName());
            if (answer != null) {
                answer.ifPresent(it -> same.put(stranger, it));
                continue;
            }
            var ourId = ourId(stranger);
            if (ourId != null) {
                same.put(stranger, ourId);
                continue;
            }
            var found =
                    SameContact.of(
                            keys(List.of(stranger), Field.EMAILS, page.canon()),
                            keys(List.of(stranger), Field.PHONES, page.canon()),
                            emails,
                            numbers);
            if (found instanceof SameContact.One one) same.put(stranger, one.contact());
            if (found instanceof SameContact.Several several)
                among.put(stranger, several.contacts());
            if (found instanceof SameContact.Nobody) unknown.add(stranger);
        }
        if (!page.first()) same.putAll(returned(page, unknown));
        return new Found(same, doubtful(page, among));
    }

    /** Those whom this account has already are somebody else. */
    private Map<GoogleContact, Set<UUID>> doubtful(Page page, Map<GoogleContact, Set<UUID>> among) {
        var doubtful = new LinkedHashMap<GoogleContact, Set<UUID>>();
        among.forEach((stranger, contacts) -> {
            var free = new HashSet<>(contacts);
            free.removeAll(links.byContact(page.accountId(), contacts).keySet());
            if (!free.isEmpty()) doubtful.put(stranger, free);
        });
        return doubtful;
    }

    /**
     * Out of Google's trash under another name: the same person as before, reached the same way.
     */
    private Map<GoogleContact, UUID> returned(Page page, List<GoogleContact> strangers) {
        var emails = recognise.archivedByEmails(keys(strangers, Field.EMAILS, page.canon()));
        var numbers = recognise.archivedByPhones(keys(strangers, Field.PHONES, page.canon()));
        var candidates = new HashSet<UUID>();
        emails.values().forEach(candidates::addAll);
        numbers.values().forEach(candidates::addAll);
        var former = links.byContact(page.accountId(), candidates);
        former.values().removeIf(it -> it.missingSince() == null);
        var returned = new LinkedHashMap<GoogleContact, UUID>();
        for (var stranger : strangers) {
            var found = new HashSet<UUID>();
            keys(List.of(stranger), Field.EMAILS, page.canon())
                    .forEach(it -> found.addAll(emails.getOrDefault(it, List.of())));
            keys(List.of(stranger), Field.PHONES, page.canon())
                    .forEach(it -> found.addAll(numbers.getOrDefault(it, List.of())));
            found.removeIf(it -> !isNamedLike(former.get(it), stranger, page.canon()));
            if (found.size() == 1) returned.put(stranger, found.iterator().next());
        }
        return returned;
    }

    private static boolean isNamedLike(@Nullable Link former, GoogleContact stranger, Canon canon) {
        if (former == null) return false;
        var before = former.baseFacts();
        return canon.same(Field.GIVEN_NAME, before, stranger.facts())
                && canon.same(Field.FAMILY_NAME, before, stranger.facts());
    }

    static Set<String> keys(List<GoogleContact> contacts, Field field, Canon canon) {
        var keys = new HashSet<String>();
        for (var contact : contacts)
            contact.facts().list(field).forEach(it -> keys.add(canon.key(field, it.value())));
        return keys;
    }

    private static @Nullable UUID ourId(GoogleContact contact) {
        try {
            return contact.ourId() == null ? null : UUID.fromString(contact.ourId());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
