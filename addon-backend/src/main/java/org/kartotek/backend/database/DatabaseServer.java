package org.kartotek.backend.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server we talk to, asked once at start because it decides the dialect. */
public record DatabaseServer(
        String url, String username, String password, Engine engine, int major, int minor) {

    public enum Engine {
        MARIADB,
        MYSQL
    }

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    /**
     * Connects and reads {@code version()}.
     *
     * @throws NoDatabase in one sentence when the server cannot be reached or is too old
     */
    static DatabaseServer probe(String url, String username, String password) {
        var fullUrl = withSettings(url);
        try (var connection = DriverManager.getConnection(fullUrl, username, password);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select version()")) {
            result.next();
            return accepted(result.getString(1), fullUrl, username, password);
        } catch (SQLException e) {
            throw new NoDatabase(
                    "The database at %s does not answer: %s".formatted(bare(url), e.getMessage()),
                    e);
        }
    }

    /**
     * @throws NoDatabase in one sentence when the server is too old
     */
    public static DatabaseServer accepted(
            String version, String url, String username, String password) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new NoDatabase("Unknown database version " + version);
        }
        var engine = version.contains("MariaDB") ? Engine.MARIADB : Engine.MYSQL;
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        boolean old =
                engine == Engine.MARIADB
                        ? major < 11 || (major == 11 && minor < 4)
                        : major < 8 || (major == 8 && minor < 4);
        if (old) {
            throw new NoDatabase(
                    "The database is %s; Kartotek needs MariaDB 11.4 or MySQL 8.4 or newer, because the driver loses fractions of seconds on older ones."
                            .formatted(version));
        }
        return new DatabaseServer(url, username, password, engine, major, minor);
    }

    /**
     * Statements are parsed once a connection instead of at every use, which was a seventh of what
     * a card cost; and the driver knows itself what state its connection is in.
     */
    private static String withSettings(String url) {
        var settings =
                "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true"
                    + "&rewriteBatchedStatements=true&useAffectedRows=false&characterEncoding=UTF-8"
                    + "&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=8192"
                    + "&useLocalSessionState=true";
        if (url.contains("connectionTimeZone=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + settings;
    }

    private static String bare(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }
}
