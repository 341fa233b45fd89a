package org.kartotek.backend.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The product as an owner runs it: one process with pages, lanes and an embedded database in a data
 * directory of its own. It is killed, and started again where it was.
 */
final class RunningProduct implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path data;

    /** Its own, because no database is kept in the common one, where this checkout may lie. */
    private final Path temporary;

    private final URI url;
    private final List<String> settings;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    RunningProduct(List<String> settings) throws IOException {
        this.data = Path.of("target", "killed-product").toAbsolutePath();
        FileSystemUtils.deleteRecursively(data);
        this.temporary = Files.createTempDirectory("kartotek");
        this.settings = List.copyOf(settings);
        try (var socket = new ServerSocket(0)) {
            this.url = URI.create("http://localhost:" + socket.getLocalPort() + "/");
        }
    }

    URI url() {
        return url;
    }

    /**
     * Until it answers.
     *
     * @param ahead how far its clock is ahead of the computer's
     */
    void start(Duration ahead) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(MovedProduct.class.getName(), ahead.toString()));
        command.add("--server.port=" + url.getPort());
        command.add("--kartotek.base-url=http://localhost:" + url.getPort());
        command.add("--kartotek.data-dir=" + data);
        command.addAll(settings);
        process = new ProcessBuilder(command).inheritIO().start();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            assertThat(process.isAlive()).as("starts").isTrue();
            assertThat(System.nanoTime()).as("starts in time").isLessThan(end);
            Thread.sleep(200);
        }
    }

    private boolean answers() throws InterruptedException {
        var question = HttpRequest.newBuilder(url.resolve("sign-in")).build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() {
        requireNonNull(process).destroyForcibly();
    }

    /** As an owner does. */
    void stop() throws InterruptedException {
        requireNonNull(process).destroy();
        assertThat(requireNonNull(process).waitFor(1, TimeUnit.MINUTES)).as("stops").isTrue();
    }

    /** The database server that the present or last process started. */
    ProcessHandle database() throws IOException {
        var pid = Files.readString(data.resolve("database").resolve("server.pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Looks into the database past the product, also when that is dead. */
    JdbcTemplate jdbc() throws IOException {
        var port =
                Arrays.stream(database().info().arguments().orElseThrow())
                        .filter(it -> it.startsWith("--port="))
                        .map(it -> it.substring("--port=".length()))
                        .findFirst()
                        .orElseThrow();
        return new JdbcTemplate(
                new DriverManagerDataSource(
                        "jdbc:mysql://127.0.0.1:"
                                + port
                                + "/kartotek?sslMode=DISABLED&allowPublicKeyRetrieval=true",
                        "kartotek",
                        Files.readString(data.resolve("database").resolve("password")).strip()));
    }

    /** Leaves nothing running. */
    @Override
    public void close() throws IOException {
        if (process != null) process.destroyForcibly();
        if (Files.exists(data.resolve("database").resolve("server.pid"))) {
            var pid = Files.readString(data.resolve("database").resolve("server.pid")).strip();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        }
        FileSystemUtils.deleteRecursively(temporary);
    }
}
