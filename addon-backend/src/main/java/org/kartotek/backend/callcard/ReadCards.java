package org.kartotek.backend.callcard;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.callcard.CardFacts.CardOrder;
import org.kartotek.backend.callcard.CardFacts.CardPerson;
import org.kartotek.backend.callcard.CardFacts.CardStep;
import org.kartotek.backend.callcard.CardFacts.Happened;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OrderLine;
import org.kartotek.backend.order.Stage;
import org.kartotek.backend.order.StageNames;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The facts of many cards in five statements, seven if the template asks for all. */
@Component
class ReadCards {
    private static final int CLOSED = 3;

    private static final String MARKERS =
            """
            select m.contact_id, g.marker from contact_group_member m
            join contact_group g on g.office_id = m.office_id and g.id = m.group_id
            where m.office_id = ? and m.contact_id in (%s) order by g.position, g.id\
            """;

    private static final String OWNERS =
            """
            select c.id, u.name from contact c
            join app_user u on u.office_id = c.office_id and u.id = c.owner_id
            where c.office_id = ? and c.id in (%s)\
            """;

    private static final String ORDERS =
            """
            select * from (
              select o.*, g.kind as stage_kind, g.position as stage_position, row_number() over
                (partition by o.contact_id, o.closed_at is null order by o.moved_at desc, o.number desc) as place
              from customer_order o
              join stage g on g.office_id = o.office_id and g.id = o.stage_id
              where o.office_id = ? and o.contact_id in (%s)
            ) ranked where closed_at is null or place <=\
            """
                    + CLOSED
                    + " order by place";

    private static final String STEPS =
            """
            select s.order_id, s.at, s.actor_name, s.user_id, g.names from order_step s
            join stage g on g.office_id = s.office_id and g.id = s.stage_id
            where s.office_id = ? and s.order_id in (%s) order by s.at, s.id\
            """;

    private static final String HAPPENED =
            """
            select * from (
              select e.subject_id, i.at, i.kind, i.direction, i.actor_name, i.user_id, coalesce(i.text, i.subject) as text, row_number() over
                (partition by e.subject_id, e.kind = 'CALL' order by e.at desc, e.entry_id desc) as place
              from timeline_entry e
              join interaction i on i.office_id = e.office_id and i.id = e.entry_id
              where e.office_id = ? and e.subject_id in (%s) and e.kind in ('CALL', 'MESSAGE', 'VISIT')
            ) ranked where place = 1 or kind <> 'CALL' and place <= 3 order by place\
            """;

    private static final String NOTES =
            """
            select * from (
              select e.subject_id, t.at, '' as direction, t.actor_name, t.user_id, t.text, row_number() over
                (partition by e.subject_id order by e.at desc, e.entry_id desc) as place
              from timeline_entry e
              join note t on t.office_id = e.office_id and t.id = e.entry_id
              where e.office_id = ? and e.subject_id in (%s) and e.kind = 'NOTE'
            ) ranked where place = 1\
            """;

    private record Owned<T>(UUID contact, T fact) {}

    private record OrderRow(
            UUID id,
            long number,
            String title,
            Stage.Kind kind,
            @Nullable Money amount,
            List<OrderLine> lines,
            int stage) {}

    private record Event(boolean call, Happened happened) {}

    private final OfContacts ofContacts;
    private final ReadPersons persons;

    ReadCards(OfContacts ofContacts, ReadPersons persons) {
        this.ofContacts = ofContacts;
        this.persons = persons;
    }

    Map<UUID, CardFacts> of(
            Collection<UUID> contacts,
            Map<UUID, MeetingsAhead.Ahead> ahead,
            CardTemplate template,
            Locale language) {
        if (contacts.isEmpty()) return Map.of();
        var markers =
                query(MARKERS, contacts, (row, n) -> new Owned<>(id(row, 1), row.getString(2)));
        var owners = query(OWNERS, contacts, (row, n) -> new Owned<>(id(row, 1), row.getString(2)));
        var orders = query(ORDERS, contacts, ReadCards::order);
        var steps = steps(orders.stream().map(it -> it.fact().id()).toList(), language);
        var events = query(HAPPENED, contacts, ReadCards::event);
        var people = persons.of(contacts, template);
        List<Owned<Happened>> notes =
                template.shows(CardField.NOTE)
                        ? query(NOTES, contacts, (row, n) -> new Owned<>(id(row, 1), happened(row)))
                        : List.of();
        var facts = new LinkedHashMap<UUID, CardFacts>();
        for (var contact : contacts) {
            var own =
                    of(contact, orders).stream()
                            .map(it ->
                                    new CardOrder(
                                            it.number(),
                                            it.title(),
                                            it.kind(),
                                            it.amount(),
                                            it.lines(),
                                            steps.getOrDefault(it.id(), List.of()),
                                            it.stage()))
                            .toList();
            facts.put(
                    contact,
                    new CardFacts(
                            of(contact, markers),
                            people.getOrDefault(contact, CardPerson.NOBODY),
                            of(contact, owners).stream().findFirst().orElse(null),
                            own.stream().filter(it -> it.kind() == Stage.Kind.OPEN).toList(),
                            own.stream().filter(it -> it.kind() != Stage.Kind.OPEN).toList(),
                            calls(of(contact, events)).findFirst().orElse(null),
                            words(of(contact, events)),
                            of(contact, notes).stream().findFirst().orElse(null),
                            ahead.get(contact)));
        }
        return facts;
    }

    private Map<UUID, List<CardStep>> steps(List<UUID> orders, Locale language) {
        var steps = new HashMap<UUID, List<CardStep>>();
        if (orders.isEmpty()) return steps;
        query(
                        STEPS,
                        orders,
                        (row, n) ->
                                new Owned<>(
                                        id(row, 1),
                                        new CardStep(
                                                StageNames.parse(row.getString("names"))
                                                        .in(language),
                                                at(row),
                                                person(row))))
                .forEach(it ->
                        steps.computeIfAbsent(it.contact(), id -> new ArrayList<>())
                                .add(it.fact()));
        return steps;
    }

    private <T> List<T> query(String sql, Collection<UUID> ids, RowMapper<T> mapper) {
        return ofContacts.query(sql, ids, mapper);
    }

    private static <T> List<T> of(UUID contact, List<Owned<T>> all) {
        return all.stream().filter(it -> it.contact().equals(contact)).map(Owned::fact).toList();
    }

    private static Stream<Happened> calls(List<Event> events) {
        return events.stream().filter(Event::call).map(Event::happened);
    }

    private static List<Happened> words(List<Event> events) {
        return events.stream().filter(it -> !it.call()).map(Event::happened).toList();
    }

    private static Owned<OrderRow> order(ResultSet row, int number) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        var currency = row.getString("currency");
        var money =
                amount == null || currency == null
                        ? null
                        : new Money(amount, Currency.getInstance(currency));
        return new Owned<>(
                Ids.of(row.getBytes("contact_id")),
                new OrderRow(
                        Ids.of(row.getBytes("id")),
                        row.getLong("number"),
                        row.getString("title"),
                        Stage.Kind.valueOf(row.getString("stage_kind")),
                        money,
                        Json.read(
                                row.getString("line_items"),
                                new TypeReference<List<OrderLine>>() {}),
                        row.getInt("stage_position")));
    }

    private static Owned<Event> event(ResultSet row, int number) throws SQLException {
        return new Owned<>(
                id(row, 1), new Event(row.getString("kind").equals("CALL"), happened(row)));
    }

    private static Happened happened(ResultSet row) throws SQLException {
        var direction = Objects.requireNonNullElse(row.getString("direction"), "");
        return new Happened(
                at(row),
                direction.toLowerCase(Locale.ROOT),
                person(row),
                Objects.requireNonNullElse(row.getString("text"), ""));
    }

    /** Only people are named: "Kartotek" or an address did not say or do it. */
    private static String person(ResultSet row) throws SQLException {
        var name = Objects.requireNonNullElse(row.getString("actor_name"), "");
        return row.getBytes("user_id") == null && name.contains("@") || name.equals("Kartotek")
                ? ""
                : firstWord(name);
    }

    private static String firstWord(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return Ids.of(row.getBytes(column));
    }
}
