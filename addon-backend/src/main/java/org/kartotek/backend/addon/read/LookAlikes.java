package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.search.Folding;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.LookAlike;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Contacts that may be somebody who seems new: the same number, address, name or company. */
@Component
public class LookAlikes {
    private static final int OF_EACH = 20;
    private static final int MOST = 5;
    private static final int COLLEAGUES = 3;
    private static final int MOST_WORDS = 4;

    private final JdbcTemplate jdbc;

    LookAlikes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known about somebody.
     *
     * @param name first and last, "" when there are not both: a first name alone is no clue
     * @param domain of the address, unless everybody has one there
     */
    public record Clues(
            Collection<String> numbers,
            Collection<String> emails,
            String name,
            @Nullable String domain) {
        boolean areNone() {
            return numbers.isEmpty() && emails.isEmpty() && name.isEmpty() && domain == null;
        }
    }

    /**
     * @param organization what the others at the same domain work for
     */
    public record Found(List<LookAlike> alike, @Nullable String organization) {}

    private record Row(LookAlike alike, @Nullable String organization) {}

    /** In one statement, the strongest reason first. */
    public Found of(Clues clues) {
        if (clues.areNone()) {
            return new Found(List.of(), null);
        }
        var arguments = new ArrayList<Object>();
        var branches = branches(clues, arguments);
        arguments.add(office());
        var rows =
                jdbc.query(
                        "select min(f.reason) as reason,"
                                + " max(g.name) as organization_name, c.id, c.emails, c.phones,"
                                + ContactRow.NAME
                                + " from ("
                                + String.join(" union all ", branches)
                                + ") f join contact c on c.id = f.id and c.office_id = ?"
                                + " left join organization g on g.office_id = c.office_id and g.id"
                                + " = c.organization_id where c.archived_at is null group by c.id"
                                + " order by reason, max(c.last_interaction_at) desc, c.id limit "
                                + OF_EACH,
                        (row, n) -> row(row),
                        arguments.toArray());
        return new Found(shown(rows), organization(rows).orElse(null));
    }

    private static List<LookAlike> shown(List<Row> rows) {
        var colleagues =
                rows.stream()
                        .map(Row::alike)
                        .filter(one -> one.reason() == LookAlike.Reason.DOMAIN)
                        .limit(COLLEAGUES);
        var alike =
                new ArrayList<>(
                        rows.stream()
                                .map(Row::alike)
                                .filter(one -> one.reason() != LookAlike.Reason.DOMAIN)
                                .limit(MOST)
                                .toList());
        colleagues.forEach(alike::add);
        return alike;
    }

    private static Optional<String> organization(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.alike().reason() == LookAlike.Reason.DOMAIN)
                .flatMap(row -> Optional.ofNullable(row.organization()).stream())
                .findFirst();
    }

    private static List<String> branches(Clues clues, List<Object> arguments) {
        var branches = new ArrayList<String>();
        keys(LookAlike.Reason.PHONE, "phone", clues.numbers(), branches, arguments);
        keys(LookAlike.Reason.EMAIL, "email", clues.emails(), branches, arguments);
        var words = List.of(Folding.fold(clues.name()).split(" "));
        if (words.size() > 1) {
            name(words.subList(0, Math.min(MOST_WORDS, words.size())), branches, arguments);
        }
        if (clues.domain() != null) {
            branches.add(
                    "(select t.subject_id as id, 3 as reason from search_token t where t.office_id"
                            + " = ? and t.token = ? and t.subject_kind = 'contact' order by"
                            + " t.subject_id desc limit "
                            + OF_EACH
                            + ")");
            arguments.add(office());
            arguments.add(clues.domain());
        }
        return branches;
    }

    private static void keys(
            LookAlike.Reason reason,
            String kind,
            Collection<String> values,
            List<String> branches,
            List<Object> arguments) {
        if (!values.isEmpty()) {
            branches.add(
                    "(select k.contact_id as id, %d as reason from contact_key k where k.office_id = ? and k.kind = '%s' and k.value in (%s) limit %d)"
                            .formatted(
                                    reason.ordinal(),
                                    kind,
                                    Placeholders.of(values.size()),
                                    OF_EACH));
            arguments.add(office());
            arguments.addAll(values);
        }
    }

    /** The longest word is the rarest: the join starts there. */
    private static void name(List<String> words, List<String> branches, List<Object> arguments) {
        var rarest = words.stream().sorted((a, b) -> b.length() - a.length()).toList();
        var sql =
                new StringBuilder("(select t0.subject_id as id, 2 as reason from search_token t0");
        for (int i = 1; i < rarest.size(); i++) {
            sql.append(
                    " join search_token t%1$d on t%1$d.office_id = t0.office_id and t%1$d.subject_id = t0.subject_id and t%1$d.token = ?"
                            .formatted(i));
            arguments.add(rarest.get(i));
        }
        branches.add(
                sql
                        + " where t0.office_id = ? and t0.token = ? and t0.subject_kind = 'contact'"
                        + " limit "
                        + OF_EACH
                        + ")");
        arguments.add(office());
        arguments.add(rarest.getFirst());
    }

    private static Row row(ResultSet row) throws SQLException {
        var organization = row.getString("organization_name");
        var emails = ContactRow.emails(row);
        var hit =
                new Hit(
                        Hit.Kind.CONTACT,
                        Ids.of(row.getBytes("id")).toString(),
                        ContactRow.name(row, emails, ContactRow.phones(row)),
                        organization != null
                                ? organization
                                : emails.isEmpty() ? null : emails.getFirst().value());
        return new Row(
                new LookAlike(hit, LookAlike.Reason.values()[row.getInt("reason")]), organization);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
