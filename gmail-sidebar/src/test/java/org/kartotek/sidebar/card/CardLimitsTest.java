package org.kartotek.sidebar.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

class CardLimitsTest {
    private static final Action ACTION = Action.calling(WebAddress.of("https://crm.example.com/a"));

    @Test
    void moreThanAHundredWidgetsAreFound() {
        var many = Collections.nCopies(101, TextParagraph.of("x"));

        assertThat(CardLimits.broken(Card.named("x", Section.of(many))))
                .containsExactly("101 widgets: Google drops what is past 100");
    }

    @Test
    void aFooterButtonNeedsItsColour() {
        var footer = new FixedFooter(Button.of("Save", OnClick.of(ACTION)), null);
        var card = Card.named("x", Section.of(TextParagraph.of("x"))).footer(footer);

        assertThat(CardLimits.broken(card))
                .containsExactly("A footer button without a colour: Save");
    }

    @Test
    void theSameNameTwiceWouldMixTwoAnswers() {
        var card =
                Card.named("x", Section.of(TextInput.line("q", "One"), TextInput.line("q", "Two")));

        assertThat(CardLimits.broken(card)).containsExactly("Two fields named q");
    }

    @Test
    void anEmptyCardIsFound() {
        assertThat(CardLimits.broken(Card.named("x")))
                .containsExactly("A card without a widget shows nothing");
    }

    @Test
    void aParameterTwiceIsFound() {
        var twice = Button.of("Go", OnClick.of(ACTION.with("op", "a").with("op", "b")));

        assertThat(CardLimits.broken(Card.named("x", Section.of(ButtonList.of(twice)))))
                .containsExactly("A parameter twice: Go");
    }
}
