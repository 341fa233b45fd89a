package org.kartotek.backend.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.push.PushState;

/** Behind NAT the hints are fetched. */
class PullPushTest extends PushedOffice {
    @Test
    void behindNatTheSubscriptionIsPulledAndAcknowledged() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            keyFile();
            keep.renew();
            pull.once();
            round(hub, LaneKind.MAIL);
            arrives("ayse@deniz.example");

            pull.once();

            assertThat(mailIsDue()).isTrue();
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.ACTIVE);
            round(hub, LaneKind.MAIL);
            pull.once();
            assertThat(mailIsDue()).isFalse();
        });
    }

    @Test
    void aSubscriptionThatCannotBeReadIsShownAndAskedMoreRarely() {
        inOffice(anna -> {
            connect(GoogleAccount.GMAIL);
            keep.renew();

            pull.once();

            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.REFUSED);
            assertThat(only(LaneKind.MAIL).error()).contains("key file of a service account");
            keyFile();
            pull.once();
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.REFUSED);
            clock.advance(Duration.ofSeconds(6));
            pull.once();
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.ACTIVE);
        });
    }
}
