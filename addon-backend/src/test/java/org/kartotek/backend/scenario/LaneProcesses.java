package org.kartotek.backend.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts processes to be killed, one ahead: the next gets ready while people play with another. The
 * first is not killed but remembers for the others which classes they will need; that halves what
 * each start costs.
 */
final class LaneProcesses implements AutoCloseable {
    private static final Path FOLDER = Path.of("target", "lane-process");
    private static final Path CACHE = FOLDER.resolve("classes.aot");

    private final List<String> settings;
    private final String classes;
    private @Nullable Process next;

    LaneProcesses(List<String> settings) throws IOException {
        this.settings = List.copyOf(settings);
        this.classes = Jars.packed(FOLDER);
    }

    /** Does as it is told and ends by itself. */
    void rehearse(Errand errand) throws IOException, InterruptedException {
        var process = start("-XX:AOTCacheOutput=" + CACHE);
        waitFor(process);
        try (var errands = process.outputWriter(StandardCharsets.UTF_8)) {
            errands.write(errand.line());
        }
        assertThat(process.waitFor()).isZero();
    }

    /** One that waits for its errand. */
    Process ready() throws IOException {
        var process = next == null ? startCached() : next;
        next = null;
        waitFor(process);
        next = startCached();
        return process;
    }

    private static void waitFor(Process process) throws IOException {
        var input = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        var lines = new BufferedReader(input);
        for (var it = lines.readLine(); !LaneProcess.READY.equals(it); it = lines.readLine()) {
            assertThat(it).as("last words of a process that did not start").isNotNull();
        }
    }

    private Process startCached() throws IOException {
        return start("-XX:AOTCache=" + CACHE);
    }

    private Process start(String cache) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", cache));
        // What cannot be cached is loaded as ever: nothing to warn of.
        command.addAll(List.of("-Xlog:disable", "-Xlog:all=error", "-cp", classes));
        command.add(LaneProcess.class.getName());
        command.addAll(settings);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Override
    public void close() {
        if (next != null) next.destroyForcibly();
    }
}
