package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.order.MoveOrder;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.timeline.Timeline.Line;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An order goes from stage to stage, and back, by one tap. */
class MoveOrderTest extends OrderOfAyse {
    @Autowired MoveOrder move;
    @Autowired SettableClock clock;

    @Test
    void oneTapMovesAnOrderAndTheCardSaysSo() throws Exception {
        var answer = press(card(), "→ Quoted", Map.of());

        assertThat(answer.path("stateChanged").asBoolean()).isTrue();
        assertThat(notice(answer)).isEqualTo(label() + ": Quoted");
        assertThat(shown(answer)).contains("Undo", "→ Confirmed", "<b>Quoted</b> · ₺15,000");
        assertThat(steps()).hasSize(2).first().returns("Anna", Line::actorName);
        assertThat(steps().getFirst().door()).isEqualTo(Door.SIDEBAR.name());
    }

    @Test
    void theSameTapSentTwiceMovesOnce() throws Exception {
        var click = click(buttonIn(card(), "→ Quoted"), Map.of());

        call("/addon/action", click);
        var again = call("/addon/action", click);

        assertThat(notice(again)).isEqualTo(label() + ": Quoted");
        assertThat(steps()).hasSize(2);
    }

    @Test
    void aTapOnAnOldCardMovesNothingAndTellsWhereTheOrderIs() throws Exception {
        var old = card();
        press(old, "→ Quoted", Map.of());
        var click = new HashMap<>(buttonIn(old, "→ Quoted"));
        click.put("nonce", UUID.randomUUID().toString());

        var answer = call("/addon/action", click(click, Map.of()));

        assertThat(notice(answer))
                .isEqualTo(
                        "Somebody moved "
                                + label()
                                + " meanwhile: it is at Quoted. Nothing was changed.");
        assertThat(steps()).hasSize(2);
    }

    @Test
    void aMoveCanBeTakenBack() throws Exception {
        var moved = press(card(), "→ Quoted", Map.of());

        var answer = press(moved, "Undo", Map.of());

        assertThat(notice(answer)).isEqualTo("Undone: " + label() + " is at Enquiry again");
        assertThat(steps()).hasSize(1);
    }

    @Test
    void aStepThatSomebodyElseTookSinceStays() throws Exception {
        var moved = press(card(), "→ Quoted", Map.of());
        inOffice(() -> {
            var quoted = order().stageId();
            move.undo(order.id(), anna.actor());
            clock.advance(Duration.ofMinutes(1));
            return move.move(order.id(), quoted, null, anna.actor());
        });

        var answer = press(moved, "Undo", Map.of());

        assertThat(notice(answer)).startsWith("Somebody moved " + label() + " meanwhile");
        assertThat(steps()).hasSize(2);
    }

    @Test
    void anOrderCanGoToAnyStage() throws Exception {
        var view = view("order.view", order.id());

        var answer =
                press(
                        view,
                        "Move",
                        Map.of("stage", optionNamed(view, "Lost"), "comment", "Too expensive"));

        assertThat(notice(answer)).isEqualTo(label() + ": Lost");
        assertThat(shown(answer)).contains("Too expensive");
        assertThat(order().closedAt()).isNotNull();
    }

    @Test
    void anOrderIsLostOnlyWithAReason() throws Exception {
        var view = view("order.view", order.id());
        var form = press(view, "Move", Map.of("stage", optionNamed(view, "Lost")));
        assertThat(shown(form)).contains("Why is it lost?", "Too expensive");
        assertThat(notice(press(form, "Mark as lost", Map.of())))
                .isEqualTo("Say why the order is lost");
        assertThat(steps()).hasSize(1);

        var answer =
                press(form, "Mark as lost", Map.of("why", "ELSEWHERE", "comment", "From a cousin"));

        assertThat(notice(answer)).isEqualTo(label() + ": Lost");
        assertThat(shown(answer)).contains("Bought elsewhere. From a cousin");
    }

    private static String optionNamed(JsonNode card, String name) {
        for (var section : card.findValues("items")) {
            for (var item : section) {
                if (name.equals(item.path("text").asString(""))) {
                    return item.path("value").asString();
                }
            }
        }
        throw new AssertionError("No choice " + name);
    }
}
