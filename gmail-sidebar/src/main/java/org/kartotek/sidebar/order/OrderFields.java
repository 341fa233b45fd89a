package org.kartotek.sidebar.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.card.TextInput;
import org.kartotek.sidebar.card.Widget;

/** What can be written of an order in the panel: one field takes all its lines. */
record OrderFields(
        @Nullable String title, @Nullable String lines, @Nullable String amount, String currency) {
    List<Widget> shown(Reader reader) {
        return List.of(
                TextInput.line("title", reader.say("field.title")).filled(title),
                TextInput.lines("lines", reader.say("field.lines"))
                        .hint(reader.say("field.lines.hint"))
                        .filled(lines),
                TextInput.line("amount", reader.say("field.amount", "currency", currency))
                        .hint(reader.say("field.amount.hint"))
                        .filled(amount));
    }
}
