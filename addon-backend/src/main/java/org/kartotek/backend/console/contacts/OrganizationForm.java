package org.kartotek.backend.console.contacts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.Organization;
import org.kartotek.backend.contact.OrganizationFacts;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PhoneNumbers;
import org.springframework.util.MultiValueMap;

/** What stands in the form of an organization, typed or as it was. */
public record OrganizationForm(
        String name,
        String website,
        List<PhoneNumber> phones,
        List<EmailAddress> emails,
        String address) {

    static OrganizationForm of(Organization organization) {
        return new OrganizationForm(
                organization.name(),
                orEmpty(organization.website()),
                organization.phones(),
                organization.emails(),
                orEmpty(organization.address()));
    }

    static OrganizationForm typed(MultiValueMap<String, String> typed, String phoneRegion) {
        var values = new TypedValues(typed);
        return new OrganizationForm(
                orEmpty(values.text("name")),
                orEmpty(values.text("website")),
                values.pairs(
                        "phone", (value, type) -> PhoneNumbers.typed(value, type, phoneRegion)),
                values.pairs("email", EmailAddress::new),
                orEmpty(values.text("address")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Field → the key of the sentence that says what is wrong with it. */
    public Map<String, String> faults() {
        var faults = new HashMap<String, String>();
        if (name.isEmpty()) {
            faults.put("name", "organization.fault.name");
        }
        if (emails.stream().anyMatch(it -> !it.value().matches(TypedValues.EMAIL))) {
            faults.put("email", "contact.fault.email");
        }
        return Map.copyOf(faults);
    }

    /** Only of a form without faults. */
    OrganizationFacts facts() {
        return new OrganizationFacts(
                name,
                website.isEmpty() ? null : website,
                phones,
                emails,
                address.isEmpty() ? null : address);
    }
}
