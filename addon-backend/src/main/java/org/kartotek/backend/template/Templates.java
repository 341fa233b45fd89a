package org.kartotek.backend.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The templates of the office, as everybody in it may read them. */
@Component
public class Templates {
    private final JdbcTemplate jdbc;

    Templates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Template> all(int most) {
        return jdbc.query(
                "select id, name, texts from template where office_id = ? and deleted_at is null"
                        + " order by name, id limit ?",
                (row, n) -> template(row),
                office(),
                most);
    }

    public Optional<Template> find(UUID id) {
        return jdbc
                .query(
                        "select id, name, texts from template where office_id = ? and id = ? and"
                                + " deleted_at is null",
                        (row, n) -> template(row),
                        office(),
                        Ids.bytes(id))
                .stream()
                .findFirst();
    }

    private static Template template(ResultSet row) throws SQLException {
        return new Template(
                Ids.of(row.getBytes("id")),
                row.getString("name"),
                Json.read(row.getString("texts"), new TypeReference<Map<String, String>>() {}));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
