package org.kartotek.backend.startup;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The settings of a server that real people use, and what is wrong with them. */
final class ProductionSettings {
    private static final String KEY_FILE = "kartotek.google.service-account-file";

    private final Environment environment;

    ProductionSettings(Environment environment) {
        this.environment = environment;
    }

    /** In the order in which a person sets up a server. */
    Optional<String> firstProblem() {
        return Stream.<Supplier<Optional<String>>>of(
                        this::demoData,
                        this::baseUrl,
                        this::ownerEmail,
                        () ->
                                bothOrNeither(
                                        "kartotek.google.client-id",
                                        "kartotek.google.client-secret"),
                        () ->
                                bothOrNeither(
                                        "kartotek.addon.service-account",
                                        "kartotek.addon.oauth-client-id"),
                        () -> needsKey("kartotek.google.pubsub-subscription"),
                        () -> needsKey("kartotek.google.delegation"),
                        this::keyFile,
                        this::googleAddresses)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The demo's people and its public API token must not become somebody's real office. */
    private Optional<String> demoData() {
        var dataDir = Path.of(environment.getProperty("kartotek.data-dir", "./data"));
        return value("spring.datasource.url") == null && Files.exists(dataDir.resolve("simulator"))
                ? Optional.of(
                        "The data directory %s holds the demo office; set kartotek.data-dir to another one, or start the demo with spring.profiles.active=demo."
                                .formatted(dataDir))
                : Optional.empty();
    }

    private Optional<String> baseUrl() {
        var value = value("kartotek.base-url");
        return value != null && isHttps(value)
                ? Optional.empty()
                : Optional.of(
                        "kartotek.base-url is %s; set it to the https address under which people and Google reach this server."
                                .formatted(value == null ? "missing" : value));
    }

    private Optional<String> ownerEmail() {
        var value = value("kartotek.owner-email");
        return value != null && value.matches("[^@\\s]+@[^@\\s]+")
                ? Optional.empty()
                : Optional.of(
                        "kartotek.owner-email is %s; set it to the Google address of the person who signs in first and owns the office."
                                .formatted(value == null ? "missing" : value));
    }

    private Optional<String> bothOrNeither(String one, String other) {
        if ((value(one) == null) == (value(other) == null)) {
            return Optional.empty();
        }
        return Optional.of(
                value(one) == null
                        ? "%s is set but %s is missing.".formatted(other, one)
                        : "%s is set but %s is missing.".formatted(one, other));
    }

    private Optional<String> needsKey(String setting) {
        boolean wanted = value(setting) != null && !"false".equals(value(setting));
        return wanted && value(KEY_FILE) == null
                ? Optional.of("%s is set but %s is missing.".formatted(setting, KEY_FILE))
                : Optional.empty();
    }

    private Optional<String> keyFile() {
        var file = value(KEY_FILE);
        return file == null || Files.isReadable(Path.of(file))
                ? Optional.empty()
                : Optional.of("%s is %s, which cannot be read.".formatted(KEY_FILE, file));
    }

    private Optional<String> googleAddresses() {
        return Binder.get(environment)
                .bind("kartotek.google", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(setting -> setting.getKey().endsWith("-url"))
                .filter(setting -> !isHttps(setting.getValue()))
                .map(setting ->
                        "kartotek.google.%s is %s, which is not Google; only the profiles demo and test may point it at plain http or this machine."
                                .formatted(setting.getKey(), setting.getValue()))
                .findFirst();
    }

    /** Over https and not on this machine, where nobody else's Google could be. */
    private static boolean isHttps(String value) {
        try {
            var address = URI.create(value);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && !Loopback.is(address.getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable String value(String name) {
        var value = environment.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
