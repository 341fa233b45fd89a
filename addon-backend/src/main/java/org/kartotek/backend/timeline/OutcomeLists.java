package org.kartotek.backend.timeline;

import java.util.List;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/**
 * How calls and meetings end, in the words of the office. An empty list stands for the usual ones,
 * which everybody reads in their own language. What was logged keeps the words it was logged with.
 */
@Service
public class OutcomeLists {
    private static final TypeReference<List<String>> LABELS = new TypeReference<>() {};

    /** What a list is for. */
    public enum Of {
        CALL,
        MEETING
    }

    private final JdbcTemplate jdbc;
    private final Audit audit;

    OutcomeLists(JdbcTemplate jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** In the order of the office; the first is the ordinary one. */
    public List<String> of(Of kind) {
        return read("labels", kind);
    }

    /**
     * @throws OutcomesRefused when there are too many, or one is too long
     */
    @Transactional
    public void write(Of kind, OutcomeDraft draft) {
        CurrentCaller.get().require(Role.MANAGER);
        put(kind, draft.labels());
    }

    /** As it was before the last change; the same again takes that back. */
    @Transactional
    public void undo(Of kind) {
        CurrentCaller.get().require(Role.MANAGER);
        put(kind, read("labels_before", kind));
    }

    private void put(Of kind, List<String> labels) {
        var before = of(kind);
        if (before.equals(labels)) {
            return;
        }
        jdbc.update(
                "insert into outcome_list (office_id, kind, labels, labels_before) values (?,?,?,?)"
                        + " on duplicate key update labels = values(labels), labels_before ="
                        + " values(labels_before)",
                office(),
                kind.name(),
                Json.write(labels),
                Json.write(before));
        var said = String.join(", ", labels);
        audit.record(CurrentCaller.get().actor(), "outcomes.changed." + kind, null, null, said);
    }

    private List<String> read(String column, Of kind) {
        return jdbc
                .query(
                        "select " + column + " from outcome_list where office_id = ? and kind = ?",
                        (row, n) -> Json.read(row.getString(1), LABELS),
                        office(),
                        kind.name())
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
