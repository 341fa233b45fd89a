package org.kartotek.simulator.takeout;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One file of a download, by its path inside the folder. */
record TakeoutFile(String name, Source source) {
    /** Opens the file again and again. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    static TakeoutFile on(Path folder, Path file) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        return new TakeoutFile(
                name, () -> new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    static TakeoutFile of(String name, byte[] bytes) {
        return new TakeoutFile(name, () -> new ByteArrayInputStream(bytes));
    }

    String extension() {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    byte[] bytes() throws IOException {
        try (var in = source.open()) {
            return in.readAllBytes();
        }
    }

    /** {@code anna@office.example.mbox}, or any file in a folder of that name. */
    Optional<String> owner(List<String> accounts) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("/"))
                .flatMap(piece ->
                        accounts.stream().filter(a -> piece.equals(a) || piece.startsWith(a + ".")))
                .findFirst();
    }
}
