package org.kartotek.backend.console.contacts;

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
import org.kartotek.backend.office.Language;
import org.springframework.util.MultiValueMap;

/**
 * What was typed into the form of a contact, over what the contact was: parts the form does not
 * show stay.
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
                Language.of(text("language")).orElse(null),
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
        if (draft.emails().stream().anyMatch(e -> !e.value().matches(TypedValues.EMAIL))) {
            faults.put("email", "contact.fault.email");
        }
        if (draft.birthday() != null
                && !draft.birthday().matches("(\\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
            faults.put("birthday", "contact.fault.birthday");
        }
        return Map.copyOf(faults);
    }

    private @Nullable String text(String field) {
        return new TypedValues(typed).text(field);
    }

    private @Nullable UUID id(String field) {
        var value = text(field);
        return value == null ? null : UUID.fromString(value);
    }

    private <T> List<T> pairs(String field, BiFunction<String, @Nullable String, T> made) {
        return new TypedValues(typed).pairs(field, made);
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
