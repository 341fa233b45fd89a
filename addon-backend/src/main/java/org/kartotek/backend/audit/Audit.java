package org.kartotek.backend.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, written in the transaction that did it. Never holds mail text or secrets. */
@Component
public class Audit {
    private static final String INSERT =
            "insert into audit_entry (office_id, id, at, user_id, actor_name, door, action,"
                    + " subject_kind, subject_id, detail) values (?,?,?,?,?,?,?,?,?,?)";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Audit(JdbcTemplate jdbc, Clock clock) {
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
        jdbc.update(INSERT, columns(actor, action, subjectKind, subjectId, detail));
    }

    /** The same done to many, an entry each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(
            Actor actor, String action, String subjectKind, Collection<UUID> subjects) {
        jdbc.batchUpdate(
                INSERT,
                subjects.stream()
                        .map(it -> columns(actor, action, subjectKind, it, null))
                        .toList());
    }

    /** The same done to many, each by somebody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Map<UUID, Actor> subjects, String action, String subjectKind) {
        if (subjects.isEmpty()) return;
        jdbc.batchUpdate(
                INSERT,
                subjects.entrySet().stream()
                        .map(it -> columns(it.getValue(), action, subjectKind, it.getKey(), null))
                        .toList());
    }

    private Object[] columns(
            Actor actor,
            String action,
            @Nullable String subjectKind,
            @Nullable UUID subjectId,
            @Nullable String detail) {
        return new Object[] {
            Ids.bytes(OfficeScope.current()),
            Ids.bytes(Ids.next()),
            Timestamp.from(clock.instant()),
            Ids.bytesOrNull(actor.userId()),
            actor.actorName(),
            actor.door().name(),
            action,
            subjectKind,
            Ids.bytesOrNull(subjectId),
            detail
        };
    }
}
