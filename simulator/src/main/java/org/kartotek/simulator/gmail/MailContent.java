package org.kartotek.simulator.gmail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of every mail, one after the other. Nothing is ever changed or removed, so a place once
 * given stays good; what a crash leaves after the last journalled mail is never looked at.
 */
final class MailContent implements AutoCloseable {
    private final @Nullable FileChannel file;
    private final List<byte[]> memory = new ArrayList<>();

    /** Null keeps the mail in memory. */
    MailContent(@Nullable Path directory) {
        this.file = directory == null ? null : open(directory);
    }

    private static FileChannel open(Path directory) {
        try {
            Files.createDirectories(directory);
            return FileChannel.open(
                    directory.resolve("mail.content"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator cannot keep mail in " + directory, e);
        }
    }

    synchronized long put(byte[] mail) {
        if (file == null) {
            memory.add(mail);
            return memory.size() - 1L;
        }
        try {
            var place = file.size();
            var buffer = ByteBuffer.allocate(mail.length + 4).putInt(mail.length).put(mail).flip();
            for (var at = place; buffer.hasRemaining(); ) {
                at += file.write(buffer, at);
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized byte[] get(long place) {
        if (file == null) {
            return memory.get((int) place);
        }
        try {
            var length = read(file, place, 4).getInt();
            return read(file, place + 4, length).array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer read(FileChannel file, long place, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        for (var at = place; buffer.hasRemaining(); ) {
            var count = file.read(buffer, at);
            if (count < 0) {
                throw new IOException("Mail content ends before " + (place + length));
            }
            at += count;
        }
        return buffer.flip();
    }

    synchronized void clear() {
        memory.clear();
        if (file != null) {
            try {
                file.truncate(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
