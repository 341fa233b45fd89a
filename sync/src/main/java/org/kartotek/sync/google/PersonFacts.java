package org.kartotek.sync.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.people.v1.model.Address;
import com.google.api.services.people.v1.model.Biography;
import com.google.api.services.people.v1.model.Birthday;
import com.google.api.services.people.v1.model.ClientData;
import com.google.api.services.people.v1.model.Date;
import com.google.api.services.people.v1.model.EmailAddress;
import com.google.api.services.people.v1.model.Name;
import com.google.api.services.people.v1.model.Nickname;
import com.google.api.services.people.v1.model.Organization;
import com.google.api.services.people.v1.model.Person;
import com.google.api.services.people.v1.model.PhoneNumber;
import com.google.api.services.people.v1.model.Url;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.Typed;

/** Reads a Person of Google as facts of ours. */
final class PersonFacts {
    /** The key of our id in Google's {@code clientData}, which people never see. */
    static final String OUR_ID = "kartotek-id";

    private static final List<String> COMPUTED =
            List.of("metadata", "formattedType", "canonicalForm");
    private static final GsonFactory JSON = GsonFactory.getDefaultInstance();

    private PersonFacts() {}

    /** Takes the person over: what Google computes is gone from it afterwards. */
    static GoogleContact of(Person person) {
        var ringing = PersonRing.takeOut(person);
        var metadata = person.getMetadata();
        boolean deleted = metadata != null && Boolean.TRUE.equals(metadata.getDeleted());
        List<String> former =
                metadata == null ? List.of() : list(metadata.getPreviousResourceNames());
        return new GoogleContact(
                person.getResourceName(),
                text(person.getEtag()),
                deleted,
                former,
                ourId(person),
                facts(person),
                first(person.getBiographies(), Biography::getValue),
                groups(person),
                changedAt(person),
                raw(person),
                ringing);
    }

    static Facts facts(Person person) {
        return new Facts(texts(person), lists(person));
    }

    static String toRaw(Person person) {
        try {
            return JSON.toString(person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Person fromRaw(String raw) {
        try {
            return JSON.fromString(raw, Person.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Field, String> texts(Person person) {
        var texts = new EnumMap<Field, String>(Field.class);
        texts.put(Field.GIVEN_NAME, givenName(person));
        texts.put(Field.MIDDLE_NAME, first(person.getNames(), Name::getMiddleName));
        texts.put(Field.FAMILY_NAME, first(person.getNames(), Name::getFamilyName));
        texts.put(Field.NAME_PREFIX, first(person.getNames(), Name::getHonorificPrefix));
        texts.put(Field.NAME_SUFFIX, first(person.getNames(), Name::getHonorificSuffix));
        texts.put(Field.NICKNAME, first(person.getNicknames(), Nickname::getValue));
        texts.put(Field.ORGANIZATION, first(person.getOrganizations(), Organization::getName));
        texts.put(Field.JOB_TITLE, first(person.getOrganizations(), Organization::getTitle));
        texts.put(Field.BIRTHDAY, first(person.getBirthdays(), PersonFacts::date));
        return texts;
    }

    private static Map<Field, List<Typed>> lists(Person person) {
        var lists = new EnumMap<Field, List<Typed>>(Field.class);
        lists.put(
                Field.EMAILS,
                typed(person.getEmailAddresses(), EmailAddress::getValue, EmailAddress::getType));
        lists.put(
                Field.PHONES,
                typed(person.getPhoneNumbers(), PhoneNumber::getValue, PhoneNumber::getType));
        lists.put(
                Field.ADDRESSES,
                typed(person.getAddresses(), PersonFacts::address, Address::getType));
        lists.put(Field.URLS, typed(person.getUrls(), Url::getValue, Url::getType));
        return lists;
    }

    /** Somebody who is known by one unstructured name has at least that. */
    private static String givenName(Person person) {
        var given = first(person.getNames(), Name::getGivenName);
        if (!given.isEmpty() || !first(person.getNames(), Name::getFamilyName).isEmpty())
            return given;
        var whole = first(person.getNames(), Name::getUnstructuredName);
        return whole.isEmpty() ? first(person.getNames(), Name::getDisplayName) : whole;
    }

    /** {@code 1815-12-10}, or {@code --12-10} when nobody knows the year. */
    private static String date(Birthday birthday) {
        Date date = birthday.getDate();
        if (date == null) return text(birthday.getText());
        int year = date.getYear() == null ? 0 : date.getYear();
        int month = date.getMonth() == null ? 0 : date.getMonth();
        int day = date.getDay() == null ? 0 : date.getDay();
        return year == 0
                ? "--%02d-%02d".formatted(month, day)
                : "%04d-%02d-%02d".formatted(year, month, day);
    }

    private static String address(Address address) {
        return text(address.getFormattedValue()).isEmpty()
                ? Stream.of(
                                address.getStreetAddress(),
                                address.getExtendedAddress(),
                                address.getPostalCode(),
                                address.getCity(),
                                address.getCountry())
                        .filter(it -> it != null && !it.isBlank())
                        .collect(Collectors.joining("\n"))
                : text(address.getFormattedValue());
    }

    private static Set<String> groups(Person person) {
        return list(person.getMemberships()).stream()
                .filter(it -> it.getContactGroupMembership() != null)
                .map(it -> it.getContactGroupMembership().getContactGroupResourceName())
                .filter(it -> it != null && !it.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String ourId(Person person) {
        return list(person.getClientData()).stream()
                .filter(it -> OUR_ID.equals(it.getKey()))
                .map(ClientData::getValue)
                .filter(it -> it != null)
                .findFirst()
                .orElse(null);
    }

    /** Tombstones carry 1970, which says nothing. */
    private static Instant changedAt(Person person) {
        if (person.getMetadata() == null) return Instant.EPOCH;
        return list(person.getMetadata().getSources()).stream()
                .map(it -> it.getUpdateTime())
                .filter(it -> it != null)
                .map(Instant::parse)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static String raw(Person person) {
        person.setMetadata(null);
        person.setPhotos(null);
        person.setMemberships(null);
        person.values().stream()
                .filter(Collection.class::isInstance)
                .forEach(it -> strip((Collection<?>) it));
        try {
            return JSON.toString(person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Google computes itself and would only refuse or ignore. */
    private static void strip(Collection<?> values) {
        for (var value : values) {
            if (value instanceof GenericJson json) {
                for (var computed : COMPUTED)
                    if (json.containsKey(computed)) json.set(computed, null);
            }
        }
    }

    private static <T> List<Typed> typed(
            @Nullable List<T> values,
            Function<T, @Nullable String> value,
            Function<T, @Nullable String> type) {
        var typed = new ArrayList<Typed>();
        for (var it : list(values)) {
            var text = text(value.apply(it));
            if (!text.isBlank()) typed.add(new Typed(text, text(type.apply(it))));
        }
        return typed;
    }

    private static <T> String first(@Nullable List<T> values, Function<T, @Nullable String> value) {
        return values == null || values.isEmpty() ? "" : text(value.apply(values.getFirst()));
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
