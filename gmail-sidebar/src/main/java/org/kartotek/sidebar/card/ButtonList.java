package org.kartotek.sidebar.card;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

public record ButtonList(List<Button> buttons) implements Widget {
    public ButtonList {
        buttons = List.copyOf(buttons);
    }

    public static ButtonList of(@Nullable Button... buttons) {
        return new ButtonList(Arrays.stream(buttons).filter(Objects::nonNull).toList());
    }
}
