package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.office.Language;
import org.kartotek.backend.timeline.Timeline;

/** Edits of both sides meet, and nobody's is lost. */
class EditsMeetTest extends LaneStory {
    @org.springframework.beans.factory.annotation.Autowired UseKeptValue use;

    @Test
    void onlyWhatChangedHereIsSentAndWhatWeDoNotUnderstandStays() {
        var name =
                SimulatedGoogle.add(
                        HUB,
                        """
                        {"names":[{"givenName":"Ayşe","familyName":"Yılmaz","phoneticGivenName":"Ayshe"}],
                         "phoneNumbers":[{"value":"+90 532 555 01 23","type":"mobile"}],
                         "organizations":[{"name":"Deniz","title":"Buyer","department":"Textiles"}],
                         "userDefined":[{"key":"shoe size","value":"38"}]}\
                        """);
        office((caller, account) -> {
            sync(account);
            var ayse = recognise.byPhone("+905325550123").orElseThrow();
            writeContact.change(
                    ayse.id(),
                    ayse.draft("Deniz", Set.of()).withOrganization("Deniz", "Head of buying"),
                    caller.actor());

            sync(account);

            var organization = SimulatedGoogle.person(phone, name).path("organizations").path(0);
            assertThat(organization.path("title").asString()).isEqualTo("Head of buying");
            assertThat(organization.path("department").asString()).isEqualTo("Textiles");
            assertThat(before()).containsExactly("organizations");
        });
    }

    @Test
    void editsOnBothSidesMeetAndTheOlderRemarkIsKeptAsANote() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "old");
        office((caller, account) -> {
            sync(account);
            writeContact.change(
                    ayse().id(), draft(ayse()).withRemark("from the console"), caller.actor());
            clock.advance(Duration.ofMinutes(1));
            SimulatedGoogle.post("_sim/clock", "{\"advanceSeconds\":120}");
            SimulatedGoogle.write(phone, name, "from the phone");
            SimulatedGoogle.edit(phone, name, "nicknames", "[{\"value\":\"Ay\"}]");

            sync(account);

            assertThat(ayse().remark()).isEqualTo("from the phone");
            assertThat(ayse().nickname()).isEqualTo("Ay");
            assertThat(timeline.of(ayse().id(), Timeline.Filter.ALL, null, 5).lines())
                    .anyMatch(it -> String.valueOf(it.text()).contains("from the console"));
            assertThat(note(name)).isEqualTo("from the phone");
        });
    }

    @Test
    void aValueThatLostIsTakenInsteadWithOneClickAndBackAgain() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            writeContact.change(
                    ayse().id(),
                    draft(ayse()).withOrganization("Deniz Tekstil", "Director"),
                    caller.actor());
            passes(60);
            SimulatedGoogle.edit(
                    phone,
                    name,
                    "organizations",
                    "[{\"name\":\"Deniz Tekstil\",\"title\":\"Chief\"}]");
            sync(account);
            assertThat(ayse().jobTitle()).isEqualTo("Chief");

            var kept = onlyKeptValue("Director");
            assertThat(use.use(caller, kept)).isTrue();
            assertThat(use.use(caller, kept)).isFalse();
            sync(account);

            assertThat(ayse().jobTitle()).isEqualTo("Director");
            assertThat(
                            SimulatedGoogle.person(phone, name)
                                    .path("organizations")
                                    .path(0)
                                    .path("title")
                                    .asString())
                    .isEqualTo("Director");
            assertThat(use.use(caller, onlyKeptValue("Chief"))).isTrue();
            assertThat(ayse().jobTitle()).isEqualTo("Chief");
        });
    }

    /** As a page does it: the notes it shows, and what the button of one would take. */
    private java.util.UUID onlyKeptValue(String value) {
        var notes =
                timeline.of(ayse().id(), Timeline.Filter.ALL, null, 9).lines().stream()
                        .map(Timeline.Line::id)
                        .toList();
        return use.among(notes).values().stream()
                .filter(it -> it.value().equals(value) && !it.used())
                .findFirst()
                .orElseThrow()
                .noteId();
    }

    @Test
    void anEditThatMeetsAStaleEtagIsMergedAndSentAgain() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "old");
        office((caller, account) -> {
            sync(account);
            writeContact.speaks(ayse().id(), Language.TR, caller.actor());
            writeContact.change(
                    ayse().id(),
                    draft(ayse()).withOrganization("Deniz Tekstil", "Head of buying"),
                    caller.actor());
            SimulatedGoogle.edit(phone, name, "nicknames", "[{\"value\":\"Ay\"}]");

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            var person = SimulatedGoogle.person(phone, name);
            assertThat(person.path("organizations").path(0).path("title").asString())
                    .isEqualTo("Head of buying");
            assertThat(ayse().nickname()).isEqualTo("Ay");
            assertThat(ayse().language()).isEqualTo(Language.TR);
        });
    }

    @Test
    void oneStaleEtagAmongManyCostsOneReadAndOneMoreWrite() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 120; i++)
            names.add(add("P" + i, "p" + i + "@x.example", "+90532%07d".formatted(i), null, ""));
        office((caller, account) -> {
            sync(account);
            for (int i = 0; i < 120; i++) {
                var contact = recognise.byEmail("p" + i + "@x.example").orElseThrow();
                writeContact.change(
                        contact.id(),
                        draft(contact).withOrganization("Deniz Tekstil", "Chief"),
                        caller.actor());
            }
            SimulatedGoogle.edit(phone, names.getFirst(), "nicknames", "[{\"value\":\"Ay\"}]");
            SimulatedGoogle.forgetCalls();

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(calls(HUB))
                    .isEqualTo(
                            Map.of(
                                    LIST,
                                    1L,
                                    LABELS,
                                    1L,
                                    UPDATE,
                                    2L,
                                    "people.people.getBatchGet",
                                    1L));
            assertThat(recognise.byEmail("p0@x.example").orElseThrow().nickname()).isEqualTo("Ay");
        });
    }
}
