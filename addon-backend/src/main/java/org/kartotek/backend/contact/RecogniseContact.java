package org.kartotek.backend.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who writes or calls: contacts by exact mail address or E.164 number. */
@Service
public class RecogniseContact {
    private final ContactKeys keys;
    private final Contacts contacts;

    RecogniseContact(ContactKeys keys, Contacts contacts) {
        this.keys = keys;
        this.contacts = contacts;
    }

    /** The oldest contact with this address. */
    public Optional<Contact> byEmail(String address) {
        return first(ContactKeys.EMAIL, address.strip().toLowerCase(Locale.ROOT));
    }

    public Optional<Contact> byPhone(String e164) {
        return first(ContactKeys.PHONE, e164);
    }

    /** Lower-case address → contacts, for many at once, in one statement. */
    public Map<String, List<UUID>> byEmails(Collection<String> addresses) {
        return keys.find(ContactKeys.EMAIL, addresses);
    }

    public Map<String, List<UUID>> byPhones(Collection<String> e164) {
        return keys.find(ContactKeys.PHONE, e164);
    }

    /**
     * Everybody with this number, the oldest first. A number with its country code also finds who
     * was written down without one.
     *
     * @param key {@link PhoneNumbers#key}
     */
    public List<UUID> whoHas(String key) {
        return whoHas(Set.of(key)).getOrDefault(key, List.of());
    }

    /** The same for many, in two statements. */
    public Map<String, List<UUID>> whoHas(Collection<String> numbers) {
        var found = new HashMap<>(byPhones(numbers));
        var atHome = new HashMap<String, String>();
        numbers.stream()
                .filter(it -> it.startsWith("+") && !found.containsKey(it))
                .forEach(it -> PhoneNumbers.atHome(it).ifPresent(home -> atHome.put(it, home)));
        var asAtHome = byPhones(Set.copyOf(atHome.values()));
        atHome.forEach((number, home) -> {
            if (asAtHome.containsKey(home)) found.put(number, asAtHome.get(home));
        });
        return found;
    }

    /** The same among archived contacts. */
    public Map<String, List<UUID>> archivedByEmails(Collection<String> addresses) {
        return keys.findArchived(ContactKeys.EMAIL, addresses);
    }

    public Map<String, List<UUID>> archivedByPhones(Collection<String> e164) {
        return keys.findArchived(ContactKeys.PHONE, e164);
    }

    private Optional<Contact> first(String kind, String value) {
        return keys.find(kind, List.of(value)).getOrDefault(value, List.of()).stream()
                .findFirst()
                .flatMap(contacts::findById);
    }
}
