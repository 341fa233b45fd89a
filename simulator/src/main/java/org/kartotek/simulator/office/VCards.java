package org.kartotek.simulator.office;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Nickname;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import java.util.List;

/** The shared address book as Google Contacts exports it: vCard 3.0, labels as categories. */
final class VCards {
    private VCards() {}

    static String of(List<Customer> customers) {
        return Ezvcard.write(customers.stream().map(VCards::card).toList())
                .version(VCardVersion.V3_0)
                .prodId(false)
                .go();
    }

    private static VCard card(Customer customer) {
        var card = new VCard(VCardVersion.V3_0);
        card.setFormattedName(customer.name());
        var name = new StructuredName();
        name.setGiven(customer.given());
        name.setFamily(customer.family());
        card.setStructuredName(name);
        addWork(customer, card);
        for (var email : customer.emails()) {
            card.addEmail(
                    email,
                    email.equals(customer.emails().getFirst()) ? EmailType.WORK : EmailType.HOME);
        }
        for (var phone : customer.phones()) {
            card.addTelephoneNumber(
                    phone,
                    phone.equals(customer.phones().getFirst())
                            ? TelephoneType.CELL
                            : TelephoneType.WORK);
        }
        addPerson(customer, card);
        return card;
    }

    private static void addWork(Customer customer, VCard card) {
        if (customer.organization() != null) {
            var organization = new Organization();
            organization.getValues().add(customer.organization().name());
            card.setOrganization(organization);
        }
        if (!customer.jobTitle().isEmpty()) {
            card.addTitle(customer.jobTitle());
        }
        if (!customer.street().isEmpty()) {
            var address = new Address();
            address.setStreetAddress(customer.street());
            address.setLocality(customer.city());
            address.setCountry(customer.language().country());
            address.getTypes().add(AddressType.WORK);
            card.addAddress(address);
        }
        if (!customer.website().isEmpty()) {
            card.addUrl(customer.website());
        }
    }

    private static void addPerson(Customer customer, VCard card) {
        if (customer.birthday() != null) {
            card.setBirthday(new Birthday(customer.birthday()));
        }
        if (!customer.nickname().isEmpty()) {
            var nickname = new Nickname();
            nickname.getValues().add(customer.nickname());
            card.setNickname(nickname);
        }
        if (!customer.note().isEmpty()) {
            card.addNote(customer.note());
        }
        var labels = new Categories();
        labels.getValues().addAll(customer.groups());
        labels.getValues().add("myContacts");
        card.setCategories(labels);
    }
}
