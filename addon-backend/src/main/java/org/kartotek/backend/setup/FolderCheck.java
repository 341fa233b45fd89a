package org.kartotek.backend.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the data directory can be written, has room, and holds the key of the tokens.
 *
 * @param room bytes left there; null = ask the disk
 */
record FolderCheck(Path folder, @Nullable Long room) implements Check {
    private static final String KEY = "google-tokens.key.json";
    private static final long MEGABYTE = 1L << 20;
    private static final long TOO_LITTLE = 500 * MEGABYTE;
    private static final long LITTLE = 2_000 * MEGABYTE;

    @Override
    public List<Finding> findings() {
        var place = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(place)) return List.of(Finding.problem("folder.missing", place));
        try {
            Files.delete(Files.createTempFile(place, "doctor", ".tmp"));
            var found = new ArrayList<Finding>();
            found.add(key(place.resolve(KEY)));
            found.add(room(place));
            return found;
        } catch (IOException e) {
            return List.of(Finding.problem("folder.readonly", place));
        }
    }

    private static Finding key(Path key) throws IOException {
        if (!Files.exists(key)) return Finding.warning("key.missing", key);
        if (!Files.isRegularFile(key) || !Files.isReadable(key))
            return Finding.problem("key.unreadable", key);
        return key.getFileSystem().supportedFileAttributeViews().contains("posix")
                        && Files.getPosixFilePermissions(key).stream().anyMatch(OTHERS::contains)
                ? Finding.warning("key.open", key)
                : Finding.ok("key.ok", key);
    }

    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    private Finding room(Path place) throws IOException {
        long left = room != null ? room : Files.getFileStore(place).getUsableSpace();
        long megabytes = left / MEGABYTE;
        if (left < TOO_LITTLE) return Finding.problem("room.none", megabytes, place);
        return left < LITTLE
                ? Finding.warning("room.little", megabytes, place)
                : Finding.ok("room.ok", megabytes);
    }
}
