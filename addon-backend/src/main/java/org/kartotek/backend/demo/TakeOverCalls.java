package org.kartotek.backend.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.capture.call.CallLogFiles;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The call logs beside a person's own export. They come from a phone and not from Google, so they
 * take the way of an upload and not through the simulated mailbox.
 */
@Component
@Profile("demo")
class TakeOverCalls {
    private static final int MOST = 1_000;

    private final DemoSettings settings;
    private final CallLogFiles files;
    private final Users users;

    TakeOverCalls(DemoSettings settings, CallLogFiles files, Users users) {
        this.settings = settings;
        this.files = files;
        this.users = users;
    }

    /** Those that an earlier start has not taken over. */
    void all() {
        var folder = settings.takeout();
        if (folder == null) {
            return;
        }
        var before =
                files.all(MOST).stream()
                        .map(CallLogFiles.CallLogFile::name)
                        .collect(Collectors.toSet());
        try (var found = Files.list(folder)) {
            found.filter(it -> name(it).matches("calls.*\\.(xml|zip)"))
                    .filter(it -> !before.contains(name(it)))
                    .sorted()
                    .forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the takeout folder " + folder, e);
        }
    }

    private void take(Path file) {
        var whose = whose(file, users.findAllByOrderByName());
        try (var content = Files.newInputStream(file)) {
            files.keep(name(file), content, whose, whose);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Whose address stands in the file's name, as with mail; else the owner's. */
    private static Actor whose(Path file, List<User> everybody) {
        var user =
                everybody.stream()
                        .filter(it -> name(file).contains(it.email()))
                        .findFirst()
                        .or(() ->
                                everybody.stream()
                                        .filter(it -> it.role() == Role.OWNER)
                                        .findFirst())
                        .orElseThrow();
        return new Actor(user.id(), user.name(), Door.CALL_LOG);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
