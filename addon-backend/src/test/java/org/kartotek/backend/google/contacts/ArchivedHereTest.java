package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.google.contacts.DeletePolicy.WhenArchived;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens in Google to a contact archived here: the office says. */
class ArchivedHereTest extends LaneStory {
    @Autowired DeletePolicy policy;

    @Test
    void itStaysInGoogleWithoutOurCardAndNobodyWakesItHere() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", wholesale, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            assertThat(note(name)).startsWith("wholesale\n");
            var ayse = ayse();

            writeContact.archive(ayse.id(), caller.actor());
            sync(account);
            SimulatedGoogle.write(phone, name, "Ask for Ali.");
            sync(account);

            assertThat(note(name)).isEqualTo("Ask for Ali.");
            assertThat(SimulatedGoogle.person(phone, name).path("memberships").toString())
                    .contains(wholesale);
            var still = contacts.findById(ayse.id()).orElseThrow();
            assertThat(still.archivedAt()).isNotNull();
            assertThat(still.remark()).isEqualTo("Ask for Ali.");
            SimulatedGoogle.forgetCalls();
            sync(account);
            assertThat(calls(HUB)).isEqualTo(IDLE);
        });
    }

    @Test
    void restoredHereItHasItsCardAgain() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", wholesale, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            var card = note(name);
            var ayse = ayse();
            writeContact.archive(ayse.id(), caller.actor());
            sync(account);

            writeContact.restore(ayse.id(), caller.actor());
            sync(account);

            assertThat(note(name)).isEqualTo(card);
        });
    }

    @Test
    void orItGoesToGooglesTrashOnceWhatWasTypedMeanwhileIsTakenIn() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            policy.change(caller, WhenArchived.DELETE);
            sync(account);
            var ayse = ayse();
            SimulatedGoogle.write(phone, name, "Ask for Ali.");
            writeContact.archive(ayse.id(), caller.actor());

            assertThat(sync(account)).isEqualTo(LaneState.OK);
            sync(account);

            assertThat(SimulatedGoogle.simulator().addressBooks().all().getFirst().living())
                    .isEmpty();
            var still = contacts.findById(ayse.id()).orElseThrow();
            assertThat(still.archivedAt()).isNotNull();
            assertThat(still.remark()).isEqualTo("Ask for Ali.");

            writeContact.restore(ayse.id(), caller.actor());
            sync(account);
            sync(account);
            assertThat(onlyOneInGoogle().path("clientData").path(0).path("value").asString())
                    .isEqualTo(ayse.id().toString());
            assertThat(contactsHere()).isEqualTo(1);
        });
    }
}
