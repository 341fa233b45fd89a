package org.kartotek.backend.console.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.User;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.order.StageList;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * "Orders of anna in packing since March", as the address says it.
 *
 * @param of the part of the responsible user's address before the @
 * @param in a stage's key, or {@code open} for all that are not closed
 */
public record OrderFilter(@Nullable String of, @Nullable String in, @Nullable LocalDate since) {
    public static final String OPEN = "open";

    public boolean everything() {
        return of == null && in == null && since == null;
    }

    record Condition(String sql, List<Object> arguments) {}

    Condition condition(List<User> users, StageList stages, Say say) {
        var sql = new StringBuilder();
        var arguments = new ArrayList<Object>();
        if (of != null) {
            sql.append(" and o.owner_id = ?");
            arguments.add(
                    users.stream()
                            .filter(u -> word(u).equals(of))
                            .findFirst()
                            .map(u -> Ids.bytes(u.id()))
                            .orElse(new byte[16]));
        }
        if (OPEN.equals(in)) {
            sql.append(" and o.closed_at is null");
        } else if (in != null) {
            sql.append(" and o.stage_id = ?");
            arguments.add(stages.byWord(in).map(s -> Ids.bytes(s.id())).orElse(new byte[16]));
        }
        if (since != null) {
            sql.append(" and o.opened_at >= ?");
            arguments.add(java.sql.Timestamp.from(since.atStartOfDay(say.zone()).toInstant()));
        }
        return new Condition(sql.toString(), arguments);
    }

    static String word(User user) {
        return user.email().substring(0, user.email().indexOf('@'));
    }

    String next(long belowNumber) {
        var uri = UriComponentsBuilder.fromPath("/orders").queryParam("view", "list");
        if (of != null) {
            uri.queryParam("of", of);
        }
        if (in != null) {
            uri.queryParam("in", in);
        }
        if (since != null) {
            uri.queryParam("since", since);
        }
        return uri.queryParam("below", belowNumber).encode().toUriString();
    }
}
