package org.kartotek.backend.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kartotek.backend.command.Command;

/** {@code bench SUBJECT …}: one subject a run, each a command of its own. */
public final class Bench implements Command {
    private final Map<String, Command> subjects;

    /**
     * @param application started without pages for subjects that need the whole
     */
    public Bench(Class<?> application) {
        subjects =
                new TreeMap<>(
                        Map.of(
                                "contacts", new BenchContacts(application),
                                "mail", new BenchMail(application),
                                "plans", new BenchPlans(application),
                                "sidebar", new BenchSidebar(application)));
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream log)
            throws IOException {
        var subject = arguments.isEmpty() ? null : subjects.get(arguments.getFirst());
        if (subject == null) {
            log.println(
                    "Usage: bench SUBJECT …, with one of: " + String.join(", ", subjects.keySet()));
            return 2;
        }
        return subject.run(arguments.subList(1, arguments.size()), in, out, log);
    }
}
