package org.kartotek.backend.capture.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.calendar.CalendarEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The events of calendars as they were last told, and when each has to be worked out again. */
@Component
class CalendarEvents {
    private static final Timestamp AT_ONCE = Timestamp.from(Instant.EPOCH.plusSeconds(1));

    private final JdbcTemplate jdbc;

    CalendarEvents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID calendar, CalendarEvent event, boolean showTitle) {
        var series = event.seriesId();
        jdbc.update(
                "insert into calendar_event (office_id, calendar_id, event_id, series_id, uid,"
                    + " facts, due_at) values (?,?,?,?,?,?,?) on duplicate key update series_id ="
                    + " values(series_id), uid = values(uid), facts = values(facts), due_at ="
                    + " values(due_at)",
                office(),
                Ids.bytes(calendar),
                event.id(),
                series,
                event.uid().substring(0, Math.min(event.uid().length(), 700)),
                StoredEvent.write(event, showTitle),
                AT_ONCE);
        if (series != null) {
            changed(calendar, series);
        }
    }

    private void changed(UUID calendar, String event) {
        jdbc.update(
                "update calendar_event set due_at = ? where office_id = ? and calendar_id = ? and"
                        + " event_id = ?",
                AT_ONCE,
                office(),
                Ids.bytes(calendar),
                event);
    }

    boolean isStored(UUID calendar, String event) {
        return find(calendar, event) != null;
    }

    @Nullable CalendarEvent find(UUID calendar, String event) {
        return jdbc
                .query(
                        "select facts from calendar_event where office_id = ? and calendar_id = ?"
                                + " and event_id = ?",
                        (row, n) -> StoredEvent.read(row.getString(1)),
                        office(),
                        Ids.bytes(calendar),
                        event)
                .stream()
                .findFirst()
                .orElse(null);
    }

    Set<String> ids(UUID calendar) {
        return new HashSet<>(
                jdbc.query(
                        "select event_id from calendar_event where office_id = ? and calendar_id ="
                                + " ?",
                        (row, n) -> row.getString(1),
                        office(),
                        Ids.bytes(calendar)));
    }

    List<CalendarEvent> due(UUID calendar, Instant now, int most) {
        return jdbc.query(
                "select facts from calendar_event where office_id = ? and calendar_id = ? and"
                        + " due_at <= ? order by due_at limit ?",
                (row, n) -> StoredEvent.read(row.getString(1)),
                office(),
                Ids.bytes(calendar),
                Timestamp.from(now),
                most);
    }

    List<CalendarEvent> exceptions(UUID calendar, String series) {
        return jdbc.query(
                "select facts from calendar_event where office_id = ? and calendar_id = ? and"
                        + " series_id = ?",
                (row, n) -> StoredEvent.read(row.getString(1)),
                office(),
                Ids.bytes(calendar),
                series);
    }

    /**
     * @param outsiders everybody of outside it concerns, and whether we know them
     */
    void workedOut(
            UUID calendar, String event, @Nullable Instant next, Map<String, Boolean> outsiders) {
        jdbc.update(
                "update calendar_event set due_at = ? where office_id = ? and calendar_id = ? and"
                        + " event_id = ?",
                next == null ? null : Timestamp.from(next),
                office(),
                Ids.bytes(calendar),
                event);
        jdbc.update(
                "delete from calendar_attendee where office_id = ? and calendar_id = ? and"
                        + " event_id = ?",
                office(),
                Ids.bytes(calendar),
                event);
        jdbc.batchUpdate(
                "insert into calendar_attendee (office_id, calendar_id, event_id, email, known)"
                        + " values (?,?,?,?,?)",
                outsiders.entrySet().stream()
                        .map(it ->
                                new Object[] {
                                    office(), Ids.bytes(calendar), event, it.getKey(), it.getValue()
                                })
                        .toList());
    }

    /** Events with somebody who became a contact. */
    void wakeNewlyKnown(UUID calendar) {
        jdbc.update(
                "update calendar_event e set e.due_at = ? where e.office_id = ? and e.calendar_id ="
                    + " ? and (e.due_at is null or e.due_at > ?) and exists (select 1 from"
                    + " calendar_attendee a join contact_key k on k.office_id = a.office_id and"
                    + " k.kind = 'email' and k.value = a.email where a.office_id = e.office_id and"
                    + " a.calendar_id = e.calendar_id and a.event_id = e.event_id and a.known ="
                    + " false)",
                AT_ONCE,
                office(),
                Ids.bytes(calendar),
                AT_ONCE);
    }

    /** And with a series what differed from it. */
    void delete(UUID calendar, String event) {
        jdbc.update(
                "delete from calendar_event where office_id = ? and calendar_id = ? and (event_id ="
                        + " ? or series_id = ?)",
                office(),
                Ids.bytes(calendar),
                event,
                event);
        jdbc.update(
                "delete from calendar_attendee where office_id = ? and calendar_id = ? and event_id"
                        + " = ?",
                office(),
                Ids.bytes(calendar),
                event);
    }

    /** The calendar is read no more. What took place stays in the timelines. */
    void forget(UUID calendar) {
        for (var table : List.of("calendar_event", "calendar_attendee", "meeting")) {
            jdbc.update(
                    "delete from " + table + " where office_id = ? and calendar_id = ?",
                    office(),
                    Ids.bytes(calendar));
        }
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
