package org.kartotek.backend.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.database.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the database of an office, for those who look afterwards. */
record StoredOffice(JdbcTemplate jdbc, UUID id) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Person(
            UUID id,
            String name,
            String remark,
            Set<String> emails,
            Set<String> phones,
            boolean archived) {}

    List<Person> people() {
        return all(
                "select id, prefix, given_name, middle_name, family_name, suffix,"
                        + " coalesce(remark, ''), emails, phones, archived_at from contact where"
                        + " office_id = ? order by id",
                (row, n) ->
                        new Person(
                                Ids.of(row.getBytes(1)),
                                new PersonName(
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4),
                                                row.getString(5),
                                                row.getString(6))
                                        .full(),
                                row.getString(7),
                                values(row.getString(8)),
                                values(row.getString(9)),
                                row.getTimestamp(10) != null));
    }

    private static Set<String> values(String json) {
        return JSON.readTree(json)
                .valueStream()
                .map(it -> it.path("value").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the groups that each contact is in. */
    Map<UUID, Set<String>> groups() {
        return all(
                        "select m.contact_id, g.name from contact_group_member m join contact_group"
                                + " g on g.office_id = m.office_id and g.id = m.group_id where"
                                + " m.office_id = ?",
                        (row, n) -> Map.entry(Ids.of(row.getBytes(1)), row.getString(2)))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(
                                        Map.Entry::getValue,
                                        Collectors.toCollection(TreeSet::new))));
    }

    Set<String> groupNames() {
        return new TreeSet<>(strings("select name from contact_group where office_id = ?"));
    }

    /** Everything anybody could find in the office, archived or not. */
    String text() {
        return texts(
                        "select concat_ws(' ', given_name, middle_name, family_name, nickname,"
                                + " remark, emails, phones) from contact where office_id = ?")
                + texts("select text from note where office_id = ?")
                + texts("select text from interaction where office_id = ?");
    }

    /** What was said to the office, line by line. */
    List<String> messages() {
        return strings("select text from interaction where office_id = ?");
    }

    private String texts(String sql) {
        return strings(sql).stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> strings(String sql) {
        return all(sql, (row, n) -> String.valueOf(row.getString(1)));
    }

    /** Resource name by contact of what Google should have. */
    Map<UUID, String> linked() {
        return all(
                        "select contact_id, resource_name from google_link where office_id = ? and"
                                + " missing_since is null",
                        (row, n) -> Map.entry(Ids.of(row.getBytes(1)), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What waits, and what is not done. */
    List<String> unfinished() {
        var waiting =
                strings(
                        "select concat('waiting ', coalesce(last_error, '')) from google_outbox"
                                + " where office_id = ?");
        var open =
                strings(
                        "select concat(state, ' ', item_key, ' ', coalesce(last_error, '')) from"
                                + " sync_item where office_id = ? and state <> 'DONE'");
        return Stream.concat(open.stream(), waiting.stream()).toList();
    }

    private <T> List<T> all(String sql, RowMapper<T> mapper) {
        return jdbc.query(sql, mapper, Ids.bytes(id));
    }
}
