package org.kartotek.backend.google.contacts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;

/** What Google has comes in once, and only once. */
class TakeContactsInTest extends LaneStory {
    @Test
    void theFirstSyncBringsPeopleTheirOrganizationsAndLabels() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        var name =
                add("Ayşe", "ayse@deniz.example", "+905325550123", wholesale, "Prefers WhatsApp.");

        office((caller, account) -> {
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            var ayse = recognise.byPhone("+905325550123").orElseThrow();
            assertThat(ayse.name().full()).isEqualTo("Ayşe Yılmaz");
            assertThat(ayse.remark()).isEqualTo("Prefers WhatsApp.");
            assertThat(
                            organizations
                                    .findById(requireNonNull(ayse.organizationId()))
                                    .orElseThrow()
                                    .name())
                    .isEqualTo("Deniz Tekstil");
            assertThat(memberships.of(ayse.id()))
                    .containsExactly(groups.findByName("Wholesale").orElseThrow().id());
            // One page of people, one of labels; the card, which shows the label, is one batch of
            // one.
            assertThat(calls(HUB)).isEqualTo(Map.of(LIST, 1L, LABELS, 1L, UPDATE, 1L));
            assertThat(note(name))
                    .matches(
                            "wholesale\n"
                                    + "┈┈ ✎ your notes below · [0-9a-f]{4} ┈┈\n"
                                    + "Prefers WhatsApp\\.");
        });
    }

    @Test
    void theSecondTimeNothingIsWrittenAnywhere() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        add("Ayşe", "ayse@deniz.example", "+905325550123", wholesale, "Prefers WhatsApp.");
        add("Ola", "ola@fjord.example", "+4722334455", wholesale, "");

        office((caller, account) -> {
            sync(account);
            var before = rows();

            for (int i = 0; i < 3; i++) {
                SimulatedGoogle.forgetCalls();
                assertThat(sync(account)).isEqualTo(LaneState.OK);
                assertThat(calls(HUB)).isEqualTo(IDLE);
            }

            assertThat(rows()).isEqualTo(before);
        });
    }

    @Test
    void listingEverythingAgainWritesNothingEither() {
        add(
                "Ayşe",
                "ayse@deniz.example",
                "+905325550123",
                SimulatedGoogle.label(HUB, "Wholesale"),
                "");

        office((caller, account) -> {
            sync(account);
            var before = rows();
            jdbc.update(
                    "update sync_lane set position = null where office_id = ?",
                    Ids.bytes(caller.officeId()));
            SimulatedGoogle.forgetCalls();

            sync(account);

            assertThat(calls(HUB)).isEqualTo(IDLE);
            assertThat(rows()).isEqualTo(before);
        });
    }
}
