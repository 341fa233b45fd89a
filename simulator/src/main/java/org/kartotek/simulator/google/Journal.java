package org.kartotek.simulator.google;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.http.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every accepted change, one JSON line each, written before the answer leaves. A line reaches the
 * operating system at once, so killing the process loses nothing; a last line torn by a power cut
 * is dropped at the next start.
 */
public final class Journal implements AutoCloseable {

    private final @Nullable FileChannel file;

    /** Null keeps no journal. */
    public Journal(@Nullable Path directory) {
        this.file = directory == null ? null : open(directory);
    }

    private static FileChannel open(Path directory) {
        try {
            Files.createDirectories(directory);
            return FileChannel.open(
                    directory.resolve("journal.jsonl"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The simulator cannot keep its state in " + directory, e);
        }
    }

    /** Whether anything is kept at all. */
    public boolean keeps() {
        return file != null;
    }

    public synchronized void append(String api, ObjectNode change) {
        if (file == null) {
            return;
        }
        ObjectNode line = Json.object().put("api", api);
        line.set("change", change);
        byte[] json = Json.bytes(line);
        ByteBuffer buffer = ByteBuffer.allocate(json.length + 1).put(json).put((byte) '\n').flip();
        try {
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands every whole line to {@code each}, in order, and cuts off what follows the last one. */
    public synchronized void replay(BiConsumer<String, ObjectNode> each) {
        if (file == null) {
            return;
        }
        try {
            file.position(0);
            var lines = new JournalLines(file);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                if (!apply(line, each)) {
                    break;
                }
                lines.accept();
            }
            file.truncate(lines.accepted());
            file.position(lines.accepted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean apply(byte[] line, BiConsumer<String, ObjectNode> each) {
        JsonNode read;
        try {
            read = Json.read(line);
        } catch (JacksonException _) {
            return false;
        }
        if (!(read.path("change") instanceof ObjectNode change)) {
            return false;
        }
        each.accept(read.path("api").asString(), change);
        return true;
    }

    public synchronized void clear() {
        if (file == null) {
            return;
        }
        try {
            file.truncate(0);
            file.position(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (file == null) {
            return;
        }
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
