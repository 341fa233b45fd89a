package org.kartotek.sidebar;

import java.util.Locale;
import org.kartotek.sidebar.shown.ShownInteraction;

/** The small pictures before a line, drawn by Tabler, one colour, twice the size they are shown. */
public enum Sign {
    CONTACT,
    ORGANIZATION,
    ORDER,
    EMAIL,
    CALL,
    MEETING,
    MESSAGE,
    VISIT,
    NOTE,
    TASK,
    SEARCH,
    WARNING,
    STEP;

    static Sign of(ShownInteraction.Kind kind) {
        return valueOf(kind.name());
    }

    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".png";
    }

    String key() {
        return "sign." + name();
    }
}
