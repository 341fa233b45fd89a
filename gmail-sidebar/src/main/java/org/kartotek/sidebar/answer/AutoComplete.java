package org.kartotek.sidebar.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.kartotek.sidebar.card.Text;

/** Words offered while somebody types. */
public record AutoComplete(@JsonProperty("autoComplete") Items offered) implements Answer {
    public static AutoComplete of(List<String> words) {
        return new AutoComplete(new Items(words.stream().map(Text::of).map(Item::new).toList()));
    }

    public record Items(List<Item> items) {
        public Items {
            items = List.copyOf(items);
        }
    }

    public record Item(Text text) {}
}
