package org.kartotek.backend.google.contacts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.contact.Field;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A card for which nobody waits is written at most once in a few minutes: three mails in a row are
 * one note.
 */
@Component
class Gather {
    private final Duration window;

    Gather(@Value("${kartotek.sync.gather-notes:2m}") Duration window) {
        this.window = window;
    }

    /** When it may go out; null for now. */
    @Nullable Instant until(Draft draft, Instant now) {
        var link = draft.link();
        var write = draft.write();
        if (draft.intent().urgent() || link == null || write == null || draft.movesLabels())
            return null;
        var written = link.writtenAt();
        if (written == null || !write.mask().equals(java.util.Set.of(Field.REMARK.mask())))
            return null;
        var until = written.plus(window);
        return now.isBefore(until) ? until : null;
    }
}
