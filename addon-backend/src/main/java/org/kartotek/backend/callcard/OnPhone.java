package org.kartotek.backend.callcard;

import org.kartotek.sync.note.ComposedNote;
import org.kartotek.sync.ring.Ringing;

/** What a phone shall show of one contact: in its note, and while it rings. */
public record OnPhone(ComposedNote note, Ringing ringing) {}
