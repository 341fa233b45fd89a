package org.kartotek.backend.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.google.push.PushState;

/** How a calendar tells. */
class CalendarChannelTest extends PushedOffice {
    @Test
    void aCalendarTellsItsChannelWhichIsRenewedByANewOne() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.CALENDAR);
            round(hub, LaneKind.CALENDAR);
            SimulatedGoogle.forgetCalls();
            keep.renew();
            var opened = HEARD.next();

            assertThat(opened.path()).isEqualTo("/hooks/calendar");
            assertThat(repeat(opened)).isEqualTo(204);
            assertThat(due(LaneKind.CALENDAR)).isFalse();
            assertThat(only(LaneKind.CALENDAR).state()).isEqualTo(PushState.State.ACTIVE);

            meeting("m1");
            var changed = HEARD.next();
            assertThat(repeat(changed)).isEqualTo(204);
            assertThat(due(LaneKind.CALENDAR)).isTrue();
            round(hub, LaneKind.CALENDAR);

            clock.advance(Duration.ofDays(6));
            keep.renew();
            assertThat(SimulatedGoogle.calls(HUB))
                    .containsEntry("calendar.events.watch", 2L)
                    .containsEntry("calendar.channels.stop", 1L);
            assertThat(repeat(changed)).isEqualTo(401);
            assertThat(repeat(HEARD.next())).isEqualTo(204);

            connect.disconnect(anna, hub.id());
            assertThat(SimulatedGoogle.calls(HUB)).containsEntry("calendar.channels.stop", 2L);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "X-goog-channel-token, guess",
        "X-goog-channel-token, ''",
        "X-goog-channel-token, -",
        "X-goog-channel-id, nonsense",
        "X-goog-channel-id, -",
        "X-goog-channel-id, 0000000000000000000000000000000000000000000000000000000000000000",
    })
    void aNotificationWithAWrongHeaderIsRefused(String header, String value) {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.CALENDAR);
            round(hub, LaneKind.CALENDAR);
            keep.renew();
            var good = HEARD.next();
            assertThat(good.headers()).containsKey(header);
            var headers = new java.util.HashMap<>(good.headers());
            headers.put("X-goog-resource-state", "exists");
            if (value.equals("-")) headers.remove(header);
            else headers.put(header, value);

            assertThat(repeat(new HeardPushes.Heard(good.path(), headers, ""))).isEqualTo(401);

            assertThat(due(LaneKind.CALENDAR)).isFalse();
        });
    }
}
