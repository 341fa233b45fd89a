package org.kartotek.backend.addon.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.sidebar.contact.OrganizationCard;
import org.kartotek.sidebar.shown.Hit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An organization with its people, its open orders, and who dealt with it last. */
@Component
public class OrganizationReading {
    private static final int PEOPLE = 60;
    private static final int ORDERS = 20;

    private final JdbcClient jdbc;
    private final OrderReading orders;
    private final Timeline timeline;

    OrganizationReading(JdbcClient jdbc, OrderReading orders, Timeline timeline) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.timeline = timeline;
    }

    private record Found(String name, long people) {}

    public Optional<OrganizationCard> organization(UUID id, Locale locale) {
        return named(id)
                .map(found ->
                        new OrganizationCard(
                                id.toString(),
                                found.name(),
                                people(id),
                                found.people(),
                                orders.openOfOrganization(id, locale, ORDERS),
                                ContactReading.lastContact(
                                        timeline
                                                .of(id, ContactReading.HAPPENED, null, 5)
                                                .lines()
                                                .stream()
                                                .map(ContactReading::interaction)
                                                .toList())));
    }

    private Optional<Found> named(UUID id) {
        return jdbc.sql(
                        "select g.name, (select count(*) from contact c where c.office_id ="
                            + " g.office_id and c.organization_id = g.id and c.archived_at is null)"
                            + " from organization g where g.office_id = ? and g.id = ?")
                .param(Ids.bytes(OfficeScope.current()))
                .param(Ids.bytes(id))
                .query((row, n) -> new Found(row.getString(1), row.getLong(2)))
                .optional();
    }

    private List<Hit> people(UUID id) {
        return jdbc.sql(
                        "select"
                                + ContactRow.COLUMNS
                                + " from contact c"
                                + ContactRow.JOINS
                                + " where c.office_id = ? and c.organization_id = ?"
                                + " and c.archived_at is null order by c.sort_name limit ?")
                .param(Ids.bytes(OfficeScope.current()))
                .param(Ids.bytes(id))
                .param(PEOPLE)
                .query((row, n) -> person(ContactRow.of(row)))
                .list();
    }

    private static Hit person(ContactRow row) {
        return new Hit(Hit.Kind.CONTACT, row.id().toString(), row.name(), row.jobTitle());
    }
}
