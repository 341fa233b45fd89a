package org.kartotek.backend.capture.call;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far uploaded call logs are read, and their content until then. */
@Component
class CallLogProgress {
    /** So many are kept to be looked at; the rest is counted. */
    private static final int MOST_FAULTS = 1_000;

    private static final int LONGEST_FAULT = 300;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CallLogProgress(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of whatever office: which one is not known before. */
    List<UUID> officesWithWork() {
        return jdbc.query(
                "select distinct office_id from call_log_file where state in ('WAITING',"
                        + " 'READING')",
                (row, n) -> Ids.of(row.getBytes(1)));
    }

    Optional<UUID> next() {
        return jdbc
                .query(
                        "select id from call_log_file where office_id = ? and state in ('WAITING',"
                                + " 'READING') order by id limit 1",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        office())
                .stream()
                .findFirst();
    }

    /** The file part by part, so that it never is in memory as a whole. */
    InputStream content(UUID file) {
        return new SequenceInputStream(
                new Enumeration<>() {
                    private int part;
                    private byte @Nullable [] ahead = read(file, 0);

                    @Override
                    public boolean hasMoreElements() {
                        return ahead != null;
                    }

                    @Override
                    public InputStream nextElement() {
                        if (ahead == null) throw new NoSuchElementException();
                        var now = new ByteArrayInputStream(ahead);
                        ahead = read(file, ++part);
                        return now;
                    }
                });
    }

    private byte @Nullable [] read(UUID file, int part) {
        return jdbc
                .query(
                        "select content from call_log_part where office_id = ? and file_id = ? and"
                                + " part = ?",
                        (row, n) -> row.getBytes(1),
                        office(),
                        Ids.bytes(file),
                        part)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** What came of some lines of the file. */
    record Count(int logged, int strange, int known, int skipped, int unreadable) {}

    /**
     * @param from how far it was read before
     * @return false if somebody else has read on from there, or has taken the file away
     */
    boolean isReadOn(UUID file, int from, int place, int announced, Count count) {
        return jdbc.update(
                        "update call_log_file set state = 'READING', place = ?, announced = ?,"
                            + " logged = logged + ?, strange = strange + ?, known = known + ?,"
                            + " skipped = skipped + ?, unreadable = unreadable + ? where office_id"
                            + " = ? and id = ? and place = ? and state in ('WAITING', 'READING')",
                        place,
                        announced,
                        count.logged(),
                        count.strange(),
                        count.known(),
                        count.skipped(),
                        count.unreadable(),
                        office(),
                        Ids.bytes(file),
                        from)
                == 1;
    }

    /**
     * @param before how many were found earlier
     */
    void keep(UUID file, int before, List<CallLogFiles.Fault> faults) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < faults.size() && before + i < MOST_FAULTS; i++) {
            var what = faults.get(i).what();
            rows.add(
                    new Object[] {
                        office(),
                        Ids.bytes(file),
                        before + i,
                        faults.get(i).line(),
                        what.length() > LONGEST_FAULT ? what.substring(0, LONGEST_FAULT) : what
                    });
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "insert ignore into call_log_fault (office_id, file_id, number, line, what)"
                            + " values (?,?,?,?,?)",
                    rows);
        }
    }

    /** Nothing needs the file any more. */
    void finish(UUID file, CallLogFiles.State state) {
        jdbc.update(
                "update call_log_file set state = ?, finished_at = ? where office_id = ? and id = ?"
                        + " and finished_at is null",
                state.name(),
                Timestamp.from(clock.instant()),
                office(),
                Ids.bytes(file));
        jdbc.update(
                "delete from call_log_part where office_id = ? and file_id = ?",
                office(),
                Ids.bytes(file));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
