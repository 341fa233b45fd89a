package org.kartotek.backend.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The database as it is, until it is told to write down what it is asked. */
final class RecordedStatements extends DelegatingDataSource {
    private volatile @Nullable List<Asked> recording;

    RecordedStatements(DataSource source) {
        super(source);
    }

    /** How one parameter was set. */
    record Given(Method method, Object[] arguments) {}

    /** One statement with its parameters. */
    record Asked(String sql, List<Given> given) {
        /** As bare as JDBC is: every column of every row is read. */
        void again(Connection connection) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (var it : given) invoke(statement, it.method(), it.arguments());
                if (statement.execute()) {
                    try (var found = statement.getResultSet()) {
                        read(found);
                    }
                }
            }
        }

        /** How the database would find it: its own words, a row for each table. */
        List<Map<String, Object>> explained(Connection connection) throws SQLException {
            var rows = new ArrayList<Map<String, Object>>();
            try (var statement = connection.prepareStatement("explain " + sql)) {
                for (var it : given) invoke(statement, it.method(), it.arguments());
                try (var found = statement.executeQuery()) {
                    while (found.next()) rows.add(row(found));
                }
            }
            return rows;
        }

        private static Map<String, Object> row(ResultSet found) throws SQLException {
            var row = new LinkedHashMap<String, Object>();
            for (var name : List.of("table", "type", "key", "rows", "Extra")) {
                var value = found.getObject(name);
                row.put(name.toLowerCase(Locale.ROOT), value == null ? "" : value.toString());
            }
            return row;
        }

        private static void read(ResultSet found) throws SQLException {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) for (int i = 1; i <= columns; i++) found.getObject(i);
        }
    }

    /** What was asked while this ran. */
    List<Asked> during(Runnable work) {
        var asked = new ArrayList<Asked>();
        recording = asked;
        try {
            work.run();
        } finally {
            recording = null;
        }
        return asked;
    }

    DataSource bare() {
        return Objects.requireNonNull(getTargetDataSource());
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        var to = recording;
        return to == null
                ? connection
                : proxy(
                        Connection.class,
                        (method, arguments) -> {
                            var made = invoke(connection, method, arguments);
                            return made instanceof PreparedStatement it
                                            && arguments[0] instanceof String sql
                                    ? listening(it, sql, to)
                                    : made;
                        });
    }

    private static PreparedStatement listening(
            PreparedStatement statement, String sql, List<Asked> to) {
        var given = new TreeMap<Integer, Given>();
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    if (method.getName().startsWith("set")
                            && arguments.length > 1
                            && arguments[0] instanceof Integer index)
                        given.put(index, new Given(method, arguments));
                    if (method.getName().startsWith("execute"))
                        synchronized (to) {
                            to.add(new Asked(sql, List.copyOf(given.values())));
                        }
                    return invoke(statement, method, arguments);
                });
    }

    private interface Call {
        @Nullable Object with(Method method, Object[] arguments) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) ->
                                call.with(method, arguments == null ? new Object[0] : arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException it) throw it;
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
