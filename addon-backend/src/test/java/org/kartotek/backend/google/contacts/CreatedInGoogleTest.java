package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;

/** A contact of ours is in Google once. */
class CreatedInGoogleTest extends LaneStory {
    @Test
    void aContactAddedHereIsCreatedOnceAndCarriesOurId() {
        office((caller, account) -> {
            sync(account);
            var ayse = sample.ayse(caller);

            sync(account);
            sync(account);

            var books = SimulatedGoogle.simulator().addressBooks().all().getFirst();
            assertThat(books.living()).hasSize(1);
            var person = SimulatedGoogle.person(phone, books.living().getFirst().resourceName());
            assertThat(person.path("names").path(0).path("displayName").asString())
                    .isEqualTo("Ayşe Yılmaz");
            assertThat(person.path("clientData").path(0).path("value").asString())
                    .isEqualTo(ayse.id().toString());
        });
    }

    @Test
    void aLostAnswerToACreateMakesNoSecondContact() {
        office((caller, account) -> {
            sync(account);
            var ayse = sample.ayse(caller);
            SimulatedGoogle.post(
                    "_sim/faults",
                    "{\"account\":\"%s\",\"method\":\"people.people.batchCreateContacts\",\"kind\":\"truncate\",\"times\":1}"
                            .formatted(HUB));

            assertThat(sync(account)).isEqualTo(LaneState.RETRY);
            clock.advance(Duration.ofMinutes(1));
            assertThat(sync(account)).isEqualTo(LaneState.OK);
            clock.advance(Duration.ofMinutes(15));
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(SimulatedGoogle.simulator().addressBooks().all().getFirst().living())
                    .hasSize(1);
            assertThat(contacts.findById(ayse.id())).isPresent();
            assertThat(
                            jdbc.queryForObject(
                                    "select count(*) from contact where office_id = ?",
                                    Integer.class,
                                    Ids.bytes(caller.officeId())))
                    .isEqualTo(1);
        });
    }
}
