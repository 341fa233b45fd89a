package org.kartotek.backend.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.timeline.AmendInteraction;
import org.springframework.beans.factory.annotation.Autowired;

/** Of what is private, here or in one calendar, only the time is known. */
class PrivateMeetingsTest extends OfficeOfMeetings {
    @Autowired AmendInteraction amend;

    @Test
    void ofAPrivateMeetingOnlyTheTimeIsKnown() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(
                    HUB,
                    "past1",
                    "Secret",
                    "2026-03-01T09:00:00Z",
                    "2026-03-01T10:00:00Z",
                    "\"visibility\":\"private\",");
            round(connect(HUB));

            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.subject()).isNull());
        });
    }

    @Test
    void whatWasMadePrivateHereStaysSoHoweverOftenTheEventMoves() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            event(HUB, "past1", "Fair", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            var hub = connect(HUB);
            round(hub);
            amend.makePrivate(lines(ayse.id()).getFirst().id(), anna.actor(), clock.instant());

            event(HUB, "past1", "Fair", "2026-03-09T09:00:00Z", "2026-03-09T10:00:00Z", "");
            round(hub);
            assertThat(lines(ayse.id())).isEmpty();
            event(HUB, "past1", "Fair 2", "2026-02-20T09:00:00Z", "2026-02-20T10:00:00Z", "");
            round(hub);

            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.at()).isEqualTo("2026-02-20T09:00:00Z");
                        assertThat(it.subject()).isNull();
                    });
        });
    }

    @Test
    void privateInOneCalendarIsPrivateInAll() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            for (var at : List.of("2026-03-01", "2026-03-05")) {
                var uid = "\"iCalUID\":\"" + at + "@x.example\",";
                var id = at.replace("-", "") + "a";
                event(HUB, id, "Secret", at + "T09:00:00Z", at + "T10:00:00Z", uid);
                event(
                        ANNA,
                        id + "b",
                        "Secret",
                        at + "T09:00:00Z",
                        at + "T10:00:00Z",
                        uid + "\"visibility\":\"confidential\",");
            }
            var hub = connect(HUB);
            round(hub);
            assertThat(lines(ayse.id()).getFirst().subject()).isEqualTo("Secret");

            round(connect(ANNA));
            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> assertThat(it.subject()).isNull());
            assertThat(next.of(ayse.id(), clock.instant()).orElseThrow().title()).isEmpty();

            event(HUB, "20260301a", "Secrets", "2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z", "");
            round(hub);
            assertThat(lines(ayse.id()).getFirst().subject()).isNull();
        });
    }
}
