package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.capture.calendar.EventId;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sidebar.shown.ShownMeeting;
import org.kartotek.sidebar.shown.ShownMeeting.Guest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Meetings with customers as they stand in the calendars we read, and what is open with them. */
@Component
public class MeetingReading {
    private static final int MOST_ROWS = 100;
    private static final int MOST = 20;

    /** No meeting that began longer ago is still going on. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private static final String MEETINGS =
            "select distinct m.meeting_key, m.starts_at, m.ends_at, case when exists (select 1 from"
                    + " meeting p where p.office_id = m.office_id and p.meeting_key ="
                    + " m.meeting_key and p.title = '') then '' else m.title end as title,"
                    + " m.contact_id,"
                    + ContactRow.NAME
                    + ", o.number, a.names as stage_names from meeting m"
                    + " join contact c on c.office_id = m.office_id and c.id = m.contact_id"
                    + " left join customer_order o on o.office_id = m.office_id and o.id = ("
                    + " select x.id from customer_order x where x.office_id = m.office_id and"
                    + " x.contact_id = m.contact_id and x.closed_at is null"
                    + " order by x.moved_at desc limit 1)"
                    + " left join stage a on a.office_id = o.office_id and a.id = o.stage_id"
                    + " where m.office_id = ? and c.archived_at is null and ";

    private static final String NEAREST_OF_EVENT =
            "m.meeting_key = (select n.meeting_key from meeting n where n.office_id = ?"
                    + " and n.event_id in (?, ?) and n.meeting_key like ?"
                    + " order by abs(timestampdiff(second, n.starts_at, ?)) limit 1)";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MeetingReading(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String key, Instant at, Instant end, String title, Guest guest) {}

    public List<ShownMeeting> today(ZoneId zone, Locale locale) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var begins = today.atStartOfDay(zone).toInstant();
        var ends = today.plusDays(1).atStartOfDay(zone).toInstant();
        return some(
                "m.ends_at > ? and m.ends_at < ? and m.starts_at < ?",
                locale,
                Timestamp.from(begins),
                Timestamp.from(ends.plus(LONGEST)),
                Timestamp.from(ends));
    }

    public Optional<ShownMeeting> of(String key, Locale locale) {
        return some("m.meeting_key = ?", locale, key).stream().findFirst();
    }

    /** The meeting of an open event; of a series without a date the one that is nearest. */
    public Optional<ShownMeeting> of(EventId event, ZoneId zone, Locale locale) {
        var meant = event.meantAt(zone).map(at -> "%:" + at.getEpochSecond()).orElse("%");
        return some(
                        NEAREST_OF_EVENT,
                        locale,
                        Ids.bytes(OfficeScope.current()),
                        event.value(),
                        event.series(),
                        meant,
                        Timestamp.from(clock.instant()))
                .stream()
                .findFirst();
    }

    private List<ShownMeeting> some(String which, Locale locale, Object... arguments) {
        var all = new ArrayList<Object>();
        all.add(Ids.bytes(OfficeScope.current()));
        all.addAll(List.of(arguments));
        all.add(MOST_ROWS);
        var rows =
                jdbc.query(
                        MEETINGS
                                + which
                                + " order by m.starts_at, m.meeting_key, c.sort_name limit ?",
                        (row, n) -> row(row, locale),
                        all.toArray());
        var meetings = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> meetings.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        return meetings.values().stream().limit(MOST).map(MeetingReading::meeting).toList();
    }

    private static ShownMeeting meeting(List<Row> rows) {
        var first = rows.getFirst();
        return new ShownMeeting(
                first.key(),
                first.title(),
                first.at(),
                first.end(),
                rows.stream().map(Row::guest).distinct().toList());
    }

    private static Row row(ResultSet row, Locale locale) throws SQLException {
        var name = ContactRow.spokenName(row);
        return new Row(
                row.getString("meeting_key"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("title"),
                new Guest(
                        Ids.of(row.getBytes("contact_id")).toString(),
                        name.isEmpty() ? "—" : name,
                        order(row, locale)));
    }

    private static @Nullable String order(ResultSet row, Locale locale) throws SQLException {
        var stage = row.getString("stage_names");
        return stage == null
                ? null
                : "#" + row.getLong("number") + " " + OrderReading.name(stage, locale);
    }
}
