package org.kartotek.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kartotek.simulator.http.Json;

/** A simulator in a process of its own, killed while it works. */
class KillTest {

    @TempDir Path directory;

    @Test
    void everythingItAnsweredSurvivesAKill() throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Writer.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> answered = new ArrayList<>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (answered.size() < 300) {
                answered.add(lines.readLine());
            }
            process.destroyForcibly();
        }

        assertThat(answered).doesNotContainNull();
        try (var simulator = Simulator.start(settings(directory))) {
            var book = simulator.addressBooks().of(SimulatorSettings.officeAccounts().getFirst());
            Set<String> living =
                    book.living().stream().map(c -> c.resourceName()).collect(Collectors.toSet());
            assertThat(living)
                    .containsAll(answered.stream().filter(l -> l.startsWith("people/c")).toList());
        }
    }

    private static SimulatorSettings settings(Path directory) {
        return SimulatorSettings.forTests().withStateDirectory(directory);
    }

    /** Creates contacts without end and says each name once it is accepted. */
    static final class Writer {
        public static void main(String[] arguments) {
            var simulator = Simulator.start(settings(Path.of(arguments[0])));
            var account = SimulatorSettings.officeAccounts().getFirst();
            while (true) {
                var person = Json.object();
                person.putArray("biographies").addObject().put("value", "note ".repeat(100));
                System.out.println(simulator.addressBooks().add(account, person).resourceName());
            }
        }
    }
}
