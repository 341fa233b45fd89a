package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.sidebar.shown.Hit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that the search index names, of every kind in one statement. */
@Component
class FoundRows {
    /** What is found, whose card opens, its names, what else tells about it, and when it moved. */
    private static final Map<String, String> ROWS =
            Map.of(
                    "contact",
                    "select 'contact' as kind, c.id, 'contact' as opens, c.id as opened,"
                            + " concat_ws(' ', c.prefix, c.given_name, c.middle_name,"
                            + " c.family_name, c.suffix) as name, c.nickname as other,"
                            + " concat_ws(' ', c.family_name, c.given_name) as turned,"
                            + " coalesce(g.name, json_value(c.emails, '$[0].value'),"
                            + " json_value(c.phones, '$[0].value')) as detail, null as stage_names,"
                            + " c.last_interaction_at as at, null as text from contact c"
                            + " left join organization g on g.office_id = c.office_id and g.id ="
                            + " c.organization_id where c.office_id = ? and c.archived_at is null"
                            + " and c.id in (%s)",
                    "organization",
                    "select 'organization', g.id, 'organization', g.id, g.name, null, null,"
                            + " g.website, null, g.updated_at, null from organization g"
                            + " where g.office_id = ? and g.id in (%s)",
                    "order",
                    "select 'order', o.id, 'order', o.id, concat('#', o.number, ' ', o.title),"
                        + " null, o.title, concat_ws(' ', c.given_name, c.family_name), a.names,"
                        + " o.moved_at, null from customer_order o join stage a on a.office_id ="
                        + " o.office_id and a.id = o.stage_id left join contact c on c.office_id ="
                        + " o.office_id and c.id = o.contact_id where o.office_id = ? and o.id in"
                        + " (%s)",
                    "note",
                    "select 'note', n.id, case when n.contact_id is not null then 'contact' when"
                            + " n.organization_id is not null then 'organization' else 'order' end,"
                            + " coalesce(n.contact_id, n.organization_id, n.order_id),"
                            + " coalesce(concat_ws(' ', c.given_name, c.family_name), g.name,"
                            + " concat('#', o.number, ' ', o.title)), c.nickname, null, null, null,"
                            + " n.at, n.text from note n"
                            + " left join contact c on c.office_id = n.office_id and c.id ="
                            + " n.contact_id"
                            + " left join organization g on g.office_id = n.office_id and g.id ="
                            + " n.organization_id"
                            + " left join customer_order o on o.office_id = n.office_id and o.id ="
                            + " n.order_id where n.office_id = ? and c.archived_at is null and"
                            + " n.id in (%s)");

    private final JdbcTemplate jdbc;

    FoundRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing found.
     *
     * @param names as a person may have typed its beginning
     * @param text of a note
     */
    record Found(
            Hit hit,
            List<String> names,
            boolean exact,
            @Nullable Instant at,
            @Nullable String text) {}

    /** In no order; what was archived since is not among them. */
    List<Found> of(List<SearchIndex.Hit> hits, Locale locale) {
        if (hits.isEmpty()) {
            return List.of();
        }
        var exact = new HashMap<UUID, Boolean>();
        hits.forEach(hit -> exact.put(hit.id(), hit.exact()));
        var sql = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        ROWS.forEach((kind, rows) -> {
            var ids = hits.stream().filter(hit -> hit.kind().equals(kind)).toList();
            if (!ids.isEmpty()) {
                sql.add(rows.formatted(Placeholders.of(ids.size())));
                arguments.add(Ids.bytes(OfficeScope.current()));
                ids.forEach(hit -> arguments.add(Ids.bytes(hit.id())));
            }
        });
        return jdbc.query(
                String.join(" union all ", sql),
                (row, n) -> found(row, exact, locale),
                arguments.toArray());
    }

    private static Found found(ResultSet row, Map<UUID, Boolean> exact, Locale locale)
            throws SQLException {
        var names =
                Stream.of(row.getString(5), row.getString(6), row.getString(7))
                        .filter(Objects::nonNull)
                        .filter(name -> !name.isBlank())
                        .toList();
        var detail = row.getString(8);
        var at = row.getTimestamp(10);
        var shown = names.isEmpty() ? Objects.requireNonNullElse(detail, "—") : names.getFirst();
        return new Found(
                new Hit(
                        Hit.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                        Ids.of(row.getBytes(4)).toString(),
                        shown,
                        detail(shown.equals(detail) ? null : detail, row.getString(9), locale)),
                names,
                exact.getOrDefault(Ids.of(row.getBytes(2)), false),
                at == null ? null : at.toInstant(),
                row.getString(11));
    }

    private static @Nullable String detail(
            @Nullable String detail, @Nullable String stageNames, Locale locale) {
        var parts =
                Stream.of(stageNames == null ? null : OrderReading.name(stageNames, locale), detail)
                        .filter(Objects::nonNull)
                        .filter(part -> !part.isBlank())
                        .toList();
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }
}
