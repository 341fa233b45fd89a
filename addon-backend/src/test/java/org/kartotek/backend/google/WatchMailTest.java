package org.kartotek.backend.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.push.PushState;

/** How a mailbox is watched, and what is done about a Google that will not. */
class WatchMailTest extends PushedOffice {
    @Test
    void aMailboxIsWatchedRenewedDailyAndLetGoWithItsAccount() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            SimulatedGoogle.forgetCalls();

            keep.renew();
            keep.renew();
            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("gmail.users.watch", 1L));
            clock.advance(Duration.ofDays(1));
            keep.renew();
            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("gmail.users.watch", 2L));

            connect.disconnect(anna, hub.id());
            keep.renew();
            assertThat(SimulatedGoogle.calls(HUB))
                    .isEqualTo(Map.of("gmail.users.watch", 2L, "gmail.users.stop", 1L));
            assertThat(state.all()).isEmpty();
        });
    }

    @Test
    void whatGoogleRefusesIsShownAndTriedAgainRarely() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            var only =
                    "Only one user push notification client allowed per developer (call /stop then"
                            + " try again)";
            fault(
                    "gmail.users.watch",
                    400,
                    "{\"error\":{\"code\":400,\"message\":\"%s\",\"status\":\"INVALID_ARGUMENT\"}}"
                            .formatted(only));

            keep.renew();
            keep.renew();

            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.REFUSED);
            assertThat(only(LaneKind.MAIL).error()).contains(only);
            assertThat(round(hub, LaneKind.MAIL)).isEqualTo(LaneState.OK);
            clock.advance(Duration.ofMinutes(11));
            keep.renew();
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.WAITING);
        });
    }
}
