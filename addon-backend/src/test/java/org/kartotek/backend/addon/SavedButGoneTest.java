package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.backend.timeline.Timeline.Line;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody takes a contact away while another works from its card. */
class SavedButGoneTest extends OrderOfAyse {
    private static final Timeline.Filter NOTES =
            new Timeline.Filter(Set.of(EntryKind.NOTE), null, null);

    @Autowired WriteContact contacts;

    @Test
    void aClickThatWasSavedSaysSoAndShowsTheDay() throws Exception {
        var card = view("contact.view", ayse.id());
        takeAway();

        var answer = press(card, "→ Quoted", Map.of());

        assertThat(notice(answer)).isEqualTo("#" + order.number() + ": Quoted");
        assertThat(answer.path("stateChanged").asBoolean()).isTrue();
        assertThat(shown(answer)).contains("My tasks").doesNotContain("Back to start");
        assertThat(shown(view("order.view", order.id()))).contains("<b>Quoted</b>");
    }

    @Test
    void aFormThatWasSavedSaysSoAndShowsTheDay() throws Exception {
        var about =
                Map.of(
                        "op", "note.form",
                        "about", "order:" + order.id(),
                        "back", "contact:" + ayse.id());
        var form = call("/addon/action", click(about, Map.of()));
        takeAway();

        var answer = press(form, "Save note", Map.of("text", "Asks for blue ones"));

        assertThat(notice(answer)).isEqualTo("Note saved");
        assertThat(answer.at("/renderActions/action/navigations/0/popToRoot").asBoolean()).isTrue();
        assertThat(shown(answer)).contains("My tasks").doesNotContain("Back to start");
        assertThat(inOffice(() -> timeline.of(order.id(), NOTES, null, 5).lines()))
                .extracting(Line::text)
                .containsExactly("Asks for blue ones");
    }

    @Test
    void whoeverOnlyLooksForItIsToldThatItIsGoneAndLedBack() throws Exception {
        takeAway();

        var gone = view("contact.view", ayse.id());

        assertThat(shown(gone))
                .contains("This is no longer there: somebody has deleted or merged it.")
                .doesNotContain("Try again");
        assertThat(shown(press(gone, "Back to start", Map.of()))).contains("My tasks");
    }

    private void takeAway() {
        inOffice(() -> {
            contacts.archive(ayse.id(), anna.actor());
            return ayse;
        });
    }
}
