package org.kartotek.backend.console.contacts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Organizations with how many people and open orders they have, a page in one statement. */
@Component
class OrganizationRows {
    private static final String PAGE =
            """
            select o.id, o.name, o.name_folded,
              (select count(*) from contact c where c.office_id = o.office_id
                 and c.organization_id = o.id and c.archived_at is null) as people,
              (select count(*) from customer_order r where r.office_id = o.office_id
                 and r.organization_id = o.id and r.closed_at is null) as orders
            from organization o
            where o.office_id = :office
              and (o.name_folded > :after or (o.name_folded = :after and o.id > :id))
            order by o.name_folded, o.id limit :most
            """;

    private final JdbcClient jdbc;

    OrganizationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Row(UUID id, String name, String folded, int people, int orders) {
        String next() {
            return UriComponentsBuilder.fromPath("/organizations")
                    .queryParam("after", folded)
                    .queryParam("id", id)
                    .encode()
                    .toUriString();
        }
    }

    List<Row> after(String folded, @Nullable UUID id, int most) {
        return jdbc.sql(PAGE)
                .param("office", Ids.bytes(OfficeScope.current()))
                .param("after", folded)
                .param("id", Ids.bytes(id == null ? new UUID(0, 0) : id))
                .param("most", most)
                .query((row, n) ->
                        new Row(
                                Ids.of(row.getBytes("id")),
                                row.getString("name"),
                                row.getString("name_folded"),
                                row.getInt("people"),
                                row.getInt("orders")))
                .list();
    }
}
