package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    private static final String HEALTH =
            """
            select min(case when a.state = 'RECONNECT' then a.email end) as refused,
                   min(case when l.kind = 'CONTACTS' then l.last_success_at end) as contacts_read,
                   (select count(*) from sync_item i where i.office_id = ? and i.state = 'PARKED') as parked
            from google_account a
            left join sync_lane l on l.office_id = a.office_id and l.account_id = a.id
            where a.office_id = ? and a.state <> 'DISCONNECTED'
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SyncReading(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Health(@Nullable String refused, @Nullable Instant contactsRead, long parked) {
        static Health of(ResultSet row) throws SQLException {
            var read = row.getTimestamp("contacts_read");
            return new Health(
                    row.getString("refused"),
                    read == null ? null : read.toInstant(),
                    row.getLong("parked"));
        }
    }

    public Optional<String> trouble(Reader reader) {
        var office = Ids.bytes(OfficeScope.current());
        return jdbc.query(HEALTH, (row, n) -> Health.of(row), office, office).stream()
                .findFirst()
                .flatMap(health -> sentence(health, reader));
    }

    private Optional<String> sentence(Health health, Reader reader) {
        if (health.refused() != null) {
            return Optional.of(reader.say("trouble.dead", "account", health.refused()));
        }
        var read = health.contactsRead();
        if (read != null && read.isBefore(clock.instant().minus(TOO_OLD))) {
            return Optional.of(reader.say("trouble.lag", "when", reader.moments().when(read)));
        }
        return health.parked() == 0
                ? Optional.empty()
                : Optional.of(reader.say("trouble.parked", "count", health.parked()));
    }
}
