package org.kartotek.backend.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kartotek.backend.database.DatabaseServer;
import org.kartotek.backend.database.NoDatabase;

/** Which database server it is, and those of its settings that could lose or refuse something. */
record DatabaseCheck(Opening opening) implements Check {
    private static final long LARGEST_PAGE = 16L << 20;

    /** How a connection is come by: the server's pool, or one of the command's own. */
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    @Override
    public List<Finding> findings() {
        try (var connection = opening.open()) {
            var found = new ArrayList<Finding>();
            found.add(version(value(connection, "version()")));
            var packet = Long.parseLong(value(connection, "@@max_allowed_packet"));
            if (packet < LARGEST_PAGE)
                found.add(Finding.warning("database.packet", packet / (1L << 20)));
            if (!"1".equals(value(connection, "@@innodb_flush_log_at_trx_commit")))
                found.add(Finding.warning("database.flush"));
            if (!value(connection, "@@sql_mode").contains("STRICT_"))
                found.add(Finding.problem("database.loose"));
            return found;
        } catch (SQLException e) {
            return List.of(Finding.problem("database.silent", String.valueOf(e.getMessage())));
        }
    }

    private static Finding version(String version) {
        try {
            DatabaseServer.accepted(version, "", "", "");
            return Finding.ok("database.ok", version);
        } catch (NoDatabase old) {
            return Finding.problem("database.old", version);
        }
    }

    private static String value(Connection connection, String what) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select " + what)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
