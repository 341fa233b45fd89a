package org.kartotek.sidebar.log;

import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;

/**
 * One line above a card: what was saved, and the way back into its form.
 *
 * @param taskId what was made to follow it up, and goes with it
 */
public record JustLogged(
        String said, String entryId, @Nullable String taskId, Back back, Reader reader) {
    public Card above(Card card) {
        var undo = new Lines(reader, back).here(reader.write("log.undo")).with("id", entryId);
        return card.first(
                Section.of(
                        DecoratedText.of(Html.text(said))
                                .icon(reader.icon(Sign.NOTE))
                                .with(
                                        Button.of(
                                                reader.say("undo"),
                                                OnClick.of(
                                                        taskId == null
                                                                ? undo
                                                                : undo.with("task", taskId))))));
    }
}
