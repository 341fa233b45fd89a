package org.kartotek.backend.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.callcard.MeetingsAhead;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** When the office meets a contact next. */
@Service
public class NextMeetings implements MeetingsAhead {

    /** Private in one calendar is private in all. */
    private static final String SHOWN_TITLE =
            "case when exists (select 1 from meeting p where p.office_id = m.office_id and"
                    + " p.meeting_key = m.meeting_key and p.title = '') then '' else m.title end as"
                    + " title";

    /**
     * @param title "" of a private event, of which only the time is known
     */
    public record NextMeeting(Instant start, Instant end, boolean allDay, String title) {}

    private final JdbcTemplate jdbc;

    NextMeetings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<NextMeeting> of(UUID contact, Instant now) {
        return jdbc
                .query(
                        "select starts_at, ends_at, all_day, "
                                + SHOWN_TITLE
                                + " from meeting m where office_id = ? and contact_id = ? and"
                                + " ends_at > ? order by ends_at, starts_at limit 1",
                        NextMeetings::row,
                        Ids.bytes(OfficeScope.current()),
                        Ids.bytes(contact),
                        Timestamp.from(now))
                .stream()
                .findFirst();
    }

    /** For the cards of many contacts, in one statement. */
    @Override
    public Map<UUID, Ahead> of(Collection<UUID> contacts, Instant now) {
        var ahead = new HashMap<UUID, Ahead>();
        if (contacts.isEmpty()) {
            return ahead;
        }
        var arguments = new ArrayList<Object>();
        arguments.add(Ids.bytes(OfficeScope.current()));
        arguments.add(Timestamp.from(now));
        contacts.forEach(it -> arguments.add(Ids.bytes(it)));
        jdbc.query(
                "select contact_id, starts_at, ends_at, all_day, "
                        + SHOWN_TITLE
                        + " from meeting m where office_id = ? and ends_at > ? and contact_id in (%s) order by ends_at, starts_at, event_id"
                                .formatted(Placeholders.of(contacts.size())),
                row -> {
                    var it = row(row, 0);
                    ahead.putIfAbsent(
                            Ids.of(row.getBytes("contact_id")),
                            new Ahead(it.start(), it.allDay(), it.title()));
                },
                arguments.toArray());
        return ahead;
    }

    private static NextMeeting row(ResultSet row, int number) throws SQLException {
        return new NextMeeting(
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("all_day"),
                row.getString("title"));
    }
}
