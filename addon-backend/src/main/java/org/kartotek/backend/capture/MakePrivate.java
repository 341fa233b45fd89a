package org.kartotek.backend.capture;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.Interactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a mail's subject and text out of the office for good. Whoever wrote it, has it in a mailbox
 * of their own, or leads the office may; it cannot be taken back, because nothing is kept.
 */
@Service
public class MakePrivate {
    private final Interactions interactions;
    private final AmendInteraction amend;
    private final JdbcClient jdbc;
    private final Clock clock;

    MakePrivate(Interactions interactions, AmendInteraction amend, JdbcClient jdbc, Clock clock) {
        this.interactions = interactions;
        this.amend = amend;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @throws java.util.NoSuchElementException when there is no such mail
     * @throws org.kartotek.backend.access.NotAllowed when it is somebody else's
     */
    @Transactional
    public void mail(UUID id, Caller caller) {
        var mail =
                interactions
                        .findById(id)
                        .filter(it -> it.kind() == Interaction.Kind.EMAIL)
                        .orElseThrow();
        if (!caller.userId().equals(mail.actor().userId()) && !isInMailboxOf(caller, id)) {
            caller.require(Role.MANAGER);
        }
        empty(id, caller.actor());
    }

    /** Those of some mails that are the caller's, written or received, and hold anything still. */
    public List<UUID> belongingTo(Caller caller, Collection<UUID> mails) {
        if (mails.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select i.id from interaction i where i.office_id = :office and i.id in"
                            + " (:mails) and i.kind = 'EMAIL' and i.private_at is null and"
                            + " (i.user_id = :user or exists (select 1 from mail_copy c join"
                            + " google_account a on a.office_id = c.office_id and a.id ="
                            + " c.account_id where c.office_id = i.office_id and c.interaction_id ="
                            + " i.id and a.email = :email))")
                .param("office", Ids.bytes(OfficeScope.current()))
                .param("mails", mails.stream().map(Ids::bytes).toList())
                .param("user", Ids.bytes(caller.userId()))
                .param("email", caller.email())
                .query((row, n) -> Ids.of(row.getBytes(1)))
                .list();
    }

    /** Its owner put it under the label that keeps mail out. */
    @Transactional
    public void byLabel(UUID id, Actor owner) {
        empty(id, owner);
    }

    /** Every table that has a piece of it; what the timeline itself keeps is emptied last. */
    private void empty(UUID id, Actor actor) {
        if (isEmpty(id)) {
            return;
        }
        for (var table : List.of("mail_text", "mail_attachment", "mail_stranger")) {
            jdbc.sql("delete from %s where office_id = ? and interaction_id = ?".formatted(table))
                    .params(Ids.bytes(OfficeScope.current()), Ids.bytes(id))
                    .update();
        }
        // What a program logged was answered with its text, and the answer remembered for a day.
        jdbc.sql("delete from idempotent_request where office_id = ? and answer like ?")
                .params(Ids.bytes(OfficeScope.current()), "%" + id + "%")
                .update();
        amend.makePrivate(id, actor, clock.instant());
    }

    private boolean isEmpty(UUID id) {
        return jdbc.sql(
                        "select 1 from interaction where office_id = ? and id = ? and private_at is"
                                + " null")
                .params(Ids.bytes(OfficeScope.current()), Ids.bytes(id))
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    private boolean isInMailboxOf(Caller caller, UUID id) {
        return !jdbc.sql(
                        "select 1 from mail_copy c join google_account a on a.office_id ="
                                + " c.office_id and a.id = c.account_id where c.office_id = ? and"
                                + " c.interaction_id = ? and a.email = ? limit 1")
                .param(Ids.bytes(OfficeScope.current()))
                .param(Ids.bytes(id))
                .param(caller.email())
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
