package org.kartotek.backend.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Empties every table and sets the clock back before each test, so that a failed one can be looked
 * at and none depends on the one before.
 */
public class FreshStart extends AbstractTestExecutionListener {
    @Override
    public int getOrder() {
        return 1_000;
    }

    @Override
    public void beforeTestMethod(TestContext context) throws SQLException {
        context.getApplicationContext().getBean(SettableClock.class).set(SettableClock.START);
        var source = context.getApplicationContext().getBean(DataSource.class);
        try (var ignored = StatementGuard.off();
                var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var table : filledTables(connection)) {
                statement.execute("delete from " + table);
            }
        }
    }

    private static List<String> filledTables(java.sql.Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select table_name from information_schema.tables where"
                                    + " table_schema = database() and table_type = 'BASE TABLE' and"
                                    + " table_name <> 'flyway_schema_history'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
