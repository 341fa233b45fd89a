package org.kartotek.backend.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import org.kartotek.backend.command.Command;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench mail [MESSAGES [CONTACTS]]}: the first day of a mailbox, an idle round and a new
 * mail. One line of JSON for each.
 */
final class BenchMail implements Command {
    private static final int MESSAGES = 10_000;
    private static final int CONTACTS = 400;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<?> application;

    BenchMail(Class<?> application) {
        this.application = application;
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream log)
            throws IOException {
        int messages = number(arguments, 0, MESSAGES);
        int contacts = number(arguments, 1, CONTACTS);
        var folder = Files.createTempDirectory("kartotek-bench");
        System.setOut(log);
        try (var google = Simulator.start(SimulatorSettings.forTests().withCheckResponses(false));
                var server = BenchContacts.start(application, google, folder)) {
            var round = new MailRound(google, server);
            round.fill(messages, contacts);
            out.println(JSON.writeValueAsString(round.backfill(messages, contacts)));
            out.println(JSON.writeValueAsString(round.idle()));
            out.println(JSON.writeValueAsString(round.newMail()));
            out.flush();
        } finally {
            BenchContacts.delete(folder);
        }
        return 0;
    }

    private static int number(List<String> arguments, int place, int otherwise) {
        return arguments.size() > place ? Integer.parseInt(arguments.get(place)) : otherwise;
    }
}
