package org.kartotek.sync.google;

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
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleWrite;
import org.kartotek.sync.contact.Typed;

/**
 * Builds what is sent: only the named fields, each one whole, because Google replaces it whole.
 * Entries that were there before go back as they were, with everything in them that we do not
 * understand.
 */
final class PersonPatch {
    private static final Pattern DAY = Pattern.compile("(\\d{4}|-)-(\\d\\d)-(\\d\\d)");

    /** What we never change, but keep for a contact that has to be made again. */
    static final List<String> UNTOUCHED =
            List.of(
                    "calendarUrls",
                    "events",
                    "externalIds",
                    "genders",
                    "imClients",
                    "interests",
                    "locales",
                    "locations",
                    "miscKeywords",
                    "occupations",
                    "relations",
                    "sipAddresses",
                    "userDefined");

    private final Canon canon;

    PersonPatch(Canon canon) {
        this.canon = canon;
    }

    Person of(GoogleWrite write) {
        var was = PersonFacts.fromRaw(write.was().raw());
        var patch = new Person();
        patch.setResourceName(write.was().resourceName());
        patch.setEtag(write.was().etag());
        var image = write.image() == null ? null : PersonFacts.fromRaw(write.image());
        for (var name : write.mask()) {
            if (image == null) put(name, patch, was, write.facts(), write.note());
            else putBack(name, patch, was, image, write);
        }
        PersonRing.putIn(patch, write.mask(), write.ringing());
        return patch;
    }

    /** Texts exactly as they were; of lists what was there, as it was, before what came since. */
    private void putBack(String name, Person patch, Person was, Person image, GoogleWrite write) {
        switch (name) {
            case "biographies" -> put(name, patch, was, write.facts(), write.note());
            case "emailAddresses", "phoneNumbers", "addresses", "urls" -> {
                var all = new ArrayList<Object>(entries(image.get(name)));
                all.addAll(entries(was.get(name)));
                put(name, patch, was.clone().set(name, all), write.facts(), write.note());
            }
            default -> patch.set(name, entries(image.get(name)));
        }
    }

    private static List<?> entries(@Nullable Object values) {
        return values instanceof List<?> list ? list : List.of();
    }

    /**
     * A contact Google does not have, or not any more: then with all it had. It carries our id, by
     * which it is found if the answer is lost.
     */
    Person creation(GoogleWrite write, String ourId) {
        var person = of(write);
        person.setResourceName(null).setEtag(null);
        var was = PersonFacts.fromRaw(write.was().raw());
        for (var name : UNTOUCHED) if (was.get(name) != null) person.set(name, was.get(name));
        var ids = new ArrayList<ClientData>();
        if (was.getClientData() != null) ids.addAll(was.getClientData());
        ids.removeIf(it -> PersonFacts.OUR_ID.equals(it.getKey()));
        ids.add(new ClientData().setKey(PersonFacts.OUR_ID).setValue(ourId));
        return person.setClientData(ids);
    }

    private void put(String name, Person patch, Person was, Facts facts, String note) {
        switch (name) {
            case "names" -> patch.setNames(names(was, facts));
            case "nicknames" -> patch.setNicknames(nicknames(was, facts));
            case "organizations" -> patch.setOrganizations(organizations(was, facts));
            case "birthdays" -> patch.setBirthdays(birthdays(facts));
            case "biographies" -> patch.setBiographies(biographies(note));
            case "emailAddresses" ->
                    patch.setEmailAddresses(
                            list(
                                    Field.EMAILS,
                                    facts,
                                    was.getEmailAddresses(),
                                    EmailAddress::getValue,
                                    EmailAddress::new,
                                    (it, to) -> {
                                        it.setValue(to.value());
                                        it.setType(typeOrNull(to));
                                    }));
            case "phoneNumbers" ->
                    patch.setPhoneNumbers(
                            list(
                                    Field.PHONES,
                                    facts,
                                    was.getPhoneNumbers(),
                                    PhoneNumber::getValue,
                                    PhoneNumber::new,
                                    (it, to) -> {
                                        it.setValue(to.value());
                                        it.setType(typeOrNull(to));
                                    }));
            case "addresses" -> patch.setAddresses(addresses(was, facts));
            case "urls" ->
                    patch.setUrls(
                            list(
                                    Field.URLS,
                                    facts,
                                    was.getUrls(),
                                    Url::getValue,
                                    Url::new,
                                    (it, to) -> {
                                        it.setValue(to.value());
                                        it.setType(typeOrNull(to));
                                    }));
            default -> throw new IllegalArgumentException("Not a field we write: " + name);
        }
    }

    /** Google recomputes the display name only if nobody sends it. */
    private static List<Name> names(Person was, Facts facts) {
        var name = first(was.getNames(), Name::new);
        name.setDisplayName(null).setDisplayNameLastFirst(null).setUnstructuredName(null);
        name.setGivenName(orNull(facts.text(Field.GIVEN_NAME)));
        name.setMiddleName(orNull(facts.text(Field.MIDDLE_NAME)));
        name.setFamilyName(orNull(facts.text(Field.FAMILY_NAME)));
        name.setHonorificPrefix(orNull(facts.text(Field.NAME_PREFIX)));
        name.setHonorificSuffix(orNull(facts.text(Field.NAME_SUFFIX)));
        return name.isEmpty() ? List.of() : List.of(name);
    }

    private static List<Nickname> nicknames(Person was, Facts facts) {
        if (facts.text(Field.NICKNAME).isEmpty()) return rest(was.getNicknames());
        var all =
                new ArrayList<>(
                        List.of(
                                first(was.getNicknames(), Nickname::new)
                                        .setValue(facts.text(Field.NICKNAME))));
        all.addAll(rest(was.getNicknames()));
        return all;
    }

    /** The first one is ours to keep in step; a department in it and any further ones stay. */
    private static List<Organization> organizations(Person was, Facts facts) {
        var first = first(was.getOrganizations(), Organization::new);
        first.setName(orNull(facts.text(Field.ORGANIZATION)));
        first.setTitle(orNull(facts.text(Field.JOB_TITLE)));
        var all = new ArrayList<Organization>();
        if (!first.isEmpty()) all.add(first);
        all.addAll(rest(was.getOrganizations()));
        return all;
    }

    private static List<Birthday> birthdays(Facts facts) {
        var text = facts.text(Field.BIRTHDAY);
        if (text.isEmpty()) return List.of();
        var day = DAY.matcher(text);
        if (!day.matches()) return List.of(new Birthday().setText(text));
        var date =
                new Date()
                        .setMonth(Integer.valueOf(day.group(2)))
                        .setDay(Integer.valueOf(day.group(3)));
        if (!day.group(1).equals("-")) date.setYear(Integer.valueOf(day.group(1)));
        return List.of(new Birthday().setDate(date));
    }

    private static List<Biography> biographies(String note) {
        if (note.isEmpty()) return List.of();
        return List.of(new Biography().setValue(note).setContentType("TEXT_PLAIN"));
    }

    private List<Address> addresses(Person was, Facts facts) {
        return list(
                Field.ADDRESSES,
                facts,
                was.getAddresses(),
                PersonPatch::addressText,
                Address::new,
                (it, to) -> {
                    // An address that was there keeps its street and city; a new one is one text,
                    // which Google takes apart.
                    if (it.isEmpty()) it.setFormattedValue(to.value()).setStreetAddress(to.value());
                    it.setType(typeOrNull(to));
                });
    }

    private static @Nullable String addressText(Address address) {
        var texts =
                PersonFacts.facts(new Person().setAddresses(List.of(address)))
                        .list(Field.ADDRESSES);
        return texts.isEmpty() ? null : texts.getFirst().value();
    }

    private <T> List<T> list(
            Field field,
            Facts facts,
            @Nullable List<T> was,
            Function<T, @Nullable String> value,
            Supplier<T> fresh,
            BiConsumer<T, Typed> set) {
        return facts.list(field).stream()
                .map(to -> {
                    var entry = find(field, to.value(), was, value);
                    var kept = entry == null ? fresh.get() : entry;
                    set.accept(kept, to);
                    return kept;
                })
                .toList();
    }

    private <T> @Nullable T find(
            Field field,
            String wanted,
            @Nullable List<T> was,
            Function<T, @Nullable String> value) {
        if (was == null) return null;
        var key = canon.key(field, wanted);
        for (var it : was) {
            var text = value.apply(it);
            if (text != null && canon.key(field, text).equals(key)) return it;
        }
        return null;
    }

    private static <T> T first(@Nullable List<T> values, Supplier<T> fresh) {
        return values == null || values.isEmpty() ? fresh.get() : values.getFirst();
    }

    private static <T> List<T> rest(@Nullable List<T> values) {
        return values == null || values.size() < 2 ? List.of() : values.subList(1, values.size());
    }

    private static @Nullable String typeOrNull(Typed typed) {
        return orNull(typed.type());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
