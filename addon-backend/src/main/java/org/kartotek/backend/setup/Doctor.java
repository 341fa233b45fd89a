package org.kartotek.backend.setup;

import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kartotek.backend.command.Command;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code doctor [--url=MANAGEMENT] [--setting=value …]}: what is wrong with the installation, a
 * line of JSON each. It may run beside the server, so it leaves the embedded database alone and
 * asks the server itself at its management port if told where that is.
 */
public final class Doctor implements Command {
    private static final String URL = "--url=";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Line(String code, String level, String message) {}

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream log) {
        if (arguments.stream().anyMatch(it -> !it.startsWith("--"))) {
            log.println("Usage: doctor [--url=http://127.0.0.1:8081] [--kartotek.base-url=…]");
            return 2;
        }
        var lines = new PrintStream(out, false, StandardCharsets.UTF_8);
        var found = findings(arguments);
        for (var it : found)
            lines.println(
                    JSON.writeValueAsString(
                            new Line(
                                    it.code(),
                                    it.level().name().toLowerCase(Locale.ROOT),
                                    CheckWords.say(it, Locale.ENGLISH))));
        lines.flush();
        return found.stream().anyMatch(it -> it.level() == Finding.Level.PROBLEM) ? 1 : 0;
    }

    private static List<Finding> findings(List<String> arguments) {
        var installation = Installation.of(GivenSettings.read(arguments));
        try (var asking = new Asking()) {
            var found =
                    new ArrayList<>(
                            CheckInstallation.outside(installation, asking, Clock.systemUTC()));
            var database = installation.database();
            if (database != null)
                found.addAll(
                        new DatabaseCheck(() ->
                                DriverManager.getConnection(
                                        database.url(), database.username(), database.password()))
                                .findings());
            arguments.stream()
                    .filter(it -> it.startsWith(URL))
                    .map(it -> URI.create(it.substring(URL.length())))
                    .forEach(it -> found.addAll(new ServerCheck(it, asking).findings()));
            return found;
        }
    }
}
