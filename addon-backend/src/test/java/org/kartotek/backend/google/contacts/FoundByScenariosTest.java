package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.people.PhoneBook;

/** Moments that the generated scenarios came upon, each told by itself. */
class FoundByScenariosTest extends LaneStory {

    @Test
    void aLineInANoteWithoutACardIsTakenOnceThoughGoogleRefusesToLoseIt() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            SimulatedGoogle.write(phone, name, "+ wants a sample");
            refuse("people.people.batchUpdateContacts", 503);
            assertThat(sync(account)).isEqualTo(LaneState.RETRY);
            SimulatedGoogle.write(phone, name, "+ calls on Monday\n" + note(name));

            passes(60);
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(timeline.of(ayse().id(), Timeline.Filter.ALL, null, 9).lines())
                    .filteredOn(it -> it.kind() == EntryKind.MESSAGE)
                    .extracting(Timeline.Line::text)
                    .containsExactlyInAnyOrder("wants a sample", "calls on Monday");
        });
    }

    @Test
    void aContactBackUnderAnotherNameLeavesNoRetryInTheLedger() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            var title = draft(ayse()).withOrganization("Deniz Tekstil", "Head of buying");
            writeContact.change(ayse().id(), title, caller.actor());
            lag(240);
            SimulatedGoogle.delete(phone, name);
            sync(account);
            SimulatedGoogle.simulator().clearFaults();
            phoneBook(name).restore(name, true);

            for (int i = 0; i < 3; i++) {
                passes(700);
                assertThat(sync(account)).isEqualTo(LaneState.OK);
            }

            assertThat(
                            jdbc.query(
                                    "select item_key from sync_item where office_id is not null"
                                            + " and state <> 'DONE'",
                                    (row, n) -> row.getString(1)))
                    .as("of %s", HUB)
                    .isEmpty();
        });
    }

    @Test
    void aLabelTakenOffWhileWeWroteAndTheListingLaggedComesOffHereToo() {
        var label = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", label, "");
        office((caller, account) -> {
            sync(account);
            assertThat(memberships.of(ayse().id())).hasSize(1);
            var title = ayse().draft("Deniz Tekstil", memberships.of(ayse().id()));
            writeContact.change(
                    ayse().id(),
                    title.withOrganization("Deniz Tekstil", "Head of buying"),
                    caller.actor());
            lag(33);
            phoneBook(name).edit(name, Json.read("{\"labels\":[]}"));
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            passes(60);
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(ayse().jobTitle()).isEqualTo("Head of buying");
            assertThat(memberships.of(ayse().id())).isEmpty();
        });
    }

    @Test
    void aLineThatStoodInTheRemarkBothSidesWroteOnIsTakenOnce() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "+ wants a sample");
        office((caller, account) -> {
            sync(account);
            assertThat(ayse().remark()).isEqualTo("+ wants a sample");
            SimulatedGoogle.write(phone, name, "+ wants a sample\nring twice");
            // Google's clock has gone on through the tests before: we write after the phone.
            clock.set(SimulatedGoogle.simulator().clock().instant().plusSeconds(60));
            writeContact.change(
                    ayse().id(),
                    draft(ayse()).withRemark("+ wants a sample\nback door"),
                    caller.actor());
            var ayse = ayse();
            writeContact.archive(ayse.id(), caller.actor());
            sync(account);
            assertThat(note(name)).isEqualTo("back door");
            SimulatedGoogle.write(phone, name, "back door\nafter four");

            sync(account);

            assertThat(timeline.of(ayse.id(), Timeline.Filter.ALL, null, 9).lines())
                    .filteredOn(it -> String.valueOf(it.text()).contains("wants a sample"))
                    .extracting(Timeline.Line::kind)
                    .containsExactly(EntryKind.MESSAGE);
            assertThat(now(ayse).remark()).isEqualTo("back door\nafter four");
        });
    }

    private static PhoneBook phoneBook(String name) {
        return new PhoneBook(
                SimulatedGoogle.simulator().addressBooks().holding(name).orElseThrow());
    }
}
