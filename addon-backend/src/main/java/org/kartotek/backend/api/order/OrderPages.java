package org.kartotek.backend.api.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.shape.Cursor;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Orders, the newest written first. */
@Component
class OrderPages {
    private final JdbcTemplate jdbc;
    private final Orders orders;

    OrderPages(JdbcTemplate jdbc, Orders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** What a list is narrowed to; null means any. */
    record Filter(
            @Nullable UUID contact,
            @Nullable UUID organization,
            @Nullable UUID stage,
            @Nullable Boolean open,
            @Nullable Long number) {}

    Slice<Order> page(Filter filter, @Nullable String after, int limit) {
        var sql = new StringBuilder("select id from customer_order where office_id = ? and id < ?");
        var arguments = new ArrayList<Object>();
        arguments.add(Ids.bytes(OfficeScope.current()));
        arguments.add(Ids.bytes(Cursor.before(after)));
        narrow(sql, arguments, "contact_id", bytes(filter.contact()));
        narrow(sql, arguments, "organization_id", bytes(filter.organization()));
        narrow(sql, arguments, "stage_id", bytes(filter.stage()));
        narrow(sql, arguments, "number", filter.number());
        if (filter.open() != null) {
            sql.append(filter.open() ? " and closed_at is null" : " and closed_at is not null");
        }
        arguments.add(limit + 1);
        var ids =
                jdbc.query(
                        sql.append(" order by id desc limit ?").toString(),
                        (row, n) -> Ids.of(row.getBytes(1)),
                        arguments.toArray());
        var page = Slice.cut(ids, limit, Cursor::at);
        return new Slice<>(inOrder(page.items()), page.next());
    }

    private static void narrow(
            StringBuilder sql, List<Object> arguments, String column, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ?");
            arguments.add(value);
        }
    }

    private static byte @Nullable [] bytes(@Nullable UUID id) {
        return Ids.bytesOrNull(id);
    }

    private List<Order> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Order> byId =
                orders.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(Order::id, Function.identity()));
        return ids.stream().map(byId::get).filter(java.util.Objects::nonNull).toList();
    }
}
