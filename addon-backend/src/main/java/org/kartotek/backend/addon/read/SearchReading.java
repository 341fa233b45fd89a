package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** One search over contacts, organizations and orders: the index, then the rows it names. */
@Component
public class SearchReading {
    private static final String CONTACT = "contact";
    private static final String ORGANIZATION = "organization";
    private static final String ORDER = "order";
    private static final List<String> EVERYTHING = List.of(CONTACT, ORGANIZATION, ORDER);

    private static final Map<String, String> ROWS =
            Map.of(
                    CONTACT,
                    "select 'contact' as kind, c.id,"
                            + " concat_ws(' ', c.prefix, c.given_name, c.middle_name,"
                            + " c.family_name, c.suffix) as name,"
                            + " coalesce(c.nickname, json_value(c.emails, '$[0].value')) as other,"
                            + " g.name as detail, null as stage_names from contact c"
                            + " left join organization g on g.office_id = c.office_id and g.id ="
                            + " c.organization_id where c.office_id = ? and c.archived_at is null"
                            + " and c.id in (%s)",
                    ORGANIZATION,
                    "select 'organization', g.id, g.name, null, g.website, null from organization g"
                            + " where g.office_id = ? and g.id in (%s)",
                    ORDER,
                    "select 'order', o.id, concat('#', o.number, ' ', o.title), null,"
                            + " concat_ws(' ', c.given_name, c.family_name), a.names"
                            + " from customer_order o"
                            + " join stage a on a.office_id = o.office_id and a.id = o.stage_id"
                            + " left join contact c on c.office_id = o.office_id and c.id ="
                            + " o.contact_id where o.office_id = ? and o.id in (%s)");

    private final SearchIndex index;
    private final JdbcTemplate jdbc;

    SearchReading(SearchIndex index, JdbcTemplate jdbc) {
        this.index = index;
        this.jdbc = jdbc;
    }

    /** Best first. A leading # is how people write order numbers. */
    public List<Hit> everything(String query, Locale locale, int limit) {
        var number = query.strip().startsWith("#");
        return hydrated(
                index.find(
                        number ? query.strip().substring(1) : query,
                        number ? List.of(ORDER) : EVERYTHING,
                        limit),
                locale);
    }

    public List<Hit> organizations(String query, Locale locale, int limit) {
        return hydrated(index.find(query, List.of(ORGANIZATION), limit), locale);
    }

    public List<Hit> contacts(String query, Locale locale, int limit) {
        return hydrated(index.find(query, List.of(CONTACT), limit), locale);
    }

    private List<Hit> hydrated(List<SearchIndex.Hit> found, Locale locale) {
        if (found.isEmpty()) {
            return List.of();
        }
        var sql = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        for (var kind : EVERYTHING) {
            var ids = found.stream().filter(hit -> hit.kind().equals(kind)).toList();
            if (!ids.isEmpty()) {
                var places = Placeholders.of(ids.size());
                sql.add(Objects.requireNonNull(ROWS.get(kind)).formatted(places));
                arguments.add(Ids.bytes(OfficeScope.current()));
                ids.forEach(hit -> arguments.add(Ids.bytes(hit.id())));
            }
        }
        var hits = new HashMap<UUID, Hit>();
        jdbc.query(
                String.join(" union all ", sql),
                row -> {
                    hits.put(Ids.of(row.getBytes(2)), hit(row, locale));
                },
                arguments.toArray());
        return found.stream().map(hit -> hits.get(hit.id())).filter(Objects::nonNull).toList();
    }

    private static Hit hit(ResultSet row, Locale locale) throws SQLException {
        var name = row.getString(3);
        var shown = name == null || name.isBlank() ? row.getString(4) : name;
        return new Hit(
                Hit.Kind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                Ids.of(row.getBytes(2)).toString(),
                shown == null || shown.isBlank() ? "—" : shown,
                detail(row.getString(5), row.getString(6), locale));
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
