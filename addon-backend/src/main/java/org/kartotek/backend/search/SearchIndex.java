package org.kartotek.backend.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One table of folded tokens per office, found by prefix: the same on every engine. */
@Component
public class SearchIndex {
    private final JdbcTemplate jdbc;

    SearchIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What kind of thing was found, and which.
     *
     * @param exact a whole word, number or address was typed, not its beginning
     */
    public record Hit(String kind, UUID id, boolean exact) {}

    /** Replaces the tokens of one subject; writes nothing when they are as they were. */
    public void put(String kind, UUID id, SearchText text) {
        var office = Ids.bytes(OfficeScope.current());
        var before =
                new HashSet<>(
                        jdbc.queryForList(
                                "select token from search_token where office_id = ? and subject_id"
                                        + " = ?",
                                String.class,
                                office,
                                Ids.bytes(id)));
        var now = text.tokens();
        var gone = before.stream().filter(t -> !now.contains(t)).toList();
        if (!gone.isEmpty()) {
            jdbc.batchUpdate(
                    "delete from search_token where office_id = ? and token = ? and subject_kind ="
                            + " ? and subject_id = ?",
                    gone.stream().map(t -> new Object[] {office, t, kind, Ids.bytes(id)}).toList());
        }
        insert(kind, Map.of(id, now.stream().filter(t -> !before.contains(t)).toList()));
    }

    /** Adds tokens of many subjects that have none yet, in batches: for imports and first syncs. */
    public void insert(String kind, Map<UUID, ? extends Collection<String>> tokens) {
        var office = Ids.bytes(OfficeScope.current());
        var rows = new ArrayList<Object[]>();
        tokens.forEach((id, words) ->
                words.forEach(w -> rows.add(new Object[] {office, w, kind, Ids.bytes(id)})));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert ignore into search_token (office_id, token, subject_kind, subject_id)"
                            + " values (?,?,?,?)",
                    rows);
        }
    }

    public void remove(UUID id) {
        jdbc.update(
                "delete from search_token where office_id = ? and subject_id = ?",
                Ids.bytes(OfficeScope.current()),
                Ids.bytes(id));
    }

    /**
     * Subjects that have a token beginning with each word of the query; exact words first, notes
     * last.
     */
    public List<Hit> find(String query, Collection<String> kinds, int limit) {
        return SearchQuery.of(query)
                .map(q -> q.run(jdbc, OfficeScope.current(), kinds, limit))
                .orElse(List.of());
    }
}
