package org.kartotek.sidebar.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.card.DateTimePicker;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.SelectionInput;
import org.kartotek.sidebar.card.SelectionItem;
import org.kartotek.sidebar.card.TextInput;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.Choice;

/** The fields that calls, meetings and notes have in common. */
final class LogFields {
    /** So many stand open, where one tap is enough. */
    private static final int OPEN = 6;

    private LogFields() {}

    /**
     * The first is chosen already. What was said before stays in the list, whatever became of it.
     */
    static SelectionInput outcome(List<String> outcomes, Typed typed, Reader reader) {
        var said = new ArrayList<>(outcomes);
        if (typed.outcome() != null && !said.contains(typed.outcome())) {
            said.addFirst(typed.outcome());
        }
        var chosen = typed.outcome() == null ? said.getFirst() : typed.outcome();
        var items =
                said.stream()
                        .map(one -> SelectionItem.of(one, one).selected(one.equals(chosen)))
                        .toList();
        var label = reader.say("field.outcome");
        return items.size() <= OPEN
                ? SelectionInput.radio("outcome", label, items)
                : SelectionInput.dropdown("outcome", label, items);
    }

    static TextInput text(String label, Typed typed) {
        return TextInput.lines("text", label).filled(typed.text());
    }

    static @Nullable Widget order(List<Choice> openOrders, Typed typed, Reader reader) {
        if (openOrders.isEmpty()) {
            return null;
        }
        var items =
                Choice.items(reader.say("none"), openOrders).stream()
                        .map(item ->
                                item.selected(
                                        item.value()
                                                .equals(
                                                        Objects.requireNonNullElse(
                                                                typed.orderId(), ""))))
                        .toList();
        return SelectionInput.dropdown("order", reader.say("field.order"), items);
    }

    /** In which what comes next is said: its day makes a task of it. */
    static Section followUp(Typed typed, Reader reader) {
        return Section.of(
                        DateTimePicker.date("followUp", reader.say("field.followUp"))
                                .filled(typed.followUp()),
                        TextInput.line("followUpText", reader.say("field.followUpText"))
                                .filled(typed.followUpText()))
                .titled(reader.say("call.followUp"));
    }
}
