package org.kartotek.backend.capture.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Mail that somebody's own label keeps out of the office, whichever mailbox tells of it. */
@Component
class LeftOut {
    private final JdbcTemplate jdbc;

    LeftOut(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void mark(UUID account, Collection<String> keys) {
        jdbc.batchUpdate(
                "insert ignore into mail_left_out (office_id, source_key, account_id) values"
                        + " (?,?,?)",
                keys.stream()
                        .map(key -> new Object[] {office(), key, Ids.bytes(account)})
                        .toList());
    }

    /** Who took the label off may have it in the office after all. */
    void release(UUID account, Collection<String> keys) {
        if (!keys.isEmpty()) {
            var arguments = new ArrayList<Object>(List.of(office(), Ids.bytes(account)));
            arguments.addAll(keys);
            jdbc.update(
                    "delete from mail_left_out where office_id = ? and account_id = ? and"
                            + " source_key in (%s)".formatted(Placeholders.of(keys.size())),
                    arguments.toArray());
        }
    }

    Set<String> among(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Set.of();
        }
        var arguments = new ArrayList<Object>(List.of(office()));
        arguments.addAll(keys);
        return new HashSet<>(
                jdbc.query(
                        "select source_key from mail_left_out where office_id = ? and source_key"
                                + " in (%s)".formatted(Placeholders.of(keys.size())),
                        (row, n) -> row.getString(1),
                        arguments.toArray()));
    }

    /** Of these keys what stands in a timeline already. */
    Map<String, UUID> here(Collection<String> keys) {
        var here = new HashMap<String, UUID>();
        var arguments = new ArrayList<Object>(List.of(office()));
        arguments.addAll(keys);
        jdbc.query(
                "select source_key, id from interaction where office_id = ? and source_key in (%s)"
                        .formatted(Placeholders.of(keys.size())),
                row -> {
                    here.put(row.getString(1), Ids.of(row.getBytes(2)));
                },
                arguments.toArray());
        return here;
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
