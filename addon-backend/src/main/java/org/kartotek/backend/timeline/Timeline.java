package org.kartotek.backend.timeline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Reads a timeline, newest first, page by page. */
@Service
public class Timeline {
    private final JdbcTemplate jdbc;

    Timeline(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a page ended. */
    public record Cursor(Instant at, UUID entryId) {}

    /** Empty kinds, null order, null user: everything. */
    public record Filter(Set<EntryKind> kinds, @Nullable UUID orderId, @Nullable UUID userId) {
        public static final Filter ALL = new Filter(Set.of(), null, null);

        public Filter {
            kinds = Set.copyOf(kinds);
        }
    }

    public record Page(List<Line> lines, @Nullable Cursor next) {}

    /**
     * One line, whatever it is.
     *
     * @param contactName who it is with, when that is one contact
     * @param stageNames language → name, of a step
     * @param madePrivate its subject and text were taken away for good
     * @param recordingUrl where a call can be listened to
     */
    public record Line(
            UUID id,
            EntryKind kind,
            Instant at,
            String actorName,
            String door,
            Interaction.@Nullable Direction direction,
            @Nullable Integer durationSeconds,
            @Nullable String subject,
            @Nullable String text,
            @Nullable UUID contactId,
            @Nullable String contactName,
            @Nullable UUID orderId,
            @Nullable Long orderNumber,
            @Nullable String orderTitle,
            @Nullable String stageNames,
            boolean madePrivate,
            @Nullable String recordingUrl) {}

    /**
     * @param subjectId a contact, organization, order, user, or the office for everything
     */
    public Page of(UUID subjectId, Filter filter, @Nullable Cursor after, int limit) {
        var sql = new StringBuilder(TimelineSql.SELECT);
        var arguments =
                new ArrayList<Object>(
                        List.of(Ids.bytes(OfficeScope.current()), Ids.bytes(subjectId)));
        if (after != null) {
            sql.append(" and (e.at < ? or (e.at = ? and e.entry_id < ?))");
            arguments.addAll(
                    List.of(
                            Timestamp.from(after.at()),
                            Timestamp.from(after.at()),
                            Ids.bytes(after.entryId())));
        }
        if (!filter.kinds().isEmpty()) {
            sql.append(" and e.kind in (%s)".formatted(Placeholders.of(filter.kinds().size())));
            filter.kinds().forEach(kind -> arguments.add(kind.name()));
        }
        if (filter.orderId() != null) {
            sql.append(" and e.order_id = ?");
            arguments.add(Ids.bytes(filter.orderId()));
        }
        if (filter.userId() != null) {
            sql.append(" and e.user_id = ?");
            arguments.add(Ids.bytes(filter.userId()));
        }
        sql.append(" order by e.at desc, e.entry_id desc limit ?");
        arguments.add(limit + 1);
        var lines = jdbc.query(TimelineSql.around(sql), TimelineSql::line, arguments.toArray());
        var shown = lines.size() > limit ? lines.subList(0, limit) : lines;
        return new Page(
                List.copyOf(shown),
                lines.size() > limit
                        ? new Cursor(shown.getLast().at(), shown.getLast().id())
                        : null);
    }
}
