package org.kartotek.simulator.google;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** Reads whole lines and remembers how far they were good. */
final class JournalLines {

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
    private long read;
    private long accepted;

    JournalLines(FileChannel file) {
        this.file = file;
    }

    /** Null at the end, also when the last line has no end. */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            if (!buffer.hasRemaining()) {
                buffer.clear();
                int count = file.read(buffer);
                buffer.flip();
                if (count < 0) {
                    return null;
                }
            }
            byte next = buffer.get();
            read++;
            if (next == '\n') {
                return line.toByteArray();
            }
            line.write(next);
        }
    }

    void accept() {
        accepted = read;
    }

    long accepted() {
        return accepted;
    }
}
