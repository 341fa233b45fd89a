package org.kartotek.backend.console.orders;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.order.MainPipeline;
import org.kartotek.backend.order.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The board in three statements: stages, what each holds, and its newest orders. */
@Component
class ReadBoard {
    private static final int TILES = 30;

    /** Closed orders leave the board after a while; the list keeps them. */
    private static final Duration CLOSED_SHOWN = Duration.ofDays(30);

    private static final String HELD =
            """
            select o.stage_id, o.currency, count(*) as orders, sum(o.amount) as amount
            from customer_order o
            where o.office_id = ? and (o.closed_at is null or o.closed_at > ?)
            group by o.stage_id, o.currency
            """;

    private static final String NEWEST =
            """
             and (o.closed_at is null or o.closed_at > ?) and o.id in (
                select id from (
                    select b.id, row_number() over (partition by b.stage_id order by b.moved_at desc) as place
                    from customer_order b
                    where b.office_id = ? and (b.closed_at is null or b.closed_at > ?)
                ) placed where place <= ?)
             order by o.moved_at desc
            """;

    private final OrderRows rows;
    private final MainPipeline pipeline;
    private final JdbcTemplate jdbc;

    ReadBoard(OrderRows rows, MainPipeline pipeline, JdbcTemplate jdbc) {
        this.rows = rows;
        this.pipeline = pipeline;
        this.jdbc = jdbc;
    }

    public record Held(int orders, List<Money> sums) {}

    public record Column(StageView stage, String key, Held held, List<OrderRow> tiles) {
        public int more() {
            return held.orders() - tiles.size();
        }
    }

    List<Column> read(Say say) {
        var stages = pipeline.stages();
        var since = Timestamp.from(say.now().minus(CLOSED_SHOWN));
        var held = held(since);
        var tiles =
                rows
                        .select(
                                OrderRows.selecting(),
                                NEWEST,
                                stages,
                                say,
                                since,
                                Ids.bytes(OfficeScope.current()),
                                since,
                                TILES)
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.stage().id()));
        return stages.stages().stream()
                .map(stage ->
                        new Column(
                                StageView.of(stage, say.locale()),
                                stage.key(),
                                held.getOrDefault(stage.id(), new Held(0, List.of())),
                                tiles.getOrDefault(stage.id(), List.of())))
                .toList();
    }

    private Map<UUID, Held> held(Timestamp since) {
        var held = new HashMap<UUID, Held>();
        jdbc.query(
                HELD,
                row -> {
                    var amount = row.getBigDecimal("amount");
                    var currency = row.getString("currency");
                    var sums =
                            amount == null || currency == null
                                    ? List.<Money>of()
                                    : List.of(money(amount, currency));
                    held.merge(
                            Ids.of(row.getBytes("stage_id")),
                            new Held(row.getInt("orders"), sums),
                            ReadBoard::together);
                },
                Ids.bytes(OfficeScope.current()),
                since);
        return held;
    }

    private static Held together(Held one, Held other) {
        return new Held(
                one.orders() + other.orders(),
                java.util.stream.Stream.concat(one.sums().stream(), other.sums().stream())
                        .toList());
    }

    private static Money money(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }
}
