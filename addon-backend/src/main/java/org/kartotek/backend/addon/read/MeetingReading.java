package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sidebar.home.CalendarHomeCard.Meeting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Today's meetings with customers, and what is open with them. */
@Component
public class MeetingReading {
    private static final int MOST = 20;

    private static final String TODAY =
            "select distinct m.starts_at, case when exists (select 1 from meeting p where"
                + " p.office_id = m.office_id and p.meeting_key = m.meeting_key and p.title = '')"
                + " then '' else m.title end as title, m.contact_id,"
                    + ContactRow.NAME
                    + ", o.number, a.names as stage_names from meeting m"
                    + " join contact c on c.office_id = m.office_id and c.id = m.contact_id"
                    + " left join customer_order o on o.office_id = m.office_id and o.id = ("
                    + " select x.id from customer_order x where x.office_id = m.office_id and"
                    + " x.contact_id = m.contact_id and x.closed_at is null"
                    + " order by x.moved_at desc limit 1)"
                    + " left join stage a on a.office_id = o.office_id and a.id = o.stage_id"
                    + " where m.office_id = ? and m.ends_at > ? and m.starts_at < ?"
                    + " and c.archived_at is null order by m.starts_at limit ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MeetingReading(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Meeting> today(ZoneId zone, Locale locale) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return jdbc.query(
                TODAY,
                (row, n) -> meeting(row, locale),
                Ids.bytes(OfficeScope.current()),
                Timestamp.from(today.atStartOfDay(zone).toInstant()),
                Timestamp.from(today.plusDays(1).atStartOfDay(zone).toInstant()),
                MOST);
    }

    private static Meeting meeting(ResultSet row, Locale locale) throws SQLException {
        var name = ContactRow.spokenName(row);
        var stage = row.getString("stage_names");
        return new Meeting(
                row.getString("title"),
                row.getTimestamp("starts_at").toInstant(),
                Ids.of(row.getBytes("contact_id")).toString(),
                name.isEmpty() ? "—" : name,
                stage == null
                        ? null
                        : "#" + row.getLong("number") + " " + OrderReading.name(stage, locale));
    }
}
