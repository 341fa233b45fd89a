package org.kartotek.backend.setup;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kartotek.backend.command.Command;

/**
 * {@code manifest [--base-url=URL]}: the add-on's deployment file for the server at that address;
 * without one, at the address it is configured with.
 */
public final class Manifest implements Command {
    private static final String BASE_URL = "--base-url=";

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream log) {
        if (arguments.stream().anyMatch(it -> !it.startsWith("--"))) {
            log.println("Usage: manifest [--base-url=https://crm.example.com]");
            return 2;
        }
        try {
            var file = DeploymentDescriptor.of(BaseUrl.of(typed(arguments)));
            out.write(file.json().getBytes(StandardCharsets.UTF_8));
            out.flush();
            return 0;
        } catch (BaseUrl.NotABaseUrl | java.io.IOException e) {
            log.println("manifest: " + e.getMessage());
            return 2;
        }
    }

    private static String typed(List<String> arguments) {
        return arguments.stream()
                .filter(it -> it.startsWith(BASE_URL))
                .map(it -> it.substring(BASE_URL.length()))
                .findFirst()
                .orElseGet(
                        () -> GivenSettings.read(arguments).getProperty("kartotek.base-url", ""));
    }
}
