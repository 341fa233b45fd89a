package org.kartotek.backend.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.springframework.beans.factory.annotation.Autowired;

@BackendTest
class FindContactsTest {
    @Autowired SampleOffice sample;
    @Autowired FindContacts findContacts;
    @Autowired RecogniseContact recognise;
    @Autowired WriteContact writeContact;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ayse",
                "Ayşe",
                "yilm",
                "YILMAZ",
                "ayse yilmaz",
                "deniz",
                "Ayse@deniz.example",
                "deniz.example",
                "0532 555",
                "5550123",
                "+90 532 555 01 23",
                "(0532) 555-01-23"
            })
    void findsByAnythingAPersonTypes(String query) {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    var ayse = sample.ayse(anna);

                    var found = findContacts.matching(query, 10);

                    assertThat(found).extracting(Contact::id).containsExactly(ayse.id());
                    return null;
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "_", "x", "mehmet", "'", "\\"})
    void findsNothingThatIsNotThere(String query) {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    sample.ayse(anna);

                    assertThat(findContacts.matching(query, 10)).isEmpty();
                    return null;
                });
    }

    @Test
    void anotherOfficeSeesNothing() {
        var anna = sample.founded();
        var stranger = sample.founded("other.example");
        var ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));

        CurrentCaller.in(
                stranger,
                () -> {
                    assertThat(findContacts.matching("ayse", 10)).isEmpty();
                    assertThat(findContacts.byName(null, 10).items()).isEmpty();
                    assertThat(recognise.byEmail("ayse@deniz.example")).isEmpty();
                    return null;
                });
        CurrentCaller.in(
                anna,
                () -> {
                    assertThat(recognise.byPhone("+905325550123"))
                            .map(Contact::id)
                            .contains(ayse.id());
                    return null;
                });
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    for (var name : List.of("Émile", "Ådne", "Жанна", "Bjørn", "Çağla")) {
                        writeContact.add(
                                ContactDraft.named(PersonName.of(name, null)), anna.actor());
                    }

                    var first = findContacts.byName(null, 3);
                    var second = findContacts.byName(first.next(), 3);

                    assertThat(first.items())
                            .extracting(Contact::shownName)
                            .containsExactly("Ådne", "Bjørn", "Çağla");
                    assertThat(second.items())
                            .extracting(Contact::shownName)
                            .containsExactly("Émile", "Жанна");
                    assertThat(second.next()).isNull();
                    return null;
                });
    }

    @Test
    void aChangedAddressIsFoundByTheNewOneOnly() {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    var ayse = sample.ayse(anna);
                    var draft =
                            ayse.draft("Deniz Tekstil", java.util.Set.of())
                                    .withEmails(
                                            List.of(new EmailAddress("ayse@ege.example", null)));

                    writeContact.change(ayse.id(), draft, anna.actor());

                    assertThat(recognise.byEmail("ayse@deniz.example")).isEmpty();
                    assertThat(recognise.byEmail("AYSE@ege.example")).isPresent();
                    assertThat(findContacts.matching("ege", 5)).hasSize(1);
                    return null;
                });
    }
}
