package org.kartotek.backend.capture.call;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Uploaded call logs, from the upload until somebody takes the result off the page. The file itself
 * stays in the database only until it is read: any instance may have to go on with it.
 */
@Service
public class CallLogFiles {
    private static final int PART = 512 * 1024;
    private static final int LONGEST_NAME = 300;

    public enum State {
        WAITING,
        READING,
        DONE,
        BROKEN;

        public boolean isOver() {
            return this == DONE || this == BROKEN;
        }
    }

    /**
     * @param announced how many calls the file says it has, 0 if it does not say
     * @param place how far it is read: calls and what is none
     * @param logged new calls that stand in a timeline
     * @param strange new calls of numbers that nobody has
     * @param known calls that some source told of before
     * @param skipped blocked, or answered on another device
     */
    public record CallLogFile(
            UUID id,
            String name,
            Actor whose,
            Instant uploadedAt,
            State state,
            int announced,
            int place,
            int logged,
            int strange,
            int known,
            int skipped,
            int unreadable) {}

    /** One place in the file that could not be read. */
    public record Fault(int line, String what) {}

    private final JdbcTemplate jdbc;
    private final Audit audit;
    private final Clock clock;

    CallLogFiles(JdbcTemplate jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param whose phone it is
     */
    @Transactional
    public UUID upload(String name, InputStream content, Actor whose, Caller by)
            throws IOException {
        by.require(Role.MANAGER);
        return keep(name, content, whose, by.actor());
    }

    /**
     * A file that lies on the server.
     *
     * @param by whoever put it there
     */
    @Transactional
    public UUID keep(String name, InputStream content, Actor whose, Actor by) throws IOException {
        var id = Ids.next();
        var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        int part = 0;
        for (var bytes = content.readNBytes(PART);
                bytes.length > 0;
                bytes = content.readNBytes(PART)) {
            jdbc.update(
                    "insert into call_log_part (office_id, file_id, part, content) values"
                            + " (?,?,?,?)",
                    office(),
                    Ids.bytes(id),
                    part++,
                    bytes);
        }
        jdbc.update(
                "insert into call_log_file (office_id, id, name, user_id, actor_name, uploaded_at,"
                        + " state, announced, place, logged, strange, known, skipped, unreadable)"
                        + " values (?,?,?,?,?,?,'WAITING',0,0,0,0,0,0,0)",
                office(),
                Ids.bytes(id),
                shown,
                Ids.bytesOrNull(whose.userId()),
                whose.actorName(),
                Timestamp.from(clock.instant()));
        audit.record(by, "call-log.uploaded", null, null, shown);
        return id;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<CallLogFile> all(int most) {
        return jdbc.query(
                "select * from call_log_file where office_id = ? order by id desc limit ?",
                CallLogFiles::file,
                office(),
                most);
    }

    @Transactional(readOnly = true)
    public Optional<CallLogFile> find(UUID id) {
        return jdbc
                .query(
                        "select * from call_log_file where office_id = ? and id = ?",
                        CallLogFiles::file,
                        office(),
                        Ids.bytes(id))
                .stream()
                .findFirst();
    }

    @Transactional(readOnly = true)
    public List<Fault> faults(UUID id, int most) {
        return jdbc.query(
                "select line, what from call_log_fault where office_id = ? and file_id = ? order by"
                        + " number limit ?",
                (row, n) -> new Fault(row.getInt(1), row.getString(2)),
                office(),
                Ids.bytes(id),
                most);
    }

    /** Off the page, with what could not be read; one that is being read ends with this. */
    @Transactional
    public void remove(UUID id, Caller by) {
        by.require(Role.MANAGER);
        for (var table : List.of("call_log_part", "call_log_fault")) {
            jdbc.update(
                    "delete from %s where office_id = ? and file_id = ?".formatted(table),
                    office(),
                    Ids.bytes(id));
        }
        jdbc.update(
                "delete from call_log_file where office_id = ? and id = ?",
                office(),
                Ids.bytes(id));
    }

    private static CallLogFile file(ResultSet row, int number) throws SQLException {
        @Nullable UUID user = Ids.ofNullable(row.getBytes("user_id"));
        return new CallLogFile(
                Ids.of(row.getBytes("id")),
                row.getString("name"),
                new Actor(user, row.getString("actor_name"), Door.CALL_LOG),
                row.getTimestamp("uploaded_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getInt("announced"),
                row.getInt("place"),
                row.getInt("logged"),
                row.getInt("strange"),
                row.getInt("known"),
                row.getInt("skipped"),
                row.getInt("unreadable"));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
