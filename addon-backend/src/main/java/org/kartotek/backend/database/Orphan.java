package org.kartotek.backend.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database server that outlived the process that started it, after {@code kill -9}. */
final class Orphan {
    private Orphan() {}

    static Path pidFile(Path root) {
        return root.resolve("server.pid");
    }

    /** Ends the server named in the pid file, if that process is our binary and no stranger. */
    static void end(Path root) throws IOException {
        var file = pidFile(root);
        if (!Files.exists(file)) {
            return;
        }
        var text = Files.readString(file).strip();
        if (text.matches("\\d+")) {
            ProcessHandle.of(Long.parseLong(text))
                    .filter(process -> isOurs(process, root))
                    .ifPresent(Orphan::stop);
        }
        Files.deleteIfExists(file);
    }

    private static boolean isOurs(ProcessHandle process, Path root) {
        return process.info().command().filter(c -> c.startsWith(root.toString())).isPresent();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
