package org.kartotek.sidebar.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.TextParagraph;
import tools.jackson.databind.json.JsonMapper;

class EntryPointTest {
    private static final Card CARD = Card.named("x", Section.of(TextParagraph.of("Saved")));
    private static final String CARD_JSON =
            "{\"name\":\"x\",\"sections\":[{\"widgets\":[{\"textParagraph\":{\"text\":\"Saved\"}}]}]}";

    @Test
    void aTriggerIsAnsweredWithBareActions() {
        assertThat(json(EntryPoint.TRIGGER.wrap(Turn.push(CARD))))
                .isEqualTo("{\"action\":{\"navigations\":[{\"pushCard\":" + CARD_JSON + "}]}}");
    }

    @Test
    void aClickIsAnsweredAsASubmittedForm() {
        var turn = Turn.backTo(CARD).notice("Note saved").changed();

        assertThat(json(EntryPoint.CLICK.wrap(turn)))
                .isEqualTo(
                        "{\"renderActions\":{\"action\":{\"navigations\":[{\"pop\":true},{\"updateCard\":"
                                + CARD_JSON
                                + "}],\"notification\":{\"text\":\"Note"
                                + " saved\"}}},\"stateChanged\":true}");
    }

    @Test
    void missingRightsAreAskedForInSnakeCase() {
        assertThat(json(AuthorizationError.asking(List.of("https://x"))))
                .isEqualTo("{\"requesting_google_scopes\":{\"scopes\":[\"https://x\"]}}");
    }

    @Test
    void wordsAreOffered() {
        assertThat(json(AutoComplete.of(List.of("Acme"))))
                .isEqualTo("{\"autoComplete\":{\"items\":[{\"text\":\"Acme\"}]}}");
    }

    @Test
    void aDraftTakesATextWhereTheCursorIs() {
        var turn = Turn.of(HostAppAction.insert(Html.text("<Hello>")));

        assertThat(json(EntryPoint.CLICK.wrap(turn)))
                .isEqualTo(
                        "{\"renderActions\":{\"hostAppAction\":{\"gmailAction\":{\"updateDraftActionMarkup\":"
                            + "{\"updateBody\":{\"type\":\"IN_PLACE_INSERT\",\"insertContents\":[{\"content\":"
                            + "\"&lt;Hello&gt;\",\"contentType\":\"MUTABLE_HTML\"}]}}}}},\"stateChanged\":false}");
    }

    private static String json(Answer answer) {
        return JsonMapper.builder().build().writeValueAsString(answer);
    }
}
