package org.kartotek.sidebar.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Action;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DateTimePicker;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.SelectionInput;
import org.kartotek.sidebar.card.SelectionItem;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.ShownTask;

/**
 * One task: do it, put it off, give it to somebody.
 *
 * @param order what it is about, besides the contact
 * @param assigneeId empty when it is nobody's
 */
public record TaskCard(
        ShownTask task,
        @Nullable Choice order,
        @Nullable Instant doneAt,
        String assigneeId,
        List<Choice> users)
        implements SidebarCard {
    private static final int A_TITLE = 500;
    private static final int MOST_USERS = 99;

    public TaskCard {
        users = List.copyOf(users);
    }

    /** When it shall come up again. */
    public enum Later {
        TOMORROW,
        MONDAY
    }

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, Back.task(task.id()));
        return doneAt == null
                ? Card.named("task", facts(reader, lines), later(reader, lines))
                : Card.named("task", facts(reader, lines));
    }

    private Section facts(Reader reader, Lines lines) {
        var contact = task.contactId();
        return Section.of(
                DecoratedText.of(Html.typed(task.title(), A_TITLE))
                        .icon(reader.icon(Sign.TASK))
                        .above(due(reader))
                        .below(task.assignee() == null ? "" : task.assignee()),
                contact == null || task.about() == null
                        ? null
                        : DecoratedText.of(Html.text(task.about()))
                                .icon(reader.icon(Sign.CONTACT))
                                .opening(lines.open("contact.view", contact)),
                order == null
                        ? null
                        : DecoratedText.of(Html.text(order.name()))
                                .icon(reader.icon(Sign.ORDER))
                                .opening(lines.open("order.view", order.id())),
                doneAt == null
                        ? ButtonList.of(button("task.done", "task.done", reader, lines).filled())
                        : ButtonList.of(button("task.reopen", "task.reopen", reader, lines)));
    }

    private String due(Reader reader) {
        var moments = reader.moments();
        if (doneAt != null) {
            return reader.say("task.doneWhen", "when", moments.when(doneAt));
        }
        var due = task.dueAt();
        if (due == null) {
            return reader.say("tasks.UNDATED");
        }
        var when = moments.when(due) + ", " + moments.time(due);
        return moments.isBeforeToday(due) ? reader.say("task.late", "when", when) : when;
    }

    private Section later(Reader reader, Lines lines) {
        var widgets = new ArrayList<Widget>();
        widgets.add(
                ButtonList.of(
                        putOff(Later.TOMORROW, reader, lines),
                        putOff(Later.MONDAY, reader, lines)));
        var due = task.dueAt();
        var moments = reader.moments();
        widgets.add(
                DateTimePicker.date("due", reader.say("field.due"))
                        .filled(due == null ? null : moments.day(due)));
        widgets.add(
                DateTimePicker.time("dueTime", reader.say("field.dueTime"))
                        .filled(due == null ? null : moments.clock(due)));
        if (users.size() > 1) {
            widgets.add(SelectionInput.dropdown("assignee", reader.say("field.assignee"), whom()));
        }
        widgets.add(
                ButtonList.of(
                        Button.of(
                                reader.say("task.change"),
                                OnClick.of(write("task.change", reader, lines).saving()))));
        return Section.of(widgets).titled(reader.say("task.later"));
    }

    private Button putOff(Later to, Reader reader, Lines lines) {
        return Button.of(
                reader.say("task.later." + to),
                OnClick.of(write("task.snooze", reader, lines).with("to", to.name())));
    }

    private List<SelectionItem> whom() {
        return users.stream()
                .limit(MOST_USERS)
                .map(user ->
                        SelectionItem.of(user.name(), user.id())
                                .selected(user.id().equals(assigneeId)))
                .toList();
    }

    private Button button(String words, String op, Reader reader, Lines lines) {
        return Button.of(reader.say(words), OnClick.of(write(op, reader, lines)));
    }

    private Action write(String op, Reader reader, Lines lines) {
        return lines.here(reader.write(op)).with("id", task.id());
    }
}
