package org.kartotek.backend.google.contacts;

import java.util.Optional;
import org.kartotek.backend.callcard.CallCards;
import org.kartotek.sync.google.GoogleRefusal;
import org.springframework.stereotype.Component;

/**
 * A second try for a contact that Google will not have as it is: once, with half of our card. What
 * people wrote is never shortened.
 */
@Component
class ShorterNote {
    private static final int BAD_REQUEST = 400;

    private final CallCards cards;

    ShorterNote(CallCards cards) {
        this.cards = cards;
    }

    Optional<Draft> of(Draft draft, GoogleRefusal refusal) {
        if (refusal.status() != BAD_REQUEST || !draft.writesNote() || draft.note().card().isEmpty())
            return Optional.empty();
        return cards.halved(draft.contactId(), draft.note()).map(draft::saying);
    }
}
