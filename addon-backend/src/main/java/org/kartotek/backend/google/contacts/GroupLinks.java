package org.kartotek.backend.google.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which label of a Google account is which group of ours. */
@Component
class GroupLinks {
    private static final String LABEL =
            " where office_id = ? and account_id = ? and resource_name = ?";
    private static final String GROUP = " where office_id = ? and account_id = ? and group_id = ?";

    private final JdbcTemplate jdbc;
    private final Ledger ledger;

    GroupLinks(JdbcTemplate jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** Group by the resource name of its label; only where both sides have it. */
    Map<String, UUID> of(UUID account) {
        var byName = new HashMap<String, UUID>();
        jdbc.query(
                "select l.resource_name, l.group_id from google_group_link l join contact_group g"
                        + " on g.office_id = l.office_id and g.id = l.group_id where l.office_id ="
                        + " ? and l.account_id = ? and l.gone_at is null",
                row -> {
                    byName.put(row.getString(1), Ids.of(row.getBytes(2)));
                },
                office(),
                Ids.bytes(account));
        return byName;
    }

    List<LabelPlan.Pair> pairs(UUID account) {
        return jdbc.query(
                "select resource_name, group_id, base_name, gone_at from google_group_link where"
                        + " office_id = ? and account_id = ? order by resource_name",
                (row, n) ->
                        new LabelPlan.Pair(
                                row.getString(1),
                                Ids.of(row.getBytes(2)),
                                row.getString(3),
                                row.getTimestamp(4) != null),
                office(),
                Ids.bytes(account));
    }

    /** Group → since when its label is gone from Google. */
    Map<UUID, Instant> gone(UUID account) {
        var gone = new HashMap<UUID, Instant>();
        jdbc.query(
                "select group_id, gone_at from google_group_link where office_id = ? and account_id"
                        + " = ? and gone_at is not null",
                row -> {
                    gone.put(Ids.of(row.getBytes(1)), row.getTimestamp(2).toInstant());
                },
                office(),
                Ids.bytes(account));
        return gone;
    }

    /** A group has one label in an account: an older one that is gone makes room. */
    void pair(UUID account, String resourceName, UUID group, String name) {
        forget(account, group);
        jdbc.update(
                "insert ignore into google_group_link (office_id, account_id, resource_name,"
                        + " group_id, base_name) values (?,?,?,?,?)",
                office(),
                Ids.bytes(account),
                resourceName,
                Ids.bytes(group),
                name);
    }

    void agree(UUID account, String resourceName, String name) {
        settled(account, List.of(resourceName));
        jdbc.update(
                "update google_group_link set base_name = ?, gone_at = null" + LABEL,
                name,
                office(),
                Ids.bytes(account),
                resourceName);
    }

    void gone(UUID account, String resourceName, Instant at) {
        jdbc.update(
                "update google_group_link set gone_at = ?" + LABEL,
                Timestamp.from(at),
                office(),
                Ids.bytes(account),
                resourceName);
    }

    void forget(UUID account, String resourceName) {
        settled(account, List.of(resourceName));
        jdbc.update(
                "delete from google_group_link" + LABEL,
                office(),
                Ids.bytes(account),
                resourceName);
    }

    void forget(UUID account, UUID group) {
        settled(
                account,
                jdbc.query(
                        "select resource_name from google_group_link" + GROUP,
                        (row, n) -> row.getString(1),
                        office(),
                        Ids.bytes(account),
                        Ids.bytes(group)));
        jdbc.update(
                "delete from google_group_link" + GROUP,
                office(),
                Ids.bytes(account),
                Ids.bytes(group));
    }

    /** Whatever was asked about these labels has its answer. */
    private void settled(UUID account, List<String> labels) {
        ledger.of(account, LaneKind.CONTACTS).settled(labels);
    }

    static Set<UUID> ours(Collection<String> labels, Map<String, UUID> groupByLabel) {
        var groups = new HashSet<UUID>();
        for (var label : labels) {
            var group = groupByLabel.get(label);
            if (group != null) groups.add(group);
        }
        return groups;
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
