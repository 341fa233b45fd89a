package org.kartotek.backend.callcard;

import static java.util.Objects.requireNonNullElse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.callcard.CardFacts.CardPerson;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PostalAddress;
import org.kartotek.backend.contact.WebAddress;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** What an address book knows of many contacts, in one statement; in none if no card shows it. */
@Component
class ReadPersons {
    private static final Set<CardField> NEEDED_FOR =
            EnumSet.of(
                    CardField.NICKNAME,
                    CardField.ORGANIZATION,
                    CardField.JOB_TITLE,
                    CardField.PHONE,
                    CardField.EMAIL,
                    CardField.ADDRESS,
                    CardField.WEBSITE,
                    CardField.BIRTHDAY);

    private static final String PERSONS =
            """
            select c.id, c.nickname, o.name as organization, c.job_title, c.phones, c.emails, c.addresses, c.urls, c.birthday
            from contact c left join organization o on o.office_id = c.office_id and o.id = c.organization_id
            where c.office_id = ? and c.id in (%s)\
            """;

    private record Row(UUID id, CardPerson person) {}

    private final OfContacts ofContacts;

    ReadPersons(OfContacts ofContacts) {
        this.ofContacts = ofContacts;
    }

    Map<UUID, CardPerson> of(Collection<UUID> contacts, CardTemplate template) {
        if (template.shown().stream().noneMatch(NEEDED_FOR::contains)) return Map.of();
        var persons = new HashMap<UUID, CardPerson>();
        ofContacts
                .query(PERSONS, contacts, (row, n) -> row(row))
                .forEach(it -> persons.put(it.id(), it.person()));
        return persons;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Ids.of(row.getBytes("id")),
                new CardPerson(
                        text(row.getString("nickname")),
                        text(row.getString("organization")),
                        text(row.getString("job_title")),
                        first(phones(row).map(PhoneNumber::value)),
                        first(emails(row).map(EmailAddress::value)),
                        first(addresses(row).map(ReadPersons::written)),
                        first(urls(row).map(WebAddress::value)),
                        text(row.getString("birthday"))));
    }

    private static Stream<PhoneNumber> phones(ResultSet row) throws SQLException {
        return Json.read(row.getString("phones"), new TypeReference<List<PhoneNumber>>() {})
                .stream();
    }

    private static Stream<EmailAddress> emails(ResultSet row) throws SQLException {
        return Json.read(row.getString("emails"), new TypeReference<List<EmailAddress>>() {})
                .stream();
    }

    private static Stream<PostalAddress> addresses(ResultSet row) throws SQLException {
        return Json.read(row.getString("addresses"), new TypeReference<List<PostalAddress>>() {})
                .stream();
    }

    private static Stream<WebAddress> urls(ResultSet row) throws SQLException {
        return Json.read(row.getString("urls"), new TypeReference<List<WebAddress>>() {}).stream();
    }

    private static String written(PostalAddress address) {
        if (address.formatted() != null)
            return String.join(", ", address.formatted().lines().toList());
        return String.join(
                ", ",
                Stream.of(address.street(), address.postalCode(), address.city())
                        .filter(it -> it != null && !it.isBlank())
                        .toList());
    }

    private static String first(Stream<String> values) {
        return values.filter(it -> !it.isBlank()).findFirst().orElse("");
    }

    private static String text(@Nullable String value) {
        return requireNonNullElse(value, "");
    }
}
