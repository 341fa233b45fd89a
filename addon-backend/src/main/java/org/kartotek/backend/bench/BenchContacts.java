package org.kartotek.backend.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.kartotek.backend.command.Command;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench contacts [PEOPLE]}: a first sync of that many contacts and a push of a note to four
 * tenths of them, with a simulated Google and a database of its own that is thrown away. One line
 * of JSON for each.
 */
final class BenchContacts implements Command {
    private static final int PEOPLE = 25_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<?> application;

    BenchContacts(Class<?> application) {
        this.application = application;
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream log)
            throws IOException {
        int people = arguments.isEmpty() ? PEOPLE : Integer.parseInt(arguments.getFirst());
        var folder = Files.createTempDirectory("kartotek-bench");
        // Standard output is for the answer; whatever the server has to say goes to the log.
        System.setOut(log);
        try (var google = Simulator.start(SimulatorSettings.forTests().withCheckResponses(false));
                var server = start(google, folder)) {
            var round = new ContactsRound(google, server);
            round.fill(people);
            out.println(JSON.writeValueAsString(round.firstSync()));
            out.println(JSON.writeValueAsString(round.push(people * 2 / 5)));
            out.flush();
        } finally {
            delete(folder);
        }
        return 0;
    }

    private ConfigurableApplicationContext start(Simulator google, Path folder) {
        return start(application, google, folder);
    }

    /** The server without pages or lanes of its own, on that Google and a new database. */
    static ConfigurableApplicationContext start(
            Class<?> application, Simulator google, Path folder) {
        var url = google.url();
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .profiles("test", "bench")
                .run(
                        "--kartotek.data-dir=" + folder,
                        "--kartotek.sync.enabled=false",
                        "--kartotek.quota.people-per-minute=1000000",
                        "--kartotek.quota.gmail-per-minute=1000000000",
                        "--kartotek.google.people-url=" + url,
                        "--kartotek.google.gmail-url=" + url,
                        "--kartotek.google.calendar-url=" + url,
                        "--kartotek.google.auth-url=" + url.resolve("o/oauth2/v2/auth"),
                        "--kartotek.google.token-url=" + url.resolve("token"),
                        "--kartotek.google.revoke-url=" + url.resolve("revoke"),
                        "--kartotek.google.client-id=" + SimulatorSettings.DEMO_CLIENT.id(),
                        "--kartotek.google.client-secret=" + SimulatorSettings.DEMO_CLIENT.secret(),
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var it : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(it);
        }
    }
}
