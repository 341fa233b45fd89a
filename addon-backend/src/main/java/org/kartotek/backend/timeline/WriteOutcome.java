package org.kartotek.backend.timeline;

import java.util.Objects;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how a meeting went, in the entry it has or will have when its calendar is read. */
@Service
public class WriteOutcome {
    private final Interactions interactions;
    private final LogInteraction log;
    private final AmendInteraction amend;
    private final Audit audit;

    WriteOutcome(
            Interactions interactions, LogInteraction log, AmendInteraction amend, Audit audit) {
        this.interactions = interactions;
        this.log = log;
        this.amend = amend;
        this.audit = audit;
    }

    /**
     * What somebody wrote before stays above.
     *
     * @param draft with the key of the meeting
     */
    @Transactional
    public void write(InteractionDraft draft, Actor actor) {
        var known = interactions.findBySourceKey(Objects.requireNonNull(draft.sourceKey()));
        if (known.isEmpty()) {
            log.log(draft, actor);
            return;
        }
        var before = known.get().text();
        var now = Objects.requireNonNullElse(draft.text(), "");
        amend.write(
                known.get().id(), before == null || before.isBlank() ? now : before + "\n" + now);
        if (draft.orderId() != null) {
            amend.about(known.get().id(), draft.orderId(), actor.door());
        }
        audit.record(actor, "interaction.outcome", "interaction", known.get().id(), null);
    }
}
