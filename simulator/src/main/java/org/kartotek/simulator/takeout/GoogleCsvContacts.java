package org.kartotek.simulator.takeout;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Contacts from Google's CSV: today's column names, and those of the years before 2024. */
final class GoogleCsvContacts {
    private static final String SEPARATOR = " ::: ";

    private final NamedCsvRecord row;

    private GoogleCsvContacts(NamedCsvRecord row) {
        this.row = row;
    }

    /** Empty when this is another kind of table. */
    static Optional<List<VCardContacts.Card>> read(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        var head = text.lines().findFirst().orElse("");
        if (!head.contains("E-mail 1 - Value") && !head.contains("Phone 1 - Value")) {
            return Optional.empty();
        }
        var cards = new ArrayList<VCardContacts.Card>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> cards.add(new GoogleCsvContacts(row).card()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Optional.of(cards);
    }

    private VCardContacts.Card card() {
        var person = new Person();
        person.add(
                "names",
                "givenName",
                cell("First Name", "Given Name"),
                "middleName",
                cell("Middle Name", "Additional Name"),
                "familyName",
                cell("Last Name", "Family Name"),
                "honorificPrefix",
                cell("Name Prefix"),
                "honorificSuffix",
                cell("Name Suffix"));
        person.add("nicknames", "value", cell("Nickname"));
        for (var i = 1; i <= 9; i++) {
            several(person, "emailAddresses", "E-mail " + i);
            several(person, "phoneNumbers", "Phone " + i);
            several(person, "urls", "Website " + i);
            address(person, "Address " + i);
        }
        person.add(
                "organizations",
                "name",
                cell("Organization Name", "Organization 1 - Name"),
                "title",
                cell("Organization Title", "Organization 1 - Title"),
                "department",
                cell("Organization Department", "Organization 1 - Department"));
        birthday(person, cell("Birthday"));
        person.note(raw("Notes"));
        return new VCardContacts.Card(person, labels());
    }

    private void several(Person person, String list, String column) {
        var type =
                cell(column + " - Label", column + " - Type")
                        .replace("* ", "")
                        .toLowerCase(Locale.ROOT);
        for (var value : cell(column + " - Value").split(SEPARATOR)) {
            person.add(list, "value", value, "type", type);
        }
    }

    private void address(Person person, String column) {
        person.add(
                "addresses",
                "streetAddress",
                cell(column + " - Street"),
                "extendedAddress",
                cell(column + " - Extended Address"),
                "poBox",
                cell(column + " - PO Box"),
                "city",
                cell(column + " - City"),
                "region",
                cell(column + " - Region"),
                "postalCode",
                cell(column + " - Postal Code"),
                "country",
                cell(column + " - Country"),
                "type",
                cell(column + " - Label", column + " - Type").toLowerCase(Locale.ROOT));
    }

    /** {@code 1980-03-14}, or {@code --03-14} without a year. */
    private static void birthday(Person person, String text) {
        var parts = text.replaceFirst("^--", "0-").split("-");
        if (parts.length == 3 && Arrays.stream(parts).allMatch(p -> p.matches("\\d{1,4}"))) {
            person.birthday(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]));
        }
    }

    private List<String> labels() {
        return Arrays.stream(cell("Labels", "Group Membership").split(SEPARATOR))
                .map(label -> label.replaceFirst("^\\* ", "").strip())
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private String cell(String... columns) {
        for (var column : columns) {
            var value = raw(column);
            if (!value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }

    private String raw(String column) {
        return row.findField(column).orElse("");
    }
}
