package org.kartotek.backend.capture.calendar;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.calendar.Occurrence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When which contact meets the office, worked out of the events. */
@Component
class Meetings {
    private final JdbcTemplate jdbc;

    Meetings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The keys of an event's meetings as they were worked out last. */
    Set<String> keys(UUID calendar, String event) {
        return new HashSet<>(
                jdbc.query(
                        "select distinct meeting_key from meeting where office_id = ? and"
                                + " calendar_id = ? and event_id = ?",
                        (row, n) -> row.getString(1),
                        office(),
                        Ids.bytes(calendar),
                        event));
    }

    Set<UUID> contacts(UUID calendar, String event) {
        return new HashSet<>(
                jdbc.query(
                        "select distinct contact_id from meeting where office_id = ? and"
                                + " calendar_id = ? and event_id = ?",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        office(),
                        Ids.bytes(calendar),
                        event));
    }

    void put(UUID calendar, String event, Occurrence it, String title, Collection<UUID> contacts) {
        jdbc.batchUpdate(
                "insert into meeting (office_id, calendar_id, event_id, meeting_key, starts_at,"
                        + " ends_at, all_day, title, contact_id) values (?,?,?,?,?,?,?,?,?) on"
                        + " duplicate key update starts_at = values(starts_at), ends_at ="
                        + " values(ends_at), all_day = values(all_day), title = values(title)",
                contacts.stream()
                        .map(contact ->
                                new Object[] {
                                    office(),
                                    Ids.bytes(calendar),
                                    event,
                                    it.key(),
                                    Timestamp.from(it.start()),
                                    Timestamp.from(it.end()),
                                    it.allDay(),
                                    title,
                                    Ids.bytes(contact)
                                })
                        .toList());
    }

    /**
     * @return who took part
     */
    Set<UUID> remove(UUID calendar, String event, String key) {
        return keepOnly(calendar, event, key, Set.of());
    }

    /**
     * Who no longer takes part in a meeting that goes on.
     *
     * @return who took part before
     */
    Set<UUID> keepOnly(UUID calendar, String event, String key, Collection<UUID> contacts) {
        var gone =
                new HashSet<>(
                        jdbc.query(
                                "select contact_id from meeting where office_id = ? and calendar_id"
                                        + " = ? and event_id = ? and meeting_key = ?",
                                (row, n) -> Ids.of(row.getBytes(1)),
                                office(),
                                Ids.bytes(calendar),
                                event,
                                key));
        gone.removeAll(Set.copyOf(contacts));
        jdbc.batchUpdate(
                "delete from meeting where office_id = ? and calendar_id = ? and event_id = ? and"
                        + " meeting_key = ? and contact_id = ?",
                gone.stream()
                        .map(it ->
                                new Object[] {
                                    office(), Ids.bytes(calendar), event, key, Ids.bytes(it)
                                })
                        .toList());
        return gone;
    }

    /** In anybody's calendar. */
    Set<UUID> who(String key) {
        return new HashSet<>(
                jdbc.query(
                        "select distinct contact_id from meeting where office_id = ? and"
                                + " meeting_key = ?",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        office(),
                        key));
    }

    /** Private in one calendar is private in all. */
    boolean isPrivate(String key) {
        return !jdbc.queryForList(
                        "select 1 from meeting where office_id = ? and meeting_key = ? and title ="
                                + " '' limit 1",
                        Integer.class,
                        office(),
                        key)
                .isEmpty();
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
