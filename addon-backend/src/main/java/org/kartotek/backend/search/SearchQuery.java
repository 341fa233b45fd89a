package org.kartotek.backend.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.search.SearchIndex.Hit;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a person typed, as token prefixes that must all be there. */
record SearchQuery(List<List<String>> prefixes) {
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 200;
    private static final int FEW = 5_000;
    private static final int FEW_NOTES = 500;
    private static final String NOTE = "note";

    static Optional<SearchQuery> of(String typed) {
        var stripped = tidied(typed);
        if (looksLikePhone(stripped)) {
            return Optional.of(new SearchQuery(List.of(phonePrefixes(stripped))));
        }
        if (stripped.contains("@")) {
            var address = stripped.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9@._+-]", "");
            var domain = address.startsWith("@") ? address.substring(1) : address;
            return domain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SearchQuery(List.of(List.of(domain))));
        }
        // The longest word is the most selective: the join starts there.
        var words =
                Folding.words(stripped).stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .limit(MOST_WORDS)
                        .map(List::of)
                        .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(new SearchQuery(words));
    }

    /** Pasted numbers bring spaces and marks nobody sees, and a zero that is not dialled. */
    private static String tidied(String typed) {
        var cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return cut.replaceAll("\\p{Cf}", "")
                .replaceAll("\\p{Z}", " ")
                .replaceAll("\\p{Pd}", "-")
                .replaceFirst("^(\\+?[\\d\\s]+)\\(0\\)", "$1")
                .strip();
    }

    private static boolean looksLikePhone(String typed) {
        return typed.matches("[+()\\d\\s./-]{3,}") && typed.replaceAll("\\D", "").length() >= 3;
    }

    /** From the start as typed, without a trunk 0 or 00, and from the end. */
    private static List<String> phonePrefixes(String typed) {
        var digits = typed.replaceAll("\\D", "");
        var significant = digits.replaceFirst("^0+", "");
        if (significant.isEmpty()) {
            significant = digits;
        }
        return List.of(
                significant, SearchText.BACKWARDS + new StringBuilder(significant).reverse());
    }

    List<Hit> run(JdbcTemplate jdbc, UUID office, Collection<String> kinds, int limit) {
        var arguments = new ArrayList<Object>();
        arguments.add(prefixes.getFirst().getFirst());
        var from =
                prefixes.size() == 1
                        ? few(office, kinds, arguments)
                        : all(office, kinds, arguments);
        arguments.add(limit);
        return jdbc.query(
                "select t0.subject_kind, t0.subject_id, max(t0.token = ?) as exact from "
                        + from
                        + " group by t0.subject_kind, t0.subject_id order by t0.subject_kind ="
                        + " 'note', exact desc, t0.subject_id desc limit ?",
                (row, n) -> new Hit(row.getString(1), Ids.of(row.getBytes(2)), row.getBoolean(3)),
                arguments.toArray());
    }

    /**
     * A word that half the office has is not gone through to its end: whole words come first in the
     * index, and notes, of which there may be many, get a share of their own.
     */
    private String few(UUID office, Collection<String> kinds, List<Object> arguments) {
        var notes = kinds.stream().filter(NOTE::equals).toList();
        var others = kinds.stream().filter(kind -> !kind.equals(NOTE)).toList();
        var shares = new ArrayList<String>();
        for (var share : List.of(others, notes)) {
            if (!share.isEmpty()) {
                shares.add(
                        "(select t0.subject_kind, t0.subject_id, t0.token from search_token t0"
                                + where(office, share, arguments)
                                + " limit "
                                + (share.equals(notes) ? FEW_NOTES : FEW)
                                + ")");
            }
        }
        return "(" + String.join(" union all ", shares) + ") t0";
    }

    /** Each word more makes them fewer. */
    private String all(UUID office, Collection<String> kinds, List<Object> arguments) {
        var sql = new StringBuilder("search_token t0");
        for (int i = 1; i < prefixes.size(); i++) {
            sql.append(
                    " join search_token t%1$d on t%1$d.office_id = t0.office_id and t%1$d.subject_id = t0.subject_id and t%1$d.token like ?"
                            .formatted(i));
            arguments.add(like(prefixes.get(i).getFirst()));
        }
        return sql + where(office, kinds, arguments);
    }

    private String where(UUID office, Collection<String> kinds, List<Object> arguments) {
        var first = prefixes.getFirst();
        arguments.add(Ids.bytes(office));
        first.forEach(prefix -> arguments.add(like(prefix)));
        arguments.addAll(kinds);
        return " where t0.office_id = ? and ("
                + String.join(" or ", Collections.nCopies(first.size(), "t0.token like ?"))
                + ") and t0.subject_kind in ("
                + Placeholders.of(kinds.size())
                + ")";
    }

    private static String like(String prefix) {
        return prefix.replace("_", "\\_").replace("%", "\\%") + "%";
    }
}
