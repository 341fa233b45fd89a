package org.kartotek.backend.bench;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The floor: the rows a first sync leaves behind, put into tables of the same make in batches. */
final class BareInsert {
    static final List<String> CONTACTS =
            List.of(
                    "organization",
                    "contact",
                    "contact_key",
                    "search_token",
                    "google_link",
                    "sync_item");
    static final List<String> MAIL =
            List.of(
                    "interaction",
                    "interaction_contact",
                    "timeline_entry",
                    "mail_copy",
                    "sync_item");

    private static final int PAGE = 1_000;

    private final JdbcTemplate jdbc;
    private final UUID office;

    BareInsert(JdbcTemplate jdbc, UUID office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    double seconds(List<String> tables) {
        return tables.stream().mapToDouble(this::seconds).sum();
    }

    private double seconds(String table) {
        jdbc.execute("create table bench_" + table + " like " + table);
        var rows =
                jdbc.query(
                        "select * from " + table + " where office_id = ?",
                        (row, n) -> {
                            var values = new Object[row.getMetaData().getColumnCount()];
                            for (int i = 0; i < values.length; i++)
                                values[i] = row.getObject(i + 1);
                            return values;
                        },
                        Ids.bytes(office));
        if (rows.isEmpty()) return 0;
        var marks = Placeholders.of(rows.getFirst().length);
        var sql = "insert into bench_" + table + " values (" + marks + ")";
        double before = TimedDatabase.seconds();
        var source = Objects.requireNonNull(jdbc.getDataSource());
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        for (int from = 0; from < rows.size(); from += PAGE) {
            var page = rows.subList(from, Math.min(rows.size(), from + PAGE));
            transaction.executeWithoutResult(it -> jdbc.batchUpdate(sql, page));
        }
        return TimedDatabase.seconds() - before;
    }
}
