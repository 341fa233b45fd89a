package org.kartotek.backend.google.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.WriteNote;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.Plan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Values that lost against a later edit: each a note in the timeline, and a row to use it by. */
@Component
class KeptValues {
    private final JdbcTemplate jdbc;
    private final WriteNote writeNote;
    private final Offices offices;

    KeptValues(JdbcTemplate jdbc, WriteNote writeNote, Offices offices) {
        this.jdbc = jdbc;
        this.writeNote = writeNote;
        this.offices = offices;
    }

    /** Inside the transaction of the edit that won. */
    void keep(UUID contact, Plan.Overruled lost, Instant at, Actor actor) {
        var text =
                LedgerWords.kept(lost.field(), lost.value(), offices.current().settings().locale());
        var note = writeNote.write(new NoteDraft(text, at, contact, null, null, null), actor);
        jdbc.update(
                "insert into google_overruled (office_id, id, contact_id, field, value, came_from)"
                        + " values (?,?,?,?,?,?)",
                office(),
                Ids.bytes(note.id()),
                Ids.bytes(contact),
                lost.field().name(),
                lost.value(),
                lost.from().name());
    }

    Map<UUID, KeptValue> of(Collection<UUID> notes) {
        var kept = new HashMap<UUID, KeptValue>();
        if (notes.isEmpty()) return kept;
        jdbc.query(
                        "select * from google_overruled where office_id = ? and id in (%s)"
                                .formatted(Placeholders.of(notes.size())),
                        KeptValues::value,
                        Stream.concat(Stream.of(OfficeScope.current()), notes.stream())
                                .map(Ids::bytes)
                                .toArray())
                .forEach(it -> kept.put(it.noteId(), it));
        return kept;
    }

    /** False if somebody else was faster. */
    boolean use(UUID note, Instant at) {
        return jdbc.update(
                        "update google_overruled set used_at = ? where office_id = ? and id = ? and"
                                + " used_at is null",
                        Timestamp.from(at),
                        office(),
                        Ids.bytes(note))
                == 1;
    }

    private static KeptValue value(ResultSet row, int number) throws SQLException {
        return new KeptValue(
                Ids.of(row.getBytes("id")),
                Ids.of(row.getBytes("contact_id")),
                Field.valueOf(row.getString("field")),
                row.getString("value"),
                Plan.Side.valueOf(row.getString("came_from")),
                row.getTimestamp("used_at") != null);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
