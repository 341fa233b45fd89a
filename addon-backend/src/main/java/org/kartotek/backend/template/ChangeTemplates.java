package org.kartotek.backend.template;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager writes templates, changes them, takes them away and brings them back. */
@Service
public class ChangeTemplates {
    private final JdbcTemplate jdbc;
    private final Audit audit;
    private final Clock clock;

    ChangeTemplates(JdbcTemplate jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public UUID add(TemplateDraft draft) {
        CurrentCaller.get().require(Role.MANAGER);
        var id = Ids.next();
        jdbc.update(
                "insert into template (office_id, id, name, texts) values (?, ?, ?, ?)",
                office(),
                Ids.bytes(id),
                draft.name(),
                Json.write(draft.texts()));
        record("template.added", id, draft.name());
        return id;
    }

    /**
     * @throws NoSuchElementException when there is none, or somebody deleted it meanwhile
     */
    @Transactional
    public void change(UUID id, TemplateDraft draft) {
        CurrentCaller.get().require(Role.MANAGER);
        lock(id, false);
        jdbc.update(
                "update template set name = ?, texts = ? where office_id = ? and id = ?",
                draft.name(),
                Json.write(draft.texts()),
                office(),
                Ids.bytes(id));
        record("template.changed", id, draft.name());
    }

    /** Its name, to say so. */
    @Transactional
    public String delete(UUID id) {
        CurrentCaller.get().require(Role.MANAGER);
        var name = lock(id, false);
        mark(id, Timestamp.from(clock.instant()));
        record("template.deleted", id, name);
        return name;
    }

    @Transactional
    public String bringBack(UUID id) {
        CurrentCaller.get().require(Role.MANAGER);
        var name = lock(id, true);
        mark(id, null);
        record("template.restored", id, name);
        return name;
    }

    private String lock(UUID id, boolean deleted) {
        return jdbc
                .query(
                        "select name from template where office_id = ? and id = ? and"
                                + " (deleted_at is not null) = ? for update",
                        (row, n) -> row.getString(1),
                        office(),
                        Ids.bytes(id),
                        deleted)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("template " + id));
    }

    private void mark(UUID id, @Nullable Timestamp deleted) {
        jdbc.update(
                "update template set deleted_at = ? where office_id = ? and id = ?",
                deleted,
                office(),
                Ids.bytes(id));
    }

    private void record(String action, UUID id, String name) {
        audit.record(CurrentCaller.get().actor(), action, null, id, name);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
