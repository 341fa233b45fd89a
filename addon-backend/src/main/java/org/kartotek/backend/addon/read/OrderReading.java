package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.order.OrderLine;
import org.kartotek.backend.order.StageNames;
import org.kartotek.sidebar.shown.Door;
import org.kartotek.sidebar.shown.ShownOrder;
import org.kartotek.sidebar.shown.ShownOrder.Money;
import org.kartotek.sidebar.shown.ShownOrder.Party;
import org.kartotek.sidebar.shown.ShownOrder.Stage;
import org.kartotek.sidebar.shown.ShownOrder.StageKind;
import org.kartotek.sidebar.shown.ShownOrder.Step;
import org.kartotek.sidebar.words.Language;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Orders with the stage they stand at, who put them there, and the stage after it. */
@Component
public class OrderReading {
    private static final String ORDERS =
            """
            select o.id as order_id, o.number, o.title, o.amount, o.currency, o.opened_at, o.contact_id,
                   a.id as stage_id, a.names as stage_names, a.kind as stage_kind,
                   n.id as next_id, n.names as next_names, n.kind as next_kind,
                   s.at as step_at, s.actor_name, s.door, s.comment,
            """
                    + ContactRow.NAME
                    + """
                     from customer_order o
                    join stage a on a.office_id = o.office_id and a.id = o.stage_id
                    left join stage n on n.office_id = o.office_id and n.pipeline_id = a.pipeline_id
                      and a.kind = 'OPEN' and n.position = (select min(x.position) from stage x
                        where x.office_id = a.office_id and x.pipeline_id = a.pipeline_id
                          and x.position > a.position and x.kind <> 'LOST')
                    left join order_step s on s.office_id = o.office_id and s.id = (
                      select y.id from order_step y where y.office_id = o.office_id and y.order_id = o.id
                      order by y.at desc, y.id desc limit 1)
                    left join contact c on c.office_id = o.office_id and c.id = o.contact_id
                    where o.office_id = ?
                    """;

    private final JdbcTemplate jdbc;

    OrderReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<ShownOrder> openOfContact(UUID contact, Locale locale, int limit) {
        return openOfContacts(List.of(contact), locale, limit);
    }

    /** Moved last first. */
    public List<ShownOrder> openOfContacts(Collection<UUID> contacts, Locale locale, int limit) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        return some(
                " and o.contact_id in (%s) and o.closed_at is null order by o.moved_at desc, o.id desc limit ?"
                        .formatted(Placeholders.of(contacts.size())),
                locale,
                Stream.concat(contacts.stream().map(Ids::bytes), Stream.of(limit)).toArray());
    }

    List<ShownOrder> openOfOrganization(UUID organization, Locale locale, int limit) {
        return some(
                " and o.organization_id = ? and o.closed_at is null order by o.moved_at desc, o.id"
                        + " desc limit ?",
                locale,
                Ids.bytes(organization),
                limit);
    }

    /** Waiting longest first. */
    public List<ShownOrder> atStage(UUID stage, Locale locale, int limit) {
        return some(
                " and o.stage_id = ? order by o.moved_at, o.id limit ?",
                locale,
                Ids.bytes(stage),
                limit);
    }

    /** One order without its steps and the other stages. */
    public Optional<ShownOrder> brief(UUID id, Locale locale) {
        return some(" and o.id = ?", locale, Ids.bytes(id)).stream().findFirst();
    }

    public Optional<ShownOrder> order(UUID id, Locale locale) {
        return brief(id, locale)
                .map(one ->
                        new ShownOrder(
                                one.id(),
                                one.number(),
                                one.title(),
                                one.stage(),
                                one.amount(),
                                one.contact(),
                                one.lastStep(),
                                one.next(),
                                steps(id, locale),
                                stages(locale)));
    }

    /** What an order asks for; prices in its own currency, else in the office's. */
    public List<ShownOrder.Line> lines(UUID id) {
        return jdbc
                .query(
                        "select o.line_items, coalesce(o.currency, f.currency) as currency from"
                                + " customer_order o join office f on f.id = o.office_id where"
                                + " o.office_id = ? and o.id = ?",
                        (row, n) -> lines(row),
                        Ids.bytes(OfficeScope.current()),
                        Ids.bytes(id))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<ShownOrder.Line> lines(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        List<OrderLine> lines = Json.read(row.getString("line_items"), new TypeReference<>() {});
        return lines.stream().map(line -> line(line, currency)).toList();
    }

    private static ShownOrder.Line line(OrderLine line, Currency currency) {
        var price = line.unitPrice();
        return new ShownOrder.Line(
                line.quantity(), line.title(), price == null ? null : new Money(price, currency));
    }

    public Optional<String> stageName(UUID stage, Locale locale) {
        return stages(locale).stream()
                .filter(one -> one.id().equals(stage.toString()))
                .map(Stage::name)
                .findFirst();
    }

    private List<Stage> stages(Locale locale) {
        return jdbc.query(
                "select id, names, kind from stage where office_id = ? order by pipeline_id,"
                        + " position",
                (row, n) -> stage(row, "id", "names", "kind", locale),
                (Object) Ids.bytes(OfficeScope.current()));
    }

    private List<Step> steps(UUID order, Locale locale) {
        return jdbc.query(
                "select s.at as step_at, s.actor_name, s.door, s.comment, a.names as stage_names"
                        + " from order_step s join stage a on a.office_id = s.office_id and a.id ="
                        + " s.stage_id where s.office_id = ? and s.order_id = ?"
                        + " order by s.at desc, s.id desc",
                (row, n) -> step(row, name(row.getString("stage_names"), locale)),
                Ids.bytes(OfficeScope.current()),
                Ids.bytes(order));
    }

    private List<ShownOrder> some(String which, Locale locale, Object... arguments) {
        return jdbc.query(
                ORDERS + which,
                (row, n) -> order(row, locale),
                Stream.concat(Stream.of(Ids.bytes(OfficeScope.current())), Stream.of(arguments))
                        .toArray());
    }

    private static ShownOrder order(ResultSet row, Locale locale) throws SQLException {
        var stage = stage(row, "stage_id", "stage_names", "stage_kind", locale);
        return new ShownOrder(
                Ids.of(row.getBytes("order_id")).toString(),
                row.getLong("number"),
                row.getString("title"),
                stage,
                money(row),
                party(row),
                row.getTimestamp("step_at") == null
                        ? new Step(
                                stage.name(),
                                row.getTimestamp("opened_at").toInstant(),
                                "",
                                null,
                                null)
                        : step(row, stage.name()),
                row.getBytes("next_id") == null
                        ? null
                        : stage(row, "next_id", "next_names", "next_kind", locale),
                List.of(),
                List.of());
    }

    private static Step step(ResultSet row, String stage) throws SQLException {
        return new Step(
                stage,
                row.getTimestamp("step_at").toInstant(),
                row.getString("actor_name"),
                Door.valueOf(row.getString("door")),
                row.getString("comment"));
    }

    private static Stage stage(ResultSet row, String id, String names, String kind, Locale locale)
            throws SQLException {
        return new Stage(
                Ids.of(row.getBytes(id)).toString(),
                name(row.getString(names), locale),
                StageKind.valueOf(row.getString(kind)));
    }

    static String name(String names, Locale locale) {
        return StageNames.parse(names).in(Language.of(locale).locale());
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var currency = row.getString("currency");
        return amount == null || currency == null
                ? null
                : new Money(amount, Currency.getInstance(currency));
    }

    private static Party party(ResultSet row) throws SQLException {
        var name = ContactRow.spokenName(row);
        return new Party(
                Ids.of(row.getBytes("contact_id")).toString(), name.isEmpty() ? "—" : name);
    }
}
