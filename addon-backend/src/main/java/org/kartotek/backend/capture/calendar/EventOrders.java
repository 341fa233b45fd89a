package org.kartotek.backend.capture.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which order an event is about. Kept here and not in the event: whoever is invited may say so, and
 * nobody has to let us write into a calendar. The meeting's entry follows on the lane's next round.
 */
@Service
public class EventOrders {
    private static final Timestamp AT_ONCE = Timestamp.from(Instant.EPOCH.plusSeconds(1));

    private final JdbcTemplate jdbc;
    private final Audit audit;

    EventOrders(JdbcTemplate jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional
    public void attach(EventId event, UUID order, Actor actor) {
        if (of(event).filter(order::equals).isPresent()) {
            return;
        }
        jdbc.update(
                "insert into event_order (office_id, event_id, order_id) values (?,?,?) on"
                        + " duplicate key update order_id = values(order_id)",
                office(),
                event.value(),
                Ids.bytes(order));
        changed(event);
        audit.record(actor, "order.meeting-attached", "order", order, null);
    }

    @Transactional
    public void detach(EventId event, UUID order, Actor actor) {
        int gone =
                jdbc.update(
                        "delete from event_order where office_id = ? and event_id = ? and order_id"
                                + " = ?",
                        office(),
                        event.value(),
                        Ids.bytes(order));
        if (gone > 0) {
            changed(event);
            audit.record(actor, "order.meeting-detached", "order", order, null);
        }
    }

    public Optional<UUID> of(EventId event) {
        return jdbc
                .query(
                        "select order_id from event_order where office_id = ? and event_id = ?",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        office(),
                        event.value())
                .stream()
                .findFirst();
    }

    /** Of an event and, where it repeats, of its occurrences. */
    Map<EventId, UUID> around(String event) {
        var orders = new HashMap<EventId, UUID>();
        jdbc.query(
                "select event_id, order_id from event_order where office_id = ? and event_id >= ?"
                        + " and event_id < ? and (event_id = ? or event_id like ?)",
                row -> {
                    orders.put(new EventId(row.getString(1)), Ids.of(row.getBytes(2)));
                },
                office(),
                event,
                event + "`",
                event,
                event.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%") + "\\_%");
        return orders;
    }

    private void changed(EventId event) {
        jdbc.update(
                "update calendar_event set due_at = ? where office_id = ? and event_id in (?, ?)",
                AT_ONCE,
                office(),
                event.value(),
                event.series());
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
