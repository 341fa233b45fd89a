package org.kartotek.backend.addon.read;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.backend.timeline.Timeline.Line;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.ShownContact;
import org.kartotek.sidebar.shown.ShownInteraction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything the card of one contact shows: the contact, its orders, its past, its tasks. */
@Component
public class ContactReading {
    static final Timeline.Filter HAPPENED =
            new Timeline.Filter(
                    Set.of(
                            EntryKind.EMAIL,
                            EntryKind.CALL,
                            EntryKind.MEETING,
                            EntryKind.MESSAGE,
                            EntryKind.VISIT,
                            EntryKind.NOTE),
                    null,
                    null);

    private static final int INTERACTIONS = 5;
    private static final int ORDERS = 12;
    private static final int TASKS = 5;

    private final JdbcClient jdbc;
    private final OrderReading orders;
    private final TaskReading tasks;
    private final Timeline timeline;
    private final Clock clock;

    ContactReading(
            JdbcClient jdbc,
            OrderReading orders,
            TaskReading tasks,
            Timeline timeline,
            Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.tasks = tasks;
        this.timeline = timeline;
        this.clock = clock;
    }

    public Optional<ShownContact> contact(UUID id, Locale locale) {
        return row(id).map(row -> around(row, locale));
    }

    /** The name alone, for the head of a form. */
    public Optional<String> name(UUID id) {
        return row(id).map(ContactRow::name);
    }

    public List<Hit> recent(int limit) {
        return jdbc.sql(
                        "select"
                                + ContactRow.COLUMNS
                                + " from contact c"
                                + ContactRow.JOINS
                                + " where c.office_id = ? and c.archived_at is null"
                                + " and c.last_interaction_at is not null"
                                + " order by c.last_interaction_at desc, c.id desc limit ?")
                .param(Ids.bytes(OfficeScope.current()))
                .param(limit)
                .query((row, n) -> ContactRow.of(row).hit())
                .list();
    }

    /** In order of name; who is not there is left out. */
    public List<Hit> some(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select"
                                + ContactRow.COLUMNS
                                + " from contact c"
                                + ContactRow.JOINS
                                + " where c.office_id = ? and c.id in (%s)"
                                        .formatted(Placeholders.of(ids.size()))
                                + " and c.archived_at is null order by c.sort_name")
                .param(Ids.bytes(OfficeScope.current()))
                .params(ids.stream().map(Ids::bytes).toList())
                .query((row, n) -> ContactRow.of(row).hit())
                .list();
    }

    ShownContact around(ContactRow row, Locale locale) {
        var past = timeline.of(row.id(), HAPPENED, null, INTERACTIONS).lines();
        var happened = past.stream().map(ContactReading::interaction).toList();
        return new ShownContact(
                row.id().toString(),
                row.name(),
                row.jobTitle(),
                row.organization(),
                row.groups(),
                row.owner(),
                row.shownPhones(),
                row.emails().stream().map(email -> email.value()).toList(),
                row.remark(),
                lastContact(happened),
                orders.openOfContact(row.id(), locale, ORDERS),
                happened,
                tasks.ofContact(row.id(), TASKS),
                row.nextMeeting());
    }

    /** A note is written about somebody, not with them. */
    static @Nullable ShownInteraction lastContact(List<ShownInteraction> happened) {
        return happened.stream()
                .filter(one -> one.kind() != ShownInteraction.Kind.NOTE)
                .findFirst()
                .orElse(null);
    }

    static ShownInteraction interaction(Line line) {
        return new ShownInteraction(
                ShownInteraction.Kind.valueOf(line.kind().name()),
                line.direction() == null
                        ? null
                        : ShownInteraction.Direction.valueOf(line.direction().name()),
                line.at(),
                line.actorName(),
                line.subject(),
                line.text());
    }

    private Optional<ContactRow> row(UUID id) {
        return jdbc.sql(
                        "select"
                                + ContactRow.COLUMNS
                                + ContactRow.NEXT_MEETING
                                + " from contact c"
                                + ContactRow.JOINS
                                + " where c.office_id = ? and c.id = ? and c.archived_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(Ids.bytes(OfficeScope.current()))
                .param(Ids.bytes(id))
                .query((row, n) -> ContactRow.withMeeting(row))
                .optional();
    }
}
