package org.kartotek.backend.callcard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** One statement for many ids of this office: the office first, then the ids. */
@Component
class OfContacts {
    private final JdbcTemplate jdbc;

    OfContacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param sql with {@code ?} for the office and {@code %s} for the list of ids
     */
    <T> List<T> query(String sql, Collection<UUID> ids, RowMapper<T> mapper) {
        var arguments = new ArrayList<Object>();
        arguments.add(Ids.bytes(OfficeScope.current()));
        ids.forEach(it -> arguments.add(Ids.bytes(it)));
        return jdbc.query(sql.formatted(Placeholders.of(ids.size())), mapper, arguments.toArray());
    }
}
