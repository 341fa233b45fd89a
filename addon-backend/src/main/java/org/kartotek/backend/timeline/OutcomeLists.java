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
    public enum Kind {
        CALL,
        MEETING
    }

    private final JdbcTemplate jdbc;
    private final Audit audit;

    OutcomeLists(JdbcTemplate jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param labels in the order of the office; the first is the ordinary one
     * @param version counts the changes; 0 while nobody made one
     */
    public record Kept(List<String> labels, int version) {
        private static final Kept NONE = new Kept(List.of(), 0);
    }

    public Kept of(Kind kind) {
        return read("labels", kind);
    }

    /**
     * @param version of the list that was edited
     * @return the list's version now: the same one if nothing was changed
     * @throws OutcomesRefused if somebody else saved other ones since
     */
    @Transactional
    public int write(Kind kind, OutcomeDraft draft, int version) {
        CurrentCaller.get().require(Role.MANAGER);
        return put(kind, draft.labels(), version);
    }

    /**
     * As it was before the change that led to this version; the same again takes that back.
     *
     * @return the list's version now
     * @throws OutcomesRefused if somebody else saved other ones since
     */
    @Transactional
    public int undo(Kind kind, int version) {
        CurrentCaller.get().require(Role.MANAGER);
        return put(kind, read("labels_before", kind).labels(), version);
    }

    private int put(Kind kind, List<String> labels, int version) {
        var before = of(kind);
        if (before.labels().equals(labels)) {
            return before.version();
        }
        if (before.version() != version || store(kind, labels, before) == 0) {
            throw new OutcomesRefused(
                    OutcomesRefused.Reason.CHANGED, String.join(", ", of(kind).labels()));
        }
        var what = labels.isEmpty() ? "outcomes.usual." : "outcomes.changed.";
        var said = String.join(", ", labels);
        audit.record(CurrentCaller.get().actor(), what + kind, null, null, said);
        return version + 1;
    }

    /**
     * @return 0 if somebody was faster
     */
    private int store(Kind kind, List<String> labels, Kept before) {
        return before.version() == 0
                ? jdbc.update(
                        "insert ignore into outcome_list (office_id, kind, labels, labels_before,"
                                + " version) values (?,?,?,?,1)",
                        office(),
                        kind.name(),
                        Json.write(labels),
                        Json.write(before.labels()))
                : jdbc.update(
                        "update outcome_list set labels = ?, labels_before = ?, version ="
                                + " version + 1 where office_id = ? and kind = ? and version = ?",
                        Json.write(labels),
                        Json.write(before.labels()),
                        office(),
                        kind.name(),
                        before.version());
    }

    private Kept read(String column, Kind kind) {
        return jdbc
                .query(
                        "select "
                                + column
                                + ", version from outcome_list where office_id = ? and kind = ?",
                        (row, n) -> new Kept(Json.read(row.getString(1), LABELS), row.getInt(2)),
                        office(),
                        kind.name())
                .stream()
                .findFirst()
                .orElse(Kept.NONE);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
