package org.kartotek.backend.google.contacts;

import java.time.Duration;
import java.util.List;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.sync.google.GoogleRefusal;
import org.springframework.stereotype.Component;

/** Keeps what could not be sent, and says in the ledger why. */
@Component
class PutOff {
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(1);

    /** Far away: it waits for a person's retry. */
    private static final Duration PARKED = Duration.ofDays(3_650);

    private final Outbox outbox;

    PutOff(Outbox outbox) {
        this.outbox = outbox;
    }

    void later(Sending sending, List<Draft> drafts, String error) {
        if (drafts.isEmpty()) return;
        outbox.later(sending.account(), Draft.intents(drafts), AFTER_REFUSAL, error);
        var again = sending.now().plus(AFTER_REFUSAL);
        sending.run()
                .ledger()
                .record(
                        drafts.stream()
                                .map(it ->
                                        Item.retry(
                                                it.name(), it.title(), Direction.OUT, error, again))
                                .toList());
    }

    void park(Sending sending, Draft draft, GoogleRefusal refusal) {
        outbox.later(sending.account(), List.of(draft.intent()), PARKED, refusal.sentence());
        sending.run()
                .ledger()
                .record(
                        Item.parked(
                                draft.name(), draft.title(), Direction.OUT, refusal.sentence()));
    }
}
