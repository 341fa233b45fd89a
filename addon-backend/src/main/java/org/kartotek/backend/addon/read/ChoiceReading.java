package org.kartotek.backend.addon.read;

import java.util.ArrayList;
import java.util.List;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sidebar.shown.Choice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a new contact can be put under, in one statement. */
@Component
public class ChoiceReading {
    private static final String CHOICES =
            """
            select 'office' as what, f.id, f.phone_region as name, 0 as place from office f where f.id = ?
            union all
            select 'group', g.id, g.name, g.position from contact_group g where g.office_id = ?
            union all
            select 'user', u.id, u.name, 0 from app_user u where u.office_id = ? and u.active
            order by what, place, name
            """;

    private final JdbcTemplate jdbc;

    ChoiceReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public record Choices(List<Choice> groups, List<Choice> users, String phoneRegion) {}

    public Choices forNewContact() {
        var groups = new ArrayList<Choice>();
        var users = new ArrayList<Choice>();
        var region = new ArrayList<String>();
        var office = Ids.bytes(OfficeScope.current());
        jdbc.query(
                CHOICES,
                row -> {
                    var name = row.getString("name");
                    switch (row.getString("what")) {
                        case "office" -> region.add(name);
                        case "group" ->
                                groups.add(new Choice(Ids.of(row.getBytes("id")).toString(), name));
                        default ->
                                users.add(new Choice(Ids.of(row.getBytes("id")).toString(), name));
                    }
                },
                office,
                office,
                office);
        return new Choices(groups, users, region.isEmpty() ? "" : region.getFirst());
    }
}
