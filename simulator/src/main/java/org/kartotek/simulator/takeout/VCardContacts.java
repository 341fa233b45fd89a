package org.kartotek.simulator.takeout;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Birthday;
import ezvcard.property.VCardProperty;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Contacts from a vCard file of any version. */
final class VCardContacts {
    record Card(Person person, List<String> labels) {}

    private VCardContacts() {}

    static List<Card> read(byte[] file) {
        var cards = new ArrayList<Card>();
        for (var card : Ezvcard.parse(new String(file, StandardCharsets.UTF_8)).all()) {
            cards.add(new Card(person(card), labels(card)));
        }
        return cards;
    }

    private static Person person(VCard card) {
        var person = new Person();
        name(card, person);
        card.getNicknames()
                .forEach(n -> n.getValues().forEach(v -> person.add("nicknames", "value", v)));
        card.getEmails()
                .forEach(e ->
                        person.add(
                                "emailAddresses",
                                "value",
                                text(e.getValue()),
                                "type",
                                type(e, "home")));
        card.getTelephoneNumbers()
                .forEach(t ->
                        person.add(
                                "phoneNumbers",
                                "value",
                                t.getText() != null
                                        ? t.getText()
                                        : t.getUri() == null ? "" : t.getUri().getNumber(),
                                "type",
                                type(t, "mobile")));
        work(card, person);
        card.getAddresses().forEach(address -> address(address, person));
        card.getUrls().forEach(url -> person.add("urls", "value", text(url.getValue())));
        if (card.getBirthday() != null) {
            birthday(card.getBirthday(), person);
        }
        person.note(
                String.join("\n", card.getNotes().stream().map(n -> text(n.getValue())).toList()));
        return person;
    }

    private static void name(VCard card, Person person) {
        var name = card.getStructuredName();
        var whole = card.getFormattedName() == null ? "" : text(card.getFormattedName().getValue());
        if (name == null || text(name.getGiven()).isBlank() && text(name.getFamily()).isBlank()) {
            person.add("names", "unstructuredName", whole);
            return;
        }
        person.add(
                "names",
                "givenName",
                text(name.getGiven()),
                "familyName",
                text(name.getFamily()),
                "middleName",
                String.join(" ", name.getAdditionalNames()),
                "honorificPrefix",
                String.join(" ", name.getPrefixes()),
                "honorificSuffix",
                String.join(" ", name.getSuffixes()));
    }

    private static void work(VCard card, Person person) {
        var organization = card.getOrganization();
        var values = organization == null ? List.<String>of() : organization.getValues();
        var title = card.getTitles().isEmpty() ? "" : text(card.getTitles().getFirst().getValue());
        person.add(
                "organizations",
                "name",
                values.isEmpty() ? "" : text(values.getFirst()),
                "department",
                values.size() < 2 ? "" : text(values.get(1)),
                "title",
                title);
    }

    private static void address(Address address, Person person) {
        person.add(
                "addresses",
                "streetAddress",
                text(address.getStreetAddressFull()),
                "extendedAddress",
                text(address.getExtendedAddressFull()),
                "poBox",
                text(address.getPoBox()),
                "city",
                text(address.getLocality()),
                "region",
                text(address.getRegion()),
                "postalCode",
                text(address.getPostalCode()),
                "country",
                text(address.getCountry()),
                "type",
                type(address, "home"));
    }

    private static void birthday(Birthday birthday, Person person) {
        var date = birthday.getDate();
        if (date != null
                && date.isSupported(ChronoField.MONTH_OF_YEAR)
                && date.isSupported(ChronoField.DAY_OF_MONTH)) {
            var year = date.isSupported(ChronoField.YEAR) ? date.get(ChronoField.YEAR) : 0;
            person.birthday(
                    year, date.get(ChronoField.MONTH_OF_YEAR), date.get(ChronoField.DAY_OF_MONTH));
            return;
        }
        var partial = birthday.getPartialDate();
        if (partial != null && partial.getMonth() != null && partial.getDate() != null) {
            person.birthday(
                    partial.getYear() == null ? 0 : partial.getYear(),
                    partial.getMonth(),
                    partial.getDate());
        }
    }

    private static String type(VCardProperty property, String otherwise) {
        var types =
                property.getParameters().getTypes().stream()
                        .map(t -> t.toLowerCase(Locale.ROOT))
                        .toList();
        if (types.contains("cell")) {
            return "mobile";
        }
        return types.stream()
                .filter(t -> t.equals("work") || t.equals("home") || t.equals("mobile"))
                .findFirst()
                .orElse(otherwise);
    }

    private static List<String> labels(VCard card) {
        return card.getCategoriesList().stream()
                .flatMap(c -> c.getValues().stream())
                .distinct()
                .toList();
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
