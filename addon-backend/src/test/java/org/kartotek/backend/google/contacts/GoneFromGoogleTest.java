package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.HUB;
import static org.kartotek.backend.google.SimulatedGoogle.calls;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;

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
    void moreDeletionsThanAnybodyMakesByHandStopTheLane() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 8; i++)
            names.add(add("P" + i, "p" + i + "@x.example", "+90532555010" + i, null, ""));
        office((caller, account) -> {
            sync(account);
            names.subList(0, 6).forEach(it -> SimulatedGoogle.delete(phone, it));

            assertThat(sync(account)).isEqualTo(LaneState.FAILED);

            assertThat(syncState.lanes().getFirst().lastError())
                    .isEqualTo(
                            "6 of 8 contacts are gone from Google at once; nothing was archived"
                                    + " here");
            assertThat(recognise.byEmail("p0@x.example").orElseThrow().archivedAt()).isNull();
        });
    }
}
