package org.kartotek.sync.note;

import java.util.List;

/**
 * What a note says, line by line: every character a person typed is in exactly one of {@code
 * remark}, {@code edits} and {@code messages}.
 *
 * @param edits lines that people added to or changed inside our block
 * @param messages lines that begin with {@code +}, still with it
 */
public record NoteReading(Shape shape, String remark, List<String> edits, List<String> messages) {
    /** What happened to the fence. */
    public enum Shape {
        /** No card was ever here. */
        NO_CARD,
        WHOLE,
        EDITED,
        DOUBLED,
        DAMAGED,
        MISSING
    }

    public NoteReading {
        edits = List.copyOf(edits);
        messages = List.copyOf(messages);
    }
}
