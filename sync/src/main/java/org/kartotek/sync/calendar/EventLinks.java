package org.kartotek.sync.calendar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom of ours an event was tied to by hand; our ids, kept in the event itself. */
public record EventLinks(List<String> contacts, @Nullable String order) {
    public static final EventLinks NONE = new EventLinks(List.of(), null);

    public EventLinks {
        contacts = List.copyOf(contacts);
    }

    public boolean isEmpty() {
        return contacts.isEmpty() && order == null;
    }
}
