package org.kartotek.backend.timeline;

import java.util.Locale;

/** What a line of a timeline is. */
public enum EntryKind {
    EMAIL,
    CALL,
    MEETING,
    MESSAGE,
    VISIT,
    NOTE,
    STEP;

    static EntryKind of(Interaction.Kind kind) {
        return valueOf(kind.name());
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isInteraction() {
        return this != NOTE && this != STEP;
    }
}
