package org.kartotek.sidebar.home;

import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.TextInput;

/** One field that finds everything. */
final class SearchBox {
    private SearchBox() {}

    static Section section(Reader reader, @Nullable String typed) {
        // Searching again must not pile up cards.
        var search = reader.action(typed == null ? "search" : "search.again");
        return Section.of(
                TextInput.line("q", reader.say("search"))
                        .hint(reader.say("search.hint"))
                        .filled(typed)
                        .suggesting(reader.suggesting("search")),
                ButtonList.of(Button.of(reader.say("search.go"), OnClick.of(search.saving()))));
    }
}
