package org.kartotek.sidebar.task;

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

/** One line above a card: the task that has left it, and the way back. */
public record JustFinished(String taskId, String said, Back back, Reader reader) {
    private static final int A_LINE = 160;

    public Card above(Card card) {
        var undo = new Lines(reader, back).here(reader.write("task.reopen")).with("id", taskId);
        return card.first(
                Section.of(
                        DecoratedText.of(Html.typed(said, A_LINE))
                                .icon(reader.icon(Sign.TASK))
                                .with(Button.of(reader.say("undo"), OnClick.of(undo)))));
    }
}
