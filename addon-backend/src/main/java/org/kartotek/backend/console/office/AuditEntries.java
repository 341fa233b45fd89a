package org.kartotek.backend.console.office;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit as it was written, newest first. */
@Component
class AuditEntries {
    private static final UUID LATEST = new UUID(-1, -1);

    /** What lanes take in by themselves: thousands of mails that nobody here did anything about. */
    private static final String BY_PEOPLE =
            " and not (action = 'interaction.logged' and door in ('GMAIL','CALENDAR','CALL_LOG'))";

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row. */
    record Entry(
            UUID id,
            Instant at,
            String actor,
            String door,
            String action,
            @Nullable String subjectKind,
            @Nullable UUID subjectId,
            @Nullable String detail) {}

    /**
     * @param by null for anybody
     * @param everything also what came into timelines by itself
     */
    record Filter(@Nullable UUID by, boolean everything) {}

    List<Entry> before(@Nullable UUID before, Filter filter, int most) {
        var arguments = new ArrayList<Object>();
        arguments.add(Ids.bytes(OfficeScope.current()));
        arguments.add(Ids.bytes(before == null ? LATEST : before));
        if (filter.by() != null) {
            arguments.add(Ids.bytes(filter.by()));
        }
        arguments.add(most);
        return jdbc.sql(
                        "select id, at, actor_name, door, action, subject_kind, subject_id, detail"
                                + " from audit_entry where office_id = ? and id < ?"
                                + (filter.by() == null ? "" : " and user_id = ?")
                                + (filter.everything() ? "" : BY_PEOPLE)
                                + " order by id desc limit ?")
                .params(arguments)
                .query((row, n) ->
                        new Entry(
                                Ids.of(row.getBytes("id")),
                                row.getTimestamp("at").toInstant(),
                                row.getString("actor_name"),
                                row.getString("door"),
                                row.getString("action"),
                                row.getString("subject_kind"),
                                Ids.ofNullable(row.getBytes("subject_id")),
                                row.getString("detail")))
                .list();
    }
}
