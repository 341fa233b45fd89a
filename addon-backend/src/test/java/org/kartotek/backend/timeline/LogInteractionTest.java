package org.kartotek.backend.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@BackendTest
class LogInteractionTest {
    @Autowired SampleOffice sample;
    @Autowired LogInteraction logInteraction;
    @Autowired Timeline timeline;

    @Test
    void theSameThingAgainChangesNothing() {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    var ayse = sample.ayse(anna).id();

                    var first = logInteraction.log(mail(ayse, "mail:1"), anna.actor());
                    var again = logInteraction.log(mail(ayse, "mail:1"), anna.actor());

                    assertThat(again.id()).isEqualTo(first.id());
                    assertThat(timeline.of(ayse, Timeline.Filter.ALL, null, 10).lines()).hasSize(1);
                    return null;
                });
    }

    @Test
    void twoMailboxesThatBringTheSameMailAtOnceMakeOneInteraction() throws Exception {
        var anna = sample.founded();
        var ayse = CurrentCaller.in(anna, () -> sample.ayse(anna).id());
        var gate = new CyclicBarrier(2);
        try (var lanes = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                var draft = mail(ayse, "mail:" + round);
                Callable<UUID> lane =
                        () ->
                                CurrentCaller.in(
                                        anna,
                                        () -> {
                                            gate.await();
                                            return logInteraction
                                                    .log(draft, Actor.unattended(Door.GMAIL))
                                                    .id();
                                        });

                var logged = new HashSet<UUID>();
                for (var lanesResult : lanes.invokeAll(Set.of(lane, copyOf(lane)))) {
                    logged.add(lanesResult.get());
                }

                assertThat(logged).hasSize(1);
            }
        }
        CurrentCaller.in(
                anna,
                () ->
                        assertThat(timeline.of(ayse, Timeline.Filter.ALL, null, 50).lines())
                                .hasSize(20));
    }

    private static <T> Callable<T> copyOf(Callable<T> work) {
        return work::call;
    }

    private static InteractionDraft mail(UUID contact, String sourceKey) {
        return new InteractionDraft(
                Interaction.Kind.EMAIL,
                Interaction.Direction.IN,
                SettableClock.START,
                null,
                "Widgets",
                "When do they come?",
                null,
                Set.of(contact),
                sourceKey);
    }
}
