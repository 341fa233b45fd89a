package org.kartotek.backend.console.office;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.office.AuditEntries.Entry;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What audit entries are about, by name and with its page: one statement per kind. */
@Component
class AuditSubjects {
    /** Kind → where its name is, and of whom it is when it has no page of its own. */
    private static final Map<String, String> SQL =
            Map.of(
                    "order",
                    "select id, concat('#', number), null, null, null from customer_order",
                    "organization",
                    "select id, name, null, null, null from organization",
                    "group",
                    "select id, name, null, null, null from contact_group",
                    "user",
                    "select id, name, null, null, null from app_user",
                    "token",
                    "select id, name, null, null, null from api_token",
                    "google-account",
                    "select id, email, null, null, null from google_account",
                    "task",
                    "select id, title, contact_id, null, order_id from task",
                    "note",
                    "select id, null, contact_id, organization_id, order_id from note",
                    "interaction",
                    "select id, kind, (select min(c.contact_id) from interaction_contact c where"
                            + " c.office_id = interaction.office_id and c.interaction_id ="
                            + " interaction.id), null, order_id from interaction");

    private final JdbcTemplate jdbc;
    private final Contacts contacts;

    AuditSubjects(JdbcTemplate jdbc, Contacts contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    /**
     * @param path null when it has no page
     * @param kind of an interaction: {@code email}; else null
     */
    record Subject(String name, @Nullable String path, @Nullable String kind) {}

    private record Row(
            UUID id,
            @Nullable String name,
            @Nullable UUID contact,
            @Nullable UUID organization,
            @Nullable UUID order) {}

    Map<UUID, Subject> of(List<Entry> entries) {
        var rows = new HashMap<String, Map<UUID, Row>>();
        SQL.keySet().forEach(kind -> rows.put(kind, rows(kind, idsOf(entries, kind))));
        refer(rows, "order", Row::order);
        refer(rows, "organization", Row::organization);
        var people = people(entries, rows);
        var subjects = new HashMap<UUID, Subject>();
        people.forEach((id, name) -> subjects.put(id, new Subject(name, "/contacts/" + id, null)));
        for (var kind : SQL.keySet()) {
            known(rows, kind)
                    .forEach((id, row) -> subjects.put(id, subject(kind, row, people, rows)));
        }
        return subjects;
    }

    private static Map<UUID, Row> known(Map<String, Map<UUID, Row>> rows, String kind) {
        return rows.getOrDefault(kind, Map.of());
    }

    private static List<UUID> idsOf(List<Entry> entries, String kind) {
        return entries.stream()
                .filter(entry -> kind.equals(entry.subjectKind()))
                .map(Entry::subjectId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<UUID, Row> rows(String kind, Collection<UUID> ids) {
        var rows = new HashMap<UUID, Row>();
        if (ids.isEmpty()) {
            return rows;
        }
        jdbc.query(
                Objects.requireNonNull(SQL.get(kind))
                        + " where office_id = ? and id in (%s)"
                                .formatted(Placeholders.of(ids.size())),
                row -> {
                    var id = Ids.of(row.getBytes(1));
                    rows.put(
                            id,
                            new Row(
                                    id,
                                    row.getString(2),
                                    Ids.ofNullable(row.getBytes(3)),
                                    Ids.ofNullable(row.getBytes(4)),
                                    Ids.ofNullable(row.getBytes(5))));
                },
                Stream.concat(Stream.of(OfficeScope.current()), ids.stream())
                        .map(Ids::bytes)
                        .toArray());
        return rows;
    }

    /** Notes and tasks are told by what they are about. */
    private void refer(
            Map<String, Map<UUID, Row>> rows,
            String kind,
            java.util.function.Function<Row, @Nullable UUID> reference) {
        var missing =
                rows.values().stream()
                        .flatMap(of -> of.values().stream())
                        .map(reference)
                        .filter(Objects::nonNull)
                        .filter(id -> !known(rows, kind).containsKey(id))
                        .collect(Collectors.toSet());
        rows.computeIfAbsent(kind, _ -> new HashMap<>()).putAll(rows(kind, missing));
    }

    private Map<UUID, String> people(List<Entry> entries, Map<String, Map<UUID, Row>> rows) {
        var ids =
                Stream.concat(
                                idsOf(entries, "contact").stream(),
                                rows.values().stream()
                                        .flatMap(of -> of.values().stream())
                                        .map(Row::contact)
                                        .filter(Objects::nonNull))
                        .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : contacts.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(Contact::id, Contact::shownName));
    }

    private static Subject subject(
            String kind, Row row, Map<UUID, String> people, Map<String, Map<UUID, Row>> rows) {
        return switch (kind) {
            case "order" -> new Subject(nameOf(row), "/orders/" + row.id(), null);
            case "organization" -> new Subject(nameOf(row), "/organizations/" + row.id(), null);
            case "group" -> new Subject(nameOf(row), "/groups", null);
            case "task" -> new Subject(nameOf(row), about(row, people, rows).path(), null);
            case "note" -> about(row, people, rows);
            case "interaction" -> {
                var with = about(row, people, rows);
                yield new Subject(
                        with.name(), with.path(), nameOf(row).toLowerCase(java.util.Locale.ROOT));
            }
            default -> new Subject(nameOf(row), null, null);
        };
    }

    private static Subject about(
            Row row, Map<UUID, String> people, Map<String, Map<UUID, Row>> rows) {
        var contact = row.contact() == null ? null : people.get(row.contact());
        if (contact != null) {
            return new Subject(contact, "/contacts/" + row.contact(), null);
        }
        var order = row.order() == null ? null : known(rows, "order").get(row.order());
        if (order != null) {
            return new Subject(nameOf(order), "/orders/" + order.id(), null);
        }
        var organization =
                row.organization() == null
                        ? null
                        : known(rows, "organization").get(row.organization());
        return organization == null
                ? new Subject("", null, null)
                : new Subject(nameOf(organization), "/organizations/" + organization.id(), null);
    }

    private static String nameOf(Row row) {
        return Objects.requireNonNullElse(row.name(), "");
    }
}
