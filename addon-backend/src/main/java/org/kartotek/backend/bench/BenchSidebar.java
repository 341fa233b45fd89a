package org.kartotek.backend.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kartotek.backend.command.Command;
import org.kartotek.simulator.AddOn;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench sidebar [CONTACTS …]}: how fast the side panel answers in offices of that size. Real
 * signed calls against the whole server, beside two floors in the same server; a line of JSON for
 * each card and number of callers, and one with the ratios.
 */
final class BenchSidebar implements Command {
    private static final List<String> SIZES = List.of("1000", "100000");
    private static final int MOST_OFFICES = SimulatorSettings.officeAccounts().size();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<?> application;

    BenchSidebar(Class<?> application) {
        this.application = application;
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream log)
            throws IOException {
        var sizes =
                (arguments.isEmpty() ? SIZES : arguments)
                        .stream().map(Integer::valueOf).sorted().toList();
        if (sizes.size() > MOST_OFFICES) {
            log.println("Usage: bench sidebar [CONTACTS …], at most " + MOST_OFFICES + " sizes");
            return 2;
        }
        var folder = Files.createTempDirectory("kartotek-bench");
        System.setOut(log);
        int port = freePort();
        var addOn = AddOn.at(URI.create("http://localhost:" + port + "/"));
        try (var google =
                        Simulator.start(
                                SimulatorSettings.forTests()
                                        .withCheckResponses(false)
                                        .withAddOn(addOn));
                var server = start(application, google, addOn, folder, port)) {
            var rounds = new ArrayList<SidebarRound>();
            for (int size : sizes) {
                var account = SimulatorSettings.officeAccounts().get(rounds.size());
                log.println("Filling an office of " + size + " contacts");
                rounds.add(new SidebarRound(google, server, account.email(), size));
            }
            var figures = new SidebarFigures();
            log.println("Every office is filled; now they are asked");
            for (var round : rounds) {
                round.measure(line -> {
                    figures.add(line);
                    out.println(JSON.writeValueAsString(line));
                    out.flush();
                });
            }
            out.println(JSON.writeValueAsString(figures.ratios()));
            out.flush();
        } finally {
            BenchContacts.delete(folder);
        }
        return 0;
    }

    static ConfigurableApplicationContext start(
            Class<?> application, Simulator google, AddOn addOn, Path folder, int port) {
        var url = google.url();
        return new SpringApplicationBuilder(application)
                .profiles("test", SidebarFloor.PROFILE)
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--management.server.port=-1",
                        "--kartotek.base-url=http://localhost:" + port,
                        "--kartotek.data-dir=" + folder,
                        "--kartotek.sync.enabled=false",
                        "--kartotek.quota.gmail-per-minute=1000000000",
                        "--kartotek.addon.service-account=" + addOn.serviceAccount(),
                        "--kartotek.addon.oauth-client-id=" + addOn.oauthClientId(),
                        "--kartotek.google.people-url=" + url,
                        "--kartotek.google.gmail-url=" + url,
                        "--kartotek.google.calendar-url=" + url,
                        "--kartotek.google.jwks-url=" + url.resolve("oauth2/v3/certs"),
                        "--kartotek.google.token-url=" + url.resolve("token"),
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
