package org.kartotek.backend.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.push.PushState;

/** What a hint lets the lanes do, and what they do without any. */
class PushHintTest extends PushedOffice {
    @Test
    void aPushLetsTheLaneLookAtOnceForOneHistoryList() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            keep.renew();
            assertThat(mailIsDue()).isFalse();
            arrives("ayse@deniz.example");
            SimulatedGoogle.forgetCalls();

            for (int i = 0; i < 3; i++) assertThat(push(signed(), told("\"17\""))).isEqualTo(204);

            assertThat(mailIsDue()).isTrue();
            round(hub, LaneKind.MAIL);
            assertThat(subjects(ayse.id())).containsExactly("Order");
            assertThat(mailIsDue()).isFalse();
            assertThat(SimulatedGoogle.calls(HUB)).containsEntry("gmail.users.history.list", 1L);
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.ACTIVE);
        });
    }

    @Test
    void whatIsToldWhileARoundRunsIsLookedAtRightAfterIt() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            var told = new AtomicBoolean();
            SimulatedGoogle.simulator()
                    .meanwhile(method -> {
                        if (!told.getAndSet(true)) take.mailbox("HUB@office.example");
                    });

            round(hub, LaneKind.MAIL);

            assertThat(told).isTrue();
            assertThat(mailIsDue()).isTrue();
        });
    }

    @Test
    void aHintDoesNotShortenTheWaitForAGoogleOutOfOrder() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            fault("gmail.users.history.list", 503, "{}");
            assertThat(runLane.now(hub.id(), LaneKind.MAIL)).contains(LaneState.RETRY);

            take.mailbox(HUB);

            assertThat(mailIsDue()).isFalse();
        });
    }

    @Test
    void withEveryPushLostPollingFindsEverythingAndSaysThatPushIsSilent() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            keep.renew();
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.WAITING);
            take.mailbox(HUB);
            clock.advance(Duration.ofMinutes(3));
            round(hub, LaneKind.MAIL);
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.ACTIVE);

            clock.advance(Duration.ofSeconds(30));
            arrives("ayse@deniz.example");
            assertThat(mailIsDue()).isTrue();
            round(hub, LaneKind.MAIL);
            assertThat(subjects(ayse.id())).containsExactly("Order");
            clock.advance(Duration.ofMinutes(6));

            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.SILENT);
            take.mailbox(HUB);
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.ACTIVE);
        });
    }
}
