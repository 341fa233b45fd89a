package org.kartotek.backend.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the office meets a contact next. */
@Service
public class NextMeetings {

    /**
     * @param title "" of a private event, of which only the time is known
     */
    public record NextMeeting(Instant start, Instant end, boolean allDay, String title) {}

    private final JdbcTemplate jdbc;

    NextMeetings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<NextMeeting> of(UUID contact, Instant now) {
        return jdbc
                .query(
                        "select starts_at, ends_at, all_day, title from meeting where office_id = ?"
                                + " and contact_id = ? and ends_at > ? order by ends_at, starts_at"
                                + " limit 1",
                        NextMeetings::row,
                        Ids.bytes(OfficeScope.current()),
                        Ids.bytes(contact),
                        Timestamp.from(now))
                .stream()
                .findFirst();
    }

    private static NextMeeting row(ResultSet row, int number) throws SQLException {
        return new NextMeeting(
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getBoolean("all_day"),
                row.getString("title"));
    }
}
