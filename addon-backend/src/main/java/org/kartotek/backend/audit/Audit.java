package org.kartotek.backend.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, written in the transaction that did it. Never holds mail text or secrets. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param action what was done, as {@code order.moved}
     * @param subjectKind {@code contact}, {@code order} …
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor,
            String action,
            @Nullable String subjectKind,
            @Nullable UUID subjectId,
            @Nullable String detail) {
        jdbc.sql(
                        "insert into audit_entry (office_id, id, at, user_id, actor_name, door,"
                                + " action, subject_kind, subject_id, detail) values"
                                + " (?,?,?,?,?,?,?,?,?,?)")
                .param(Ids.bytes(OfficeScope.current()))
                .param(Ids.bytes(Ids.next()))
                .param(Timestamp.from(clock.instant()))
                .param(Ids.bytesOrNull(actor.userId()))
                .param(actor.actorName())
                .param(actor.door().name())
                .param(action)
                .param(subjectKind)
                .param(Ids.bytesOrNull(subjectId))
                .param(detail)
                .update();
    }
}
