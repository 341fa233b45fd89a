package org.kartotek.backend.console.contacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.PostalAddress;
import org.kartotek.backend.contact.WebAddress;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into the form of a contact, over what the contact was: parts the form does not
 * show stay.
 *
 * <p>Read from the raw parameters: Spring would split a single address at its commas.
 */
final class ContactForm {
    private final MultiValueMap<String, String> typed;
    private final ContactDraft before;
    private final String phoneRegion;

    ContactForm(MultiValueMap<String, String> typed, ContactDraft before, String phoneRegion) {
        this.typed = typed;
        this.before = before;
        this.phoneRegion = phoneRegion;
    }

    ContactDraft draft() {
        var name = before.name();
        return new ContactDraft(
                new PersonName(
                        name.prefix(), text("given"), name.middle(), text("family"), name.suffix()),
                text("nickname"),
                text("organization"),
                text("jobTitle"),
                id("owner"),
                text("remark"),
                text("birthday"),
                pairs("email", EmailAddress::new),
                pairs("phone", (value, type) -> PhoneNumbers.typed(value, type, phoneRegion)),
                pairs("address", this::address),
                pairs("url", WebAddress::new),
                groups());
    }

    /** Field → the key of the sentence that says what is wrong with it. */
    Map<String, String> faults() {
        var faults = new HashMap<String, String>();
        var draft = draft();
        if (draft.name().full().isEmpty()
                && draft.nickname() == null
                && draft.emails().isEmpty()
                && draft.phones().isEmpty()) {
            faults.put("given", "contact.fault.nameless");
        }
        if (draft.emails().stream().anyMatch(e -> !e.value().matches("[^@\\s]+@[^@\\s]+"))) {
            faults.put("email", "contact.fault.email");
        }
        if (draft.birthday() != null
                && !draft.birthday().matches("(\\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
            faults.put("birthday", "contact.fault.birthday");
        }
        return Map.copyOf(faults);
    }

    private @Nullable String text(String field) {
        var value = typed.getFirst(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable UUID id(String field) {
        var value = text(field);
        return value == null ? null : UUID.fromString(value);
    }

    private <T> List<T> pairs(String field, BiFunction<String, @Nullable String, T> made) {
        var values = typed.getOrDefault(field, List.of());
        var types = typed.getOrDefault(field + "Type", List.of());
        var list = new ArrayList<T>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i).strip();
            if (!value.isEmpty()) {
                var type =
                        i < types.size() && !types.get(i).isBlank() ? types.get(i).strip() : null;
                list.add(made.apply(value, type));
            }
        }
        return list;
    }

    /** An address left as it was keeps its street and city apart. */
    private PostalAddress address(String value, @Nullable String type) {
        return before.addresses().stream()
                .filter(a ->
                        ContactTypes.INSTANCE.address(a).equals(value)
                                && Objects.equals(a.type(), type))
                .findFirst()
                .orElseGet(
                        () -> new PostalAddress(value, null, null, null, null, null, null, type));
    }

    private Set<UUID> groups() {
        var groups = new HashSet<UUID>();
        typed.getOrDefault("group", List.of()).forEach(id -> groups.add(UUID.fromString(id)));
        return groups;
    }
}
