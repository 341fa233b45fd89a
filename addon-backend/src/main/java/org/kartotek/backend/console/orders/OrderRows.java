package org.kartotek.backend.console.orders;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.order.MainPipeline;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.StageList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Orders with the names of their people, each question in one statement (and one for stages). */
@Component
public class OrderRows {
    private static final int OF_CONTACT = 50;

    private static final String SELECT =
            """
            select o.id, o.number, o.title, o.stage_id, o.amount, o.currency, o.contact_id,
                   o.moved_at, o.closed_at, c.given_name, c.family_name, c.nickname,
                   g.name as organization, u.name as owner
            from customer_order o
            join contact c on c.office_id = o.office_id and c.id = o.contact_id
            left join organization g on g.office_id = o.office_id and g.id = o.organization_id
            left join app_user u on u.office_id = o.office_id and u.id = o.owner_id
            where o.office_id = ?
            """;

    private final JdbcTemplate jdbc;
    private final MainPipeline pipeline;

    OrderRows(JdbcTemplate jdbc, MainPipeline pipeline) {
        this.jdbc = jdbc;
        this.pipeline = pipeline;
    }

    /** Open ones first, then the closed, newest first. */
    public List<OrderRow> ofContact(UUID contactId, Say say) {
        return select(
                " and o.contact_id = ? order by o.closed_at is not null, o.moved_at desc limit ?",
                say,
                Ids.bytes(contactId),
                OF_CONTACT);
    }

    public List<OrderRow> ofOrganization(UUID organizationId, Say say) {
        return select(
                " and o.organization_id = ? order by o.closed_at is not null, o.moved_at desc limit"
                        + " ?",
                say,
                Ids.bytes(organizationId),
                OF_CONTACT);
    }

    /** Open orders nobody moved for a while, the longest waiting first. */
    public List<OrderRow> waiting(int most, Say say) {
        return select(
                " and o.closed_at is null and o.moved_at < ? order by o.moved_at limit ?",
                say,
                Timestamp.from(say.now().minus(OrderRow.PATIENCE)),
                most);
    }

    List<OrderRow> select(String rest, Say say, Object... arguments) {
        return select(SELECT, rest, pipeline.stages(), say, arguments);
    }

    List<OrderRow> select(
            String select, String rest, StageList stages, Say say, Object... arguments) {
        var all = new ArrayList<Object>();
        all.add(Ids.bytes(OfficeScope.current()));
        all.addAll(List.of(arguments));
        return jdbc.query(select + rest, (row, n) -> row(row, stages, say), all.toArray());
    }

    static String selecting() {
        return SELECT;
    }

    private static OrderRow row(ResultSet row, StageList stages, Say say) throws SQLException {
        @Nullable Timestamp closed = row.getTimestamp("closed_at");
        return new OrderRow(
                Ids.of(row.getBytes("id")),
                row.getLong("number"),
                row.getString("title"),
                StageView.of(stages.byId(Ids.of(row.getBytes("stage_id"))), say.locale()),
                money(row.getBigDecimal("amount"), row.getString("currency")),
                Ids.of(row.getBytes("contact_id")),
                name(row),
                row.getString("organization"),
                row.getString("owner"),
                row.getTimestamp("moved_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null
                ? null
                : new Money(amount, Currency.getInstance(currency));
    }

    private static String name(ResultSet row) throws SQLException {
        var name =
                Stream.of(row.getString("given_name"), row.getString("family_name"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
            return name;
        }
        return Objects.requireNonNullElse(row.getString("nickname"), "—");
    }
}
