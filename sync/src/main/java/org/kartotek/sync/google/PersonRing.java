package org.kartotek.sync.google;

import com.google.api.client.json.GenericJson;
import com.google.api.services.people.v1.model.Name;
import com.google.api.services.people.v1.model.Organization;
import com.google.api.services.people.v1.model.Person;
import com.google.api.services.people.v1.model.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.ring.RingPlace;
import org.kartotek.sync.ring.RingText;
import org.kartotek.sync.ring.Ringing;

/**
 * Takes our status out of a Person of Google, so that nothing else ever sees it, and puts one in.
 * What stood where is told in lines: place, telephone number, status, and whether it was moved.
 */
final class PersonRing {
    /** Somebody wrote behind it, or a phone put it elsewhere: it has to be written again. */
    private static final String MOVED = "\tmoved";

    private static final Set<String> COMPUTED = Set.of("metadata", "formattedType");

    private final Person person;
    private final Set<String> found = new TreeSet<>();

    private PersonRing(Person person) {
        this.person = person;
    }

    /**
     * @return what stood where; empty if there was nothing
     */
    static String takeOut(Person person) {
        var ring = new PersonRing(person);
        if (person.getNames() != null) person.setNames(ring.names(person.getNames()));
        if (person.getOrganizations() != null)
            person.setOrganizations(ring.organizations(person.getOrganizations()));
        if (person.getPhoneNumbers() != null) person.getPhoneNumbers().forEach(ring::phone);
        return String.join("\n", ring.found);
    }

    /**
     * The same for a state of which we remember what we wrote into it, where no mark of ours is
     * left whole.
     *
     * @param shown what was found by its marks
     * @param known what stood where when we last saw it
     */
    static String takeOutKnown(Person person, String shown, String known) {
        var ring = new PersonRing(person);
        shown.lines().forEach(ring.found::add);
        known.lines()
                .filter(it -> !ring.found.contains(it))
                .forEach(it -> {
                    var parts = it.split("\t");
                    ring.known(RingPlace.valueOf(parts[0]), parts[1], parts[2]);
                });
        if (person.getNames() != null) person.setNames(ring.withoutEmpty(person.getNames()));
        if (person.getOrganizations() != null)
            person.setOrganizations(ring.withoutEmpty(person.getOrganizations()));
        return String.join("\n", ring.found);
    }

    private void known(RingPlace place, String number, String status) {
        switch (place) {
            case NOWHERE -> {}
            case NAME_SUFFIX ->
                    list(person.getNames()).stream()
                            .filter(it ->
                                    known(
                                            place,
                                            "",
                                            status,
                                            it,
                                            Name::getHonorificSuffix,
                                            Name::setHonorificSuffix))
                            .toList()
                            .forEach(PersonRing::computedAgain);
            case COMPANY ->
                    list(person.getOrganizations())
                            .forEach(it ->
                                    known(
                                            place,
                                            "",
                                            status,
                                            it,
                                            Organization::getName,
                                            Organization::setName));
            case JOB_TITLE ->
                    list(person.getOrganizations())
                            .forEach(it ->
                                    known(
                                            place,
                                            "",
                                            status,
                                            it,
                                            Organization::getTitle,
                                            Organization::setTitle));
            case PHONE_LABEL ->
                    list(person.getPhoneNumbers()).stream()
                            .filter(it -> number.equals(text(it.getValue())))
                            .forEach(it ->
                                    known(
                                            place,
                                            number,
                                            status,
                                            it,
                                            PhoneNumber::getType,
                                            PhoneNumber::setType));
        }
    }

    private <T> boolean known(
            RingPlace place,
            String number,
            String status,
            T entry,
            Function<T, @Nullable String> get,
            BiConsumer<T, @Nullable String> set) {
        var value = text(get.apply(entry));
        var parted = RingText.partKnown(value, status);
        if (parted.human().equals(value)) return false;
        set.accept(entry, orNull(parted.human()));
        parted.statuses().forEach(it -> note(place, number, it));
        return true;
    }

    /** Only into fields that are written anyway; a contact without a name gets no suffix. */
    static void putIn(Person person, Set<String> mask, Ringing ringing) {
        if (ringing.isSilent() || !mask.contains(ringing.place().mask())) return;
        UnaryOperator<String> with = it -> RingText.compose(it, ringing.status());
        switch (ringing.place()) {
            case NOWHERE -> {}
            case NAME_SUFFIX ->
                    list(person.getNames()).stream()
                            .filter(it ->
                                    !text(it.getGivenName()).isEmpty()
                                            || !text(it.getFamilyName()).isEmpty())
                            .findFirst()
                            .ifPresent(it ->
                                    it.setHonorificSuffix(
                                            with.apply(text(it.getHonorificSuffix()))));
            case COMPANY -> work(person, it -> it.setName(with.apply(text(it.getName()))));
            case JOB_TITLE -> work(person, it -> it.setTitle(with.apply(text(it.getTitle()))));
            case PHONE_LABEL ->
                    list(person.getPhoneNumbers())
                            .forEach(it -> it.setType(with.apply(text(it.getType()))));
        }
    }

    private static void work(Person person, java.util.function.Consumer<Organization> put) {
        var all = new ArrayList<>(list(person.getOrganizations()));
        if (all.isEmpty()) all.add(new Organization());
        put.accept(all.getFirst());
        person.setOrganizations(all);
    }

    private List<Name> names(List<Name> names) {
        for (var name : names) {
            int before = found.size();
            part(
                    RingPlace.NAME_SUFFIX,
                    "",
                    name,
                    Name::getHonorificSuffix,
                    Name::setHonorificSuffix);
            if (hasMark(name)) splitAgain(name);
            if (found.size() > before) computedAgain(name);
        }
        return withoutEmpty(names);
    }

    private static boolean hasMark(Name name) {
        return RingText.part(together(name)).hasOurs();
    }

    /**
     * A phone that knows names as one text hands Google ours too, which then stands among given,
     * middle and family name. What is left is divided as Google divides.
     */
    private void splitAgain(Name name) {
        var parted = RingText.part(together(name));
        parted.statuses().forEach(it -> note(RingPlace.NAME_SUFFIX, "", it + MOVED));
        var words = withoutComma(parted.human()).split("\\s+");
        int last = words.length - 1;
        name.setGivenName(orNull(words[0]));
        name.setFamilyName(last > 0 ? words[last] : null);
        name.setMiddleName(last > 1 ? String.join(" ", List.of(words).subList(1, last)) : null);
    }

    /** Google joins a suffix with a comma. */
    private static String withoutComma(String joined) {
        var text = joined.strip();
        return text.endsWith(",") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private static String together(Name name) {
        return String.join(
                " ",
                java.util.stream.Stream.of(
                                name.getGivenName(), name.getMiddleName(), name.getFamilyName())
                        .map(PersonRing::text)
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    /** Google makes these of the parts. */
    private static void computedAgain(Name name) {
        var whole = withoutComma(RingText.part(text(name.getUnstructuredName())).human());
        name.setDisplayName(null).setDisplayNameLastFirst(null);
        name.setUnstructuredName(together(name).isEmpty() ? orNull(whole) : null);
    }

    private List<Organization> organizations(List<Organization> organizations) {
        for (var it : organizations) {
            part(RingPlace.COMPANY, "", it, Organization::getName, Organization::setName);
            part(RingPlace.JOB_TITLE, "", it, Organization::getTitle, Organization::setTitle);
        }
        return withoutEmpty(organizations);
    }

    private void phone(PhoneNumber phone) {
        part(
                RingPlace.PHONE_LABEL,
                text(phone.getValue()),
                phone,
                PhoneNumber::getType,
                PhoneNumber::setType);
    }

    private <T> void part(
            RingPlace place,
            String number,
            T entry,
            Function<T, @Nullable String> get,
            BiConsumer<T, @Nullable String> set) {
        var value = text(get.apply(entry));
        var parted = RingText.part(value);
        if (!parted.hasOurs()) return;
        set.accept(entry, orNull(parted.human()));
        parted.statuses()
                .forEach(it -> {
                    boolean last = value.equals(RingText.compose(parted.human(), it));
                    note(place, number, last ? it : it + MOVED);
                });
    }

    private void note(RingPlace place, String number, String status) {
        found.add(place.name() + "\t" + number + "\t" + status);
    }

    /** An entry that held nothing but our status was never there. */
    private <T extends GenericJson> List<T> withoutEmpty(List<T> entries) {
        if (found.isEmpty()) return entries;
        return entries.stream().filter(it -> !COMPUTED.containsAll(it.keySet())).toList();
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
