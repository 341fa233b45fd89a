package org.kartotek.backend.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;

/**
 * What the demo remembers between starts.
 *
 * @param simulator the simulated Google's state
 * @param lastDay the last of the office's eighteen months: the day before the first start
 */
record DemoFolder(Path simulator, LocalDate lastDay) {

    static DemoFolder in(Path dataDir, Clock clock) {
        var simulator = dataDir.resolve("simulator");
        var file = simulator.resolve("last-day");
        try {
            Files.createDirectories(simulator);
            if (Files.notExists(file)) {
                var yesterday = LocalDate.now(clock).minusDays(1);
                var partial = simulator.resolve("last-day.new");
                Files.writeString(partial, yesterday.toString());
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return new DemoFolder(simulator, LocalDate.parse(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
