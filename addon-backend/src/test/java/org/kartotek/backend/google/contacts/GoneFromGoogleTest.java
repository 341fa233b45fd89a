package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.office.Language;
import org.kartotek.backend.timeline.Timeline;

/** A contact deleted in Google is archived here; many at once are asked about. */
class GoneFromGoogleTest extends LaneStory {
    @Test
    void aContactDeletedInGoogleIsArchivedHere() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            var ayse = ayse();
            SimulatedGoogle.delete(phone, name);
            SimulatedGoogle.forgetCalls();

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(contacts.findById(ayse.id()).orElseThrow().archivedAt()).isNotNull();
            assertThat(calls(HUB)).isEqualTo(IDLE);
        });
    }

    @Test
    void aContactRestoredHereIsWrittenBackWithAllItHad() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        var name =
                SimulatedGoogle.add(
                        HUB,
                        """
                        {"names":[{"givenName":"Ayşe","familyName":"Yılmaz","phoneticGivenName":"Ayshe"}],
                         "phoneNumbers":[{"value":"+90 532 555 01 23","type":"mobile"}],
                         "biographies":[{"value":"Ask for Mehmet."}],
                         "userDefined":[{"key":"shoe size","value":"38"}],
                         "memberships":[{"contactGroupMembership":{"contactGroupResourceName":"%s"}}]}\
                        """
                                .formatted(wholesale));
        office((caller, account) -> {
            sync(account);
            var card = note(name);
            var ayse = ayse();
            SimulatedGoogle.delete(phone, name);
            sync(account);

            writeContact.restore(ayse.id(), caller.actor());
            assertThat(sync(account)).isEqualTo(LaneState.OK);
            sync(account);

            var again = onlyOneInGoogle();
            assertThat(again.path("resourceName").asString()).isNotEqualTo(name);
            assertThat(again.path("names").path(0).path("phoneticGivenName").asString())
                    .isEqualTo("Ayshe");
            assertThat(again.path("clientData").path(0).path("value").asString())
                    .isEqualTo(ayse().id().toString());
            assertThat(again.path("memberships").toString()).contains(wholesale);
            assertThat(note(again.path("resourceName").asString())).isEqualTo(card);
            assertThat(
                            SimulatedGoogle.simulator()
                                    .addressBooks()
                                    .all()
                                    .getFirst()
                                    .living()
                                    .getFirst()
                                    .fields()
                                    .path("userDefined")
                                    .toString())
                    .contains("shoe size", "38");
            assertThat(contactsHere()).isEqualTo(1);
        });
    }

    @Test
    void outOfGooglesTrashItIsTheSameContactEvenUnderAnotherName() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            for (boolean asNew : new boolean[] {false, true}) {
                var ayse = ayse();
                var living = onlyOneInGoogle().path("resourceName").asString();
                SimulatedGoogle.delete(phone, living);
                sync(account);
                assertThat(now(ayse).archivedAt()).isNotNull();
                onThePhone(living, "restore", "{\"asNew\":%b}".formatted(asNew));

                assertThat(sync(account)).isEqualTo(LaneState.OK);

                assertThat(ayse().archivedAt()).isNull();
                assertThat(ayse().id()).isEqualTo(ayse.id());
                assertThat(ayse().remark()).isEqualTo("Ask for Mehmet.");
                assertThat(contactsHere()).isEqualTo(1);
                assertThat(timeline.of(ayse.id(), Timeline.Filter.ALL, null, 5).lines()).isEmpty();
            }
            assertThat(onlyOneInGoogle().path("resourceName").asString()).isNotEqualTo(name);
        });
    }

    @Test
    void twoMergedInGoogleBothKeepTheirTimelinesAndSaySo() {
        var ayse = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        var ola = add("Ola", "ola@fjord.example", "+4722334455", null, "Speaks German.");
        office((caller, account) -> {
            sync(account);
            var here = ayse();
            var gone = recognise.byEmail("ola@fjord.example").orElseThrow();
            writeContact.speaks(gone.id(), Language.NB, caller.actor());
            onThePhone(ola, "merge", "{\"into\":\"%s\"}".formatted(id(ayse)));

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            var merged = contacts.findById(here.id()).orElseThrow();
            assertThat(merged.emails()).extracting(it -> it.value()).contains("ola@fjord.example");
            assertThat(merged.remark()).contains("Ask for Mehmet.", "Speaks German.");
            assertThat(merged.language()).isEqualTo(Language.NB);
            assertThat(contacts.findById(gone.id()).orElseThrow().archivedAt()).isNotNull();
            for (var id : List.of(here.id(), gone.id()))
                assertThat(timeline.of(id, Timeline.Filter.ALL, null, 5).lines())
                        .extracting(Timeline.Line::text)
                        .containsExactly("Ola Yılmaz → Ayşe Yılmaz (Google)");
        });
    }

    /** Google forgets a token after seven days, and whom it lost in them. */
    @Test
    void aboutTheSixthDayEverythingIsListedOnceMoreAndWhoIsMissingIsAskedFor() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        add("Mehmet", "mehmet@deniz.example", "+905325550124", null, "");
        office((caller, account) -> {
            sync(account);
            sync(account);
            var ayse = ayse();
            passes((int) Duration.ofDays(6).toSeconds());
            SimulatedGoogle.delete(phone, name);
            add("Olga", "olga@deniz.example", "+905325550125", null, "");
            SimulatedGoogle.forgetCalls();

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(calls(HUB))
                    .containsEntry(LIST, 1L)
                    .containsEntry("people.people.getBatchGet", 1L);
            assertThat(now(ayse).archivedAt()).isNotNull();
            assertThat(recognise.byPhone("+905325550124")).isPresent();
            assertThat(recognise.byPhone("+905325550125")).isPresent();
            SimulatedGoogle.forgetCalls();
            var before = rows();
            sync(account);
            assertThat(rows()).isEqualTo(before);
            assertThat(calls(HUB)).isEqualTo(IDLE);
        });
    }

    @Test
    void aListingThatHasNotHeardOfAContactYetTakesNothingAway() {
        office((caller, account) -> {
            sync(account);
            lag(600);
            sample.ayse(caller);
            sync(account);
            jdbc.update(
                    "update sync_lane set position = null where office_id = ?",
                    Ids.bytes(caller.officeId()));

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(ayse().archivedAt()).isNull();
        });
    }
}
