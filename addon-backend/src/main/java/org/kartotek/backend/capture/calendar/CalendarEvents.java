package org.kartotek.backend.capture.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    /**
     * @param outsiders whom of outside it concerns
     */
    void save(UUID account, CalendarEvent event, Collection<String> outsiders) {
        var series = event.seriesId();
        jdbc.update(
                "insert into calendar_event (office_id, account_id, event_id, series_id, uid,"
                    + " facts, due_at) values (?,?,?,?,?,?,?) on duplicate key update series_id ="
                    + " values(series_id), uid = values(uid), facts = values(facts), due_at ="
                    + " values(due_at)",
                office(),
                Ids.bytes(account),
                event.id(),
                series,
                event.uid(),
                StoredEvent.write(event, !outsiders.isEmpty()),
                series == null ? AT_ONCE : null);
        if (series != null) {
            changed(account, series);
        }
        setOutsiders(account, series == null ? event.id() : series, event.id(), outsiders);
    }

    /** Outsiders of an exception stand with its series, which is what is worked out. */
    private void setOutsiders(
            UUID account, String worked, String event, Collection<String> outsiders) {
        if (worked.equals(event)) {
            jdbc.update(
                    "delete from calendar_attendee where office_id = ? and account_id = ? and"
                            + " event_id = ?",
                    office(),
                    Ids.bytes(account),
                    event);
        }
        jdbc.batchUpdate(
                "insert ignore into calendar_attendee (office_id, account_id, event_id, email,"
                        + " known) values (?,?,?,?,false)",
                outsiders.stream()
                        .map(it -> new Object[] {office(), Ids.bytes(account), worked, it})
                        .toList());
    }

    private void changed(UUID account, String event) {
        jdbc.update(
                "update calendar_event set due_at = ? where office_id = ? and account_id = ? and"
                        + " event_id = ?",
                AT_ONCE,
                office(),
                Ids.bytes(account),
                event);
    }

    boolean isStored(UUID account, String event) {
        return find(account, event) != null;
    }

    @Nullable CalendarEvent find(UUID account, String event) {
        return jdbc
                .query(
                        "select facts from calendar_event where office_id = ? and account_id = ?"
                                + " and event_id = ?",
                        (row, n) -> StoredEvent.read(row.getString(1)),
                        office(),
                        Ids.bytes(account),
                        event)
                .stream()
                .findFirst()
                .orElse(null);
    }

    Set<String> ids(UUID account) {
        return new HashSet<>(
                jdbc.query(
                        "select event_id from calendar_event where office_id = ? and account_id ="
                                + " ?",
                        (row, n) -> row.getString(1),
                        office(),
                        Ids.bytes(account)));
    }

    /** Single events and series; never exceptions, which are worked out with their series. */
    List<CalendarEvent> due(UUID account, Instant now, int most) {
        return jdbc.query(
                "select facts from calendar_event where office_id = ? and account_id = ? and due_at"
                        + " <= ? order by due_at limit ?",
                (row, n) -> StoredEvent.read(row.getString(1)),
                office(),
                Ids.bytes(account),
                Timestamp.from(now),
                most);
    }

    List<CalendarEvent> exceptions(UUID account, String series) {
        return jdbc.query(
                "select facts from calendar_event where office_id = ? and account_id = ? and"
                        + " series_id = ?",
                (row, n) -> StoredEvent.read(row.getString(1)),
                office(),
                Ids.bytes(account),
                series);
    }

    void workedOut(UUID account, String event, @Nullable Instant next, Collection<String> known) {
        jdbc.update(
                "update calendar_event set due_at = ? where office_id = ? and account_id = ? and"
                        + " event_id = ?",
                next == null ? null : Timestamp.from(next),
                office(),
                Ids.bytes(account),
                event);
        jdbc.batchUpdate(
                "update calendar_attendee set known = true where office_id = ? and account_id = ?"
                        + " and event_id = ? and email = ?",
                known.stream()
                        .map(it -> new Object[] {office(), Ids.bytes(account), event, it})
                        .toList());
    }

    /** Events with somebody who became a contact. */
    void wakeNewlyKnown(UUID account) {
        jdbc.update(
                "update calendar_event e set e.due_at = ? where e.office_id = ? and e.account_id ="
                    + " ? and (e.due_at is null or e.due_at > ?) and exists (select 1 from"
                    + " calendar_attendee a join contact_key k on k.office_id = a.office_id and"
                    + " k.kind = 'email' and k.value = a.email where a.office_id = e.office_id and"
                    + " a.account_id = e.account_id and a.event_id = e.event_id and a.known ="
                    + " false)",
                AT_ONCE,
                office(),
                Ids.bytes(account),
                AT_ONCE);
    }

    void delete(UUID account, String event) {
        for (var table : List.of("calendar_event", "calendar_attendee")) {
            jdbc.update(
                    "delete from "
                            + table
                            + " where office_id = ? and account_id = ? and event_id = ?",
                    office(),
                    Ids.bytes(account),
                    event);
        }
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
