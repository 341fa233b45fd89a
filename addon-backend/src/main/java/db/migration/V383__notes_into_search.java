package db.migration;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.kartotek.backend.search.SearchText;

/** Notes written before notes could be found. */
public final class V383__notes_into_search extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var read = connection.createStatement();
                var notes = read.executeQuery("select office_id, id, text from note");
                var insert =
                        connection.prepareStatement(
                                "insert ignore into search_token (office_id, token, subject_kind,"
                                        + " subject_id) values (?,?,'note',?)")) {
            while (notes.next()) {
                for (var token : new SearchText().prose(notes.getString(3)).tokens()) {
                    insert.setBytes(1, notes.getBytes(1));
                    insert.setString(2, token);
                    insert.setBytes(3, notes.getBytes(2));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }
}
