package org.kartotek.backend.capture;

import java.time.Instant;
import java.util.List;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People on mail that a label brought in and whom no contact has. */
@Service
public class UnknownWriters {

    /** One address; its mail stands in a timeline of its own as soon as some contact has it. */
    public record Writer(String email, String name, int mails, Instant lastAt) {}

    private final JdbcTemplate jdbc;

    UnknownWriters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever wrote last comes first. */
    @Transactional(readOnly = true)
    public List<Writer> newest(int most) {
        return jdbc.query(
                "select s.email, max(s.name), count(*), max(i.at) as last_at from mail_stranger s"
                        + " join interaction i on i.office_id = s.office_id and i.id ="
                        + " s.interaction_id where s.office_id = ? and not exists (select 1 from"
                        + " interaction_contact c where c.office_id = s.office_id and"
                        + " c.interaction_id = s.interaction_id) group by s.email order by last_at"
                        + " desc, s.email limit ?",
                (row, n) ->
                        new Writer(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getTimestamp(4).toInstant()),
                Ids.bytes(OfficeScope.current()),
                most);
    }
}
