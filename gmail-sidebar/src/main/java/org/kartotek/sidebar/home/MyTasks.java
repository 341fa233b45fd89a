package org.kartotek.sidebar.home;

import java.util.ArrayList;
import java.util.List;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.TextParagraph;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.ShownTask;

/** The most urgent of what waits for the reader, and the way to all of it. */
final class MyTasks {
    private static final int FIRST = 5;

    private MyTasks() {}

    static Section section(
            List<ShownTask> tasks, long inAll, long late, Reader reader, Lines lines) {
        var title =
                Lines.joined(
                        reader.say("tasks.mine", "count", inAll),
                        late == 0 ? null : reader.say("tasks.late", "count", late));
        if (tasks.isEmpty()) {
            return Section.of(TextParagraph.of(reader.say("tasks.none"))).titled(title);
        }
        var widgets = new ArrayList<Widget>();
        tasks.stream().limit(FIRST).map(lines::task).forEach(widgets::add);
        widgets.add(
                ButtonList.of(
                        Button.of(reader.say("tasks.all"), OnClick.of(reader.action("tasks")))));
        return Section.of(widgets).titled(title);
    }
}
