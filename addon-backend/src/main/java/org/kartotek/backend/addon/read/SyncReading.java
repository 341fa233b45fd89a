package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sidebar.Reader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One honest line about Google, only when something is wrong. */
@Component
public class SyncReading {
    private static final Duration TOO_OLD = Duration.ofHours(2);
    private static final List<String> LANES = List.of("contacts", "mail", "calendar");

    /** One statement: the homepage is drawn whenever somebody opens Gmail. */
    private static final String HEALTH =
            """
            select min(case when a.state = 'RECONNECT' then a.email end) as refused,
                   min(case when l.state in ('FAILED', 'SETUP') then
                       case l.kind when 'CONTACTS' then 1 when 'MAIL' then 2 else 3 end end) as stopped,
                   (select count(*) from google_removal r where r.office_id = f.id
                     and r.account_id in (select id from google_account where office_id = f.id)
                     and r.state = 'HELD') as gone,
                   (select count(*) from google_group_link g where g.office_id = f.id
                     and g.gone_at is not null) as labels,
                   (select count(*) from google_review w where w.office_id = f.id
                     and not w.decided) as who,
                   min(case when l.kind = 'CONTACTS' then l.last_success_at end) as contacts_read,
                   (select count(*) from sync_item i where i.office_id = f.id
                     and i.state = 'PARKED') as parked
            from office f
            join google_account a on a.office_id = f.id and a.state <> 'DISCONNECTED'
            left join sync_lane l on l.office_id = a.office_id and l.account_id = a.id
            where a.office_id = ? and f.id = a.office_id
            group by f.id
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SyncReading(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Health(
            @Nullable String refused,
            int stopped,
            long gone,
            long labels,
            long who,
            @Nullable Instant contactsRead,
            long parked) {
        static Health of(ResultSet row) throws SQLException {
            var read = row.getTimestamp("contacts_read");
            return new Health(
                    row.getString("refused"),
                    row.getInt("stopped"),
                    row.getLong("gone"),
                    row.getLong("labels"),
                    row.getLong("who"),
                    read == null ? null : read.toInstant(),
                    row.getLong("parked"));
        }
    }

    public Optional<String> trouble(Reader reader) {
        var office = Ids.bytes(OfficeScope.current());
        return jdbc.query(HEALTH, (row, n) -> Health.of(row), (Object) office).stream()
                .findFirst()
                .flatMap(health -> sentence(health, reader));
    }

    /** What people here have to do comes before what only they should know. */
    private Optional<String> sentence(Health health, Reader reader) {
        if (health.refused() != null)
            return Optional.of(reader.say("trouble.dead", "account", health.refused()));
        if (health.stopped() > 0)
            return Optional.of(
                    reader.say("trouble.stopped", "kind", LANES.get(health.stopped() - 1)));
        if (health.gone() > 0) return counted(reader, "trouble.gone", health.gone());
        if (health.labels() > 0) return counted(reader, "trouble.label", health.labels());
        if (health.who() > 0) return counted(reader, "trouble.who", health.who());
        var read = health.contactsRead();
        if (read != null && read.isBefore(clock.instant().minus(TOO_OLD)))
            return Optional.of(reader.say("trouble.lag", "when", reader.moments().when(read)));
        return health.parked() == 0
                ? Optional.empty()
                : counted(reader, "trouble.parked", health.parked());
    }

    private static Optional<String> counted(Reader reader, String words, long count) {
        return Optional.of(reader.say(words, "count", count));
    }
}
