package org.kartotek.backend.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

@BackendTest
class MoveOrderTest {
    @Autowired SampleOffice sample;
    @Autowired MoveOrder moveOrder;
    @Autowired MainPipeline pipeline;
    @Autowired Steps steps;
    @Autowired Timeline timeline;
    @Autowired SettableClock clock;

    @Test
    void oneTapMovesToTheNextStageAndStandsInTheTimelineWithWhoAndWhen() {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    var contact = sample.ayse(anna);
                    var order = sample.orderOf(contact, anna);
                    clock.advance(Duration.ofHours(1));

                    var moved = moveOrder.toNext(order.id(), order.stageId(), anna.actor());

                    assertThat(pipeline.stages().byId(moved.stageId()).name(Locale.of("tr")))
                            .isEqualTo("Teklif");
                    var newest =
                            timeline.of(contact.id(), Timeline.Filter.ALL, null, 10)
                                    .lines()
                                    .getFirst();
                    assertThat(newest.kind()).isEqualTo(EntryKind.STEP);
                    assertThat(newest.actorName()).isEqualTo("Anna");
                    assertThat(newest.at()).isEqualTo(clock.instant());
                    assertThat(newest.orderNumber()).isEqualTo(1001);
                    return null;
                });
    }

    @Test
    void aTapOnAStaleCardDoesNothing() {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    var order = sample.orderOf(sample.ayse(anna), anna);
                    var seen = order.stageId();
                    moveOrder.toNext(order.id(), seen, anna.actor());

                    moveOrder.toNext(order.id(), seen, anna.actor());

                    assertThat(steps.findByOrderIdOrderByAtAscIdAsc(order.id())).hasSize(2);
                    return null;
                });
    }

    @Test
    void undoPutsTheOrderBackAndTakesTheStepOutOfTheTimeline() {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    var contact = sample.ayse(anna);
                    var order = sample.orderOf(contact, anna);
                    var first = order.stageId();
                    moveOrder.toNext(order.id(), first, anna.actor());

                    var back = moveOrder.undo(order.id(), anna.actor());

                    assertThat(back.stageId()).isEqualTo(first);
                    assertThat(timeline.of(order.id(), Timeline.Filter.ALL, null, 10).lines())
                            .hasSize(1);
                    return null;
                });
    }

    @Test
    void aTimelinePageIsOneStatement() {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    var contact = sample.ayse(anna);
                    sample.orderOf(contact, anna);

                    assertThat(
                                    StatementGuard.statementsOf(() ->
                                            timeline.of(
                                                    contact.id(), Timeline.Filter.ALL, null, 10)))
                            .hasSize(1);
                    return null;
                });
    }
}
