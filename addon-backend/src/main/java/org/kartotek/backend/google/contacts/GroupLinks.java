package org.kartotek.backend.google.contacts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.contact.Group;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.contact.GoogleGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which label of a Google account is which group of ours. */
@Component
class GroupLinks {
    private static final int MARKER = 20;

    private record Row(String resourceName, UUID groupId, String baseName) {}

    private final JdbcTemplate jdbc;
    private final Groups groups;
    private final Clock clock;

    GroupLinks(JdbcTemplate jdbc, Groups groups, Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * Makes a group of every label that people made and takes over their new names; a label that is
     * gone from Google stays a group here. Inside the caller's transaction.
     *
     * @return group of ours by resource name
     */
    Map<String, UUID> takeOver(UUID account, List<GoogleGroup> labels) {
        var known = new HashMap<String, Row>();
        rows(account).forEach(it -> known.put(it.resourceName(), it));
        var all = new ArrayList<>(groups.findAllByOrderByPosition());
        var byName = new HashMap<String, UUID>();
        for (var label : labels) {
            if (!label.ownedByPeople()) continue;
            var row = known.get(label.resourceName());
            byName.put(
                    label.resourceName(),
                    row == null ? link(account, label, all) : renamed(account, label, row));
        }
        return byName;
    }

    Map<String, UUID> of(UUID account) {
        var byName = new HashMap<String, UUID>();
        rows(account).forEach(it -> byName.put(it.resourceName(), it.groupId()));
        return byName;
    }

    private UUID link(UUID account, GoogleGroup label, List<Group> all) {
        var group =
                all.stream()
                        .filter(it -> it.name().equalsIgnoreCase(label.name()))
                        .findFirst()
                        .orElseGet(() -> {
                            var made =
                                    groups.save(
                                            new Group(
                                                    label.name(),
                                                    marker(label.name()),
                                                    all.size(),
                                                    clock.instant()));
                            all.add(made);
                            return made;
                        });
        jdbc.update(
                "insert ignore into google_group_link (office_id, account_id, resource_name,"
                        + " group_id, base_name) values (?,?,?,?,?)",
                Ids.bytes(OfficeScope.current()),
                Ids.bytes(account),
                label.resourceName(),
                Ids.bytes(group.id()),
                label.name());
        return group.id();
    }

    private UUID renamed(UUID account, GoogleGroup label, Row row) {
        if (row.baseName().equals(label.name())) return row.groupId();
        groups.findById(row.groupId())
                .ifPresent(it -> {
                    var marker =
                            it.marker().equals(marker(row.baseName()))
                                    ? marker(label.name())
                                    : it.marker();
                    it.rename(label.name(), marker);
                    groups.save(it);
                });
        jdbc.update(
                "update google_group_link set base_name = ? where office_id = ? and account_id = ?"
                        + " and resource_name = ?",
                label.name(),
                Ids.bytes(OfficeScope.current()),
                Ids.bytes(account),
                label.resourceName());
        return row.groupId();
    }

    /** Short enough for the first line of a card. */
    static String marker(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.length() <= MARKER ? lower : lower.substring(0, MARKER - 1) + "…";
    }

    static Set<UUID> ours(Collection<String> labels, Map<String, UUID> groupByLabel) {
        var groups = new HashSet<UUID>();
        for (var label : labels) {
            var group = groupByLabel.get(label);
            if (group != null) groups.add(group);
        }
        return groups;
    }

    private List<Row> rows(UUID account) {
        return jdbc.query(
                "select resource_name, group_id, base_name from google_group_link where office_id ="
                        + " ? and account_id = ?",
                (row, n) -> new Row(row.getString(1), Ids.of(row.getBytes(2)), row.getString(3)),
                Ids.bytes(OfficeScope.current()),
                Ids.bytes(account));
    }
}
