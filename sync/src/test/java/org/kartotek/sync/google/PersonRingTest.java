package org.kartotek.sync.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.GoogleWrite;
import org.kartotek.sync.contact.Typed;
import org.kartotek.sync.ring.RingPlace;
import org.kartotek.sync.ring.RingText;
import org.kartotek.sync.ring.Ringing;

/** Our status in a contact of Google, and the contact as it is without. */
class PersonRingTest {
    private static final Canon CANON = new Canon("TR");
    private static final String STATUS = "#1042 packing";
    private static final String AYSE =
            """
            {"resourceName":"people/c1","etag":"e1",
             "names":[{"givenName":"Ayşe","familyName":"Yılmaz","honorificSuffix":"Jr.","phoneticGivenName":"ay-she"}],
             "organizations":[{"name":"Deniz Tekstil","title":"Buyer","department":"Sales"},{"name":"Second"}],
             "phoneNumbers":[{"value":"+90 532 555 01 23","type":"mobile","futureField":7},{"value":"+90 212 555 00 00"},
               {"value":"+90 312 555 00 00","type":"Kapı"}]}\
            """;

    @ParameterizedTest
    @EnumSource(names = {"NAME_SUFFIX", "COMPANY", "JOB_TITLE", "PHONE_LABEL"})
    void theContactIsTheSameWithAndWithoutAStatus(RingPlace place) {
        var plain = contact(AYSE);

        var shown = contact(written(plain, place));

        assertThat(shown.ringing()).contains(place.name(), STATUS);
        assertThat(shown.facts()).isEqualTo(plain.facts());
        assertThat(shown.raw()).isEqualTo(plain.raw());
        assertThat(shown.fingerprint(CANON)).isEqualTo(plain.fingerprint(CANON));
        assertThat(StoredPerson.ringing(plain.raw(), new Ringing(place, STATUS)))
                .isEqualTo(shown.ringing());
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPANY", "JOB_TITLE"})
    void whoWorksNowhereWorksNowhereAgain(RingPlace place) {
        var plain = contact("{\"resourceName\":\"people/c1\",\"etag\":\"e1\"}");

        var written = written(plain, place);

        assertThat(written).contains("\"organizations\":[{").contains(STATUS);
        assertThat(PersonFacts.facts(PersonFacts.fromRaw(contact(written).raw())))
                .isEqualTo(plain.facts());
    }

    @Test
    void whoHasNoNameGetsNoSuffix() {
        var plain = contact("{\"organizations\":[{\"name\":\"Deniz Tekstil\"}]}");

        assertThat(StoredPerson.ringing(plain.raw(), new Ringing(RingPlace.NAME_SUFFIX, STATUS)))
                .isEmpty();
    }

    @Test
    void everyNumberKeepsItsOwnLabelInAnyOrder() {
        var shown = PersonFacts.fromRaw(written(contact(AYSE), RingPlace.PHONE_LABEL));
        var numbers = new java.util.ArrayList<>(shown.getPhoneNumbers());
        java.util.Collections.reverse(numbers);
        numbers.remove(2);
        numbers.add(
                new com.google.api.services.people.v1.model.PhoneNumber()
                        .setValue("+905550000000")
                        .setType("home"));

        var now = PersonFacts.of(shown.clone().setPhoneNumbers(numbers));

        assertThat(now.facts().list(Field.PHONES))
                .containsExactly(
                        new Typed("+90 312 555 00 00", "Kapı"),
                        new Typed("+90 212 555 00 00", ""),
                        new Typed("+905550000000", "home"));
        assertThat(now.ringing().lines()).hasSize(2);
    }

    @Test
    void aPhoneThatKnowsOneTextForANameLeavesThePersonsName() {
        var whole = "Ayşe Nur Yılmaz, " + RingText.compose("", STATUS);
        var words = whole.split(" ");
        var split = PersonFacts.fromRaw("{\"names\":[{}]}");
        split.getNames()
                .getFirst()
                .setGivenName(words[0])
                .setFamilyName(words[4])
                .setMiddleName(words[1] + " " + words[2] + " " + words[3])
                .setUnstructuredName(whole)
                .setDisplayName(whole);

        var facts = PersonFacts.of(split).facts();

        assertThat(facts.text(Field.GIVEN_NAME)).isEqualTo("Ayşe");
        assertThat(facts.text(Field.MIDDLE_NAME)).isEqualTo("Nur");
        assertThat(facts.text(Field.FAMILY_NAME)).isEqualTo("Yılmaz");
        assertThat(facts.text(Field.NAME_SUFFIX)).isEmpty();
    }

    @Test
    void marksThatGoogleDropsAreMadeGoodByWhatWeRemember() {
        var plain = contact(AYSE);
        var ringing = new Ringing(RingPlace.NAME_SUFFIX, STATUS);
        var without = contact(AYSE.replace("Jr.", "Jr. · " + STATUS));

        var known = StoredPerson.without(without, StoredPerson.ringing(plain.raw(), ringing));

        assertThat(known.facts()).isEqualTo(plain.facts());
        assertThat(known.ringing()).isEqualTo(StoredPerson.ringing(plain.raw(), ringing));
    }

    @Test
    void aSuffixThatSomebodyTypedBesideOursIsTheirs() {
        var person = PersonFacts.fromRaw(written(contact(AYSE), RingPlace.NAME_SUFFIX));
        var name = person.getNames().getFirst();
        name.setHonorificSuffix(name.getHonorificSuffix() + " VIP");

        assertThat(PersonFacts.of(person).facts().text(Field.NAME_SUFFIX)).isEqualTo("Jr. VIP");
    }

    private static GoogleContact contact(String json) {
        return PersonFacts.of(PersonFacts.fromRaw(json));
    }

    private static String written(GoogleContact was, RingPlace place) {
        var person = PersonFacts.fromRaw(was.raw());
        var write =
                new GoogleWrite(
                        was,
                        was.facts(),
                        "",
                        Set.of(place.mask()),
                        null,
                        new Ringing(place, STATUS));
        var patch = new PersonPatch(CANON).of(write);
        for (var field : List.of("names", "organizations", "phoneNumbers"))
            if (patch.get(field) != null) person.set(field, patch.get(field));
        return PersonFacts.toRaw(person);
    }
}
