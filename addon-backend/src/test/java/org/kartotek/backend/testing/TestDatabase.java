package org.kartotek.backend.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.EmbeddedMariaDb;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One embedded server for each process that runs tests, or the server named by {@code
 * KARTOTEK_TEST_JDBC_URL} (with {@code KARTOTEK_TEST_JDBC_USER} and {@code
 * KARTOTEK_TEST_JDBC_PASSWORD}), which one process has to itself.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static @Nullable Map<String, Object> settings;

    /** The three {@code spring.datasource.*} settings, starting the server the first time. */
    public static synchronized Map<String, Object> settings() {
        if (settings == null) {
            settings = connect();
        }
        return settings;
    }

    private static Map<String, Object> connect() {
        var url = System.getenv("KARTOTEK_TEST_JDBC_URL");
        if (url != null) {
            return settings(
                    url,
                    System.getenv().getOrDefault("KARTOTEK_TEST_JDBC_USER", "root"),
                    System.getenv().getOrDefault("KARTOTEK_TEST_JDBC_PASSWORD", ""));
        }
        var server =
                EmbeddedMariaDb.start(
                        Path.of("target", "test-database" + System.getProperty("test.fork", "")));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        forgetAtPowerLoss(server);
        return settings(server.url(), server.username(), server.password());
    }

    /** Tests empty their tables themselves: no commit has to wait for the disk. */
    private static void forgetAtPowerLoss(EmbeddedMariaDb server) {
        JdbcClient.create(
                        new DriverManagerDataSource(
                                server.url(), server.username(), server.password()))
                .sql("set global innodb_flush_log_at_trx_commit = 0")
                .update();
    }

    private static Map<String, Object> settings(String url, String user, String password) {
        var map = new LinkedHashMap<String, Object>();
        map.put("spring.datasource.url", url);
        map.put("spring.datasource.username", user);
        map.put("spring.datasource.password", password);
        return map;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", settings()));
    }
}
