package org.kartotek.sidebar.log;

import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.card.DateTimePicker;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.TextInput;

/** The part of a form in which what comes next is said: its day makes a task of it. */
final class FollowUp {
    private FollowUp() {}

    static Section section(Reader reader) {
        return Section.of(
                        DateTimePicker.date("followUp", reader.say("field.followUp")),
                        TextInput.line("followUpText", reader.say("field.followUpText")))
                .titled(reader.say("call.followUp"));
    }
}
