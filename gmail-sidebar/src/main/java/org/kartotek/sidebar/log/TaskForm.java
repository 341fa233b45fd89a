package org.kartotek.sidebar.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.DateTimePicker;
import org.kartotek.sidebar.card.FixedFooter;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.SelectionInput;
import org.kartotek.sidebar.card.SelectionItem;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextInput;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.Choice;

/** Something to do, by whom and until when. */
public record TaskForm(
        Back back, String about, String aboutName, LocalDate due, List<Choice> users, String me)
        implements SidebarCard {
    private static final int MOST_USERS = 100;

    public TaskForm {
        users = List.copyOf(users);
    }

    @Override
    public Card card(Reader reader) {
        return Card.named("task.form", Section.of(fields(reader)))
                .headed(Header.of(Text.of(reader.say("task.new")), Text.of(aboutName)))
                .footer(FixedFooter.of(save(reader)));
    }

    private List<Widget> fields(Reader reader) {
        var widgets = new ArrayList<Widget>();
        widgets.add(TextInput.line("title", reader.say("field.task")));
        widgets.add(DateTimePicker.date("due", reader.say("field.due")).filled(due));
        widgets.add(DateTimePicker.time("dueTime", reader.say("field.dueTime")));
        if (users.size() > 1) {
            widgets.add(
                    SelectionInput.dropdown(
                            "assignee",
                            reader.say("field.assignee"),
                            users.stream()
                                    .limit(MOST_USERS)
                                    .map(user ->
                                            SelectionItem.of(user.name(), user.id())
                                                    .selected(user.id().equals(me)))
                                    .toList()));
        }
        return widgets;
    }

    private Button save(Reader reader) {
        return Button.of(
                reader.say("task.save"),
                OnClick.of(
                        new Lines(reader, back)
                                .here(reader.write("task.add"))
                                .with("about", about)
                                .saving("title")));
    }
}
