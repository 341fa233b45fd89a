package org.kartotek.backend.callcard;

import org.jspecify.annotations.Nullable;
import org.kartotek.sync.note.ComposedNote;
import org.kartotek.sync.ring.Ringing;

/**
 * What a phone shall show of one contact: in its note, and while it rings.
 *
 * @param stage of the open order that its photo badge tells; null if it gets none
 */
public record OnPhone(ComposedNote note, Ringing ringing, @Nullable Integer stage) {
    public OnPhone(ComposedNote note, Ringing ringing) {
        this(note, ringing, null);
    }
}
