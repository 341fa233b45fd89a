package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PostalAddress;
import org.kartotek.backend.contact.WebAddress;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.Typed;

/** A contact of ours in the words of the merge, and back. */
record OurContact(Contact contact, @Nullable String organization, Set<UUID> groups) {
    private static final String TYPELESS = "";

    OurContact {
        groups = Set.copyOf(groups);
    }

    Facts facts() {
        var texts = new EnumMap<Field, String>(Field.class);
        var name = contact.name();
        texts.put(Field.NAME_PREFIX, text(name.prefix()));
        texts.put(Field.GIVEN_NAME, text(name.given()));
        texts.put(Field.MIDDLE_NAME, text(name.middle()));
        texts.put(Field.FAMILY_NAME, text(name.family()));
        texts.put(Field.NAME_SUFFIX, text(name.suffix()));
        texts.put(Field.NICKNAME, text(contact.nickname()));
        texts.put(Field.ORGANIZATION, text(organization));
        texts.put(Field.JOB_TITLE, text(contact.jobTitle()));
        texts.put(Field.BIRTHDAY, text(contact.birthday()));
        texts.put(Field.REMARK, text(contact.remark()));
        var lists = new EnumMap<Field, List<Typed>>(Field.class);
        lists.put(Field.EMAILS, typed(contact.emails(), EmailAddress::value, EmailAddress::type));
        lists.put(Field.PHONES, typed(contact.phones(), PhoneNumber::value, PhoneNumber::type));
        lists.put(
                Field.ADDRESSES,
                typed(contact.addresses(), OurContact::whole, PostalAddress::type));
        lists.put(Field.URLS, typed(contact.urls(), WebAddress::value, WebAddress::type));
        return new Facts(texts, lists);
    }

    /** The same contact with these facts; what Google does not hold stays. */
    ContactDraft with(Facts facts, Set<UUID> newGroups, Canon canon) {
        return draft(facts, contact.ownerId(), contact.addresses(), newGroups, canon)
                .withLanguage(contact.language());
    }

    static ContactDraft fresh(Facts facts, Set<UUID> groups, Canon canon) {
        return draft(facts, null, List.of(), groups, canon);
    }

    private static ContactDraft draft(
            Facts facts,
            @Nullable UUID owner,
            List<PostalAddress> known,
            Set<UUID> groups,
            Canon canon) {
        return new ContactDraft(
                new PersonName(
                        facts.text(Field.NAME_PREFIX),
                        facts.text(Field.GIVEN_NAME),
                        facts.text(Field.MIDDLE_NAME),
                        facts.text(Field.FAMILY_NAME),
                        facts.text(Field.NAME_SUFFIX)),
                orNull(facts.text(Field.NICKNAME)),
                orNull(facts.text(Field.ORGANIZATION)),
                orNull(facts.text(Field.JOB_TITLE)),
                owner,
                orNull(facts.text(Field.REMARK)),
                orNull(facts.text(Field.BIRTHDAY)),
                null,
                facts.list(Field.EMAILS).stream()
                        .map(it -> new EmailAddress(it.value(), orNull(it.type())))
                        .toList(),
                facts.list(Field.PHONES).stream()
                        .map(it ->
                                new PhoneNumber(
                                        it.value(),
                                        canon.e164(it.value()).orElse(null),
                                        orNull(it.type())))
                        .toList(),
                addresses(facts, known, canon),
                facts.list(Field.URLS).stream()
                        .map(it -> new WebAddress(it.value(), orNull(it.type())))
                        .toList(),
                groups);
    }

    /** An address we already have keeps its parts; of a new one we know the text. */
    private static List<PostalAddress> addresses(
            Facts facts, List<PostalAddress> known, Canon canon) {
        var addresses = new ArrayList<PostalAddress>();
        for (var typed : facts.list(Field.ADDRESSES)) {
            var key = canon.key(Field.ADDRESSES, typed.value());
            var type = orNull(typed.type());
            addresses.add(
                    known.stream()
                            .filter(it -> canon.key(Field.ADDRESSES, whole(it)).equals(key))
                            .findFirst()
                            .map(it ->
                                    new PostalAddress(
                                            it.formatted(),
                                            it.street(),
                                            it.postalCode(),
                                            it.city(),
                                            it.region(),
                                            it.country(),
                                            it.countryCode(),
                                            type))
                            .orElseGet(() ->
                                    new PostalAddress(
                                            typed.value(),
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            type)));
        }
        return addresses;
    }

    private static String whole(PostalAddress address) {
        if (address.formatted() != null) return address.formatted();
        return Stream.of(
                        address.street(),
                        address.postalCode(),
                        address.city(),
                        address.region(),
                        address.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static <T> List<Typed> typed(
            List<T> values, Function<T, String> value, Function<T, @Nullable String> type) {
        return values.stream()
                .map(it ->
                        new Typed(
                                value.apply(it),
                                Objects.requireNonNullElse(type.apply(it), TYPELESS)))
                .toList();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
