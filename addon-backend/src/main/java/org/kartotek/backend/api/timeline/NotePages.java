package org.kartotek.backend.api.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.shape.Cursor;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.timeline.Note;
import org.kartotek.backend.timeline.Notes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Notes, the newest written first: two statements a page. */
@Component
class NotePages {
    private final JdbcTemplate jdbc;
    private final Notes notes;

    NotePages(JdbcTemplate jdbc, Notes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    Slice<NoteJson> page(
            @Nullable UUID contact,
            @Nullable UUID organization,
            @Nullable UUID order,
            @Nullable String after,
            int limit) {
        var sql = new StringBuilder("select id from note where office_id = ? and id < ?");
        var arguments = new ArrayList<Object>();
        arguments.add(Ids.bytes(OfficeScope.current()));
        arguments.add(Ids.bytes(Cursor.before(after)));
        narrow(sql, arguments, "contact_id", contact);
        narrow(sql, arguments, "organization_id", organization);
        narrow(sql, arguments, "order_id", order);
        arguments.add(limit + 1);
        var ids =
                jdbc.query(
                        sql.append(" order by id desc limit ?").toString(),
                        (row, n) -> Ids.of(row.getBytes(1)),
                        arguments.toArray());
        var page = Slice.cut(ids, limit, Cursor::at);
        return new Slice<>(answers(page.items()), page.next());
    }

    private static void narrow(
            StringBuilder sql, List<Object> arguments, String column, @Nullable UUID id) {
        if (id != null) {
            sql.append(" and ").append(column).append(" = ?");
            arguments.add(Ids.bytes(id));
        }
    }

    private List<NoteJson> answers(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : notes.findByIdIn(ids).stream()
                        .sorted(Comparator.comparingInt((Note note) -> ids.indexOf(note.id())))
                        .map(NoteJson::of)
                        .toList();
    }
}
