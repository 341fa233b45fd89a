package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sidebar.home.HomeCard.StageCount;
import org.kartotek.sidebar.shown.ShownOrder.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where the open orders stand and whose they are, counted. */
@Component
public class HomeReading {
    private static final String OPEN_BY_STAGE =
            """
            select a.id, a.names, f.currency, count(o.id) as orders,
                   count(case when o.owner_id = ? then 1 end) as mine,
                   sum(case when o.currency = f.currency then o.amount end) as worth
            from stage a
            join office f on f.id = a.office_id
            join customer_order o on o.office_id = a.office_id and o.stage_id = a.id
            where a.office_id = ? and a.kind = 'OPEN' and o.closed_at is null
            group by a.id, a.names, f.currency, a.position
            order by a.position
            """;

    private final JdbcTemplate jdbc;

    HomeReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<StageCount> openByStage(UUID user, Locale locale) {
        return jdbc.query(
                OPEN_BY_STAGE,
                (row, n) -> count(row, locale),
                Ids.bytes(user),
                Ids.bytes(OfficeScope.current()));
    }

    private static StageCount count(ResultSet row, Locale locale) throws SQLException {
        var worth = row.getBigDecimal("worth");
        return new StageCount(
                Ids.of(row.getBytes("id")).toString(),
                OrderReading.name(row.getString("names"), locale),
                row.getLong("orders"),
                row.getLong("mine"),
                worth == null
                        ? null
                        : new Money(worth, Currency.getInstance(row.getString("currency"))));
    }
}
