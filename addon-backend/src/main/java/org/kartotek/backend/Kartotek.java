package org.kartotek.backend;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.kartotek.backend.bench.Bench;
import org.kartotek.backend.command.Command;
import org.kartotek.backend.command.MailText;
import org.kartotek.backend.setup.Doctor;
import org.kartotek.backend.setup.Manifest;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The card index of a small office that lives in Gmail and on the telephone. */
// beans of two packages may have one class name: the console and the API both have task pages
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Kartotek {
    public static void main(String[] args) {
        if (args.length > 0 && !args[0].startsWith("-")) System.exit(run(args));
        try {
            SpringApplication.run(Kartotek.class, args);
        } catch (RuntimeException | Error reported) {
            // Spring Boot has told why; the embedded database's threads would keep us alive.
            System.exit(1);
        }
    }

    private static int run(String[] args) {
        Command command =
                switch (args[0]) {
                    case "bench" -> new Bench(Kartotek.class);
                    case "doctor" -> new Doctor();
                    case "manifest" -> new Manifest();
                    case "mail-text" -> new MailText();
                    default -> Kartotek::unknown;
                };
        try {
            return command.run(
                    List.of(args).subList(1, args.length), System.in, System.out, System.err);
        } catch (IOException e) {
            System.err.println(args[0] + ": " + e.getMessage());
            return 1;
        }
    }

    private static int unknown(
            List<String> arguments, InputStream in, PrintStream out, PrintStream log) {
        log.println(
                "Unknown command. Commands: bench, doctor, mail-text, manifest. Without one, the"
                        + " server starts.");
        return 2;
    }
}
