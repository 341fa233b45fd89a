package org.kartotek.backend.setup;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.token.AddonSettings;
import org.kartotek.backend.google.GoogleSettings;
import org.kartotek.backend.google.QuotaSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What a server is told about the world it runs in.
 *
 * @param database of somebody else's server; null for the embedded one
 */
record Installation(
        String baseUrl,
        AddonSettings addon,
        GoogleSettings google,
        QuotaSettings quotas,
        URI keys,
        Path dataDir,
        @Nullable Database database) {

    record Database(String url, String username, String password) {}

    static Installation of(Environment environment) {
        var binder = Binder.get(environment);
        return new Installation(
                environment.getProperty("kartotek.base-url", ""),
                binder.bindOrCreate("kartotek.addon", AddonSettings.class),
                binder.bindOrCreate("kartotek.google", GoogleSettings.class),
                binder.bindOrCreate("kartotek.quota", QuotaSettings.class),
                URI.create(
                        Objects.requireNonNullElse(
                                filled(environment.getProperty("kartotek.google.jwks-url")),
                                "https://www.googleapis.com/oauth2/v3/certs")),
                Path.of(environment.getProperty("kartotek.data-dir", "./data")),
                database(environment));
    }

    private static @Nullable Database database(Environment environment) {
        var url = filled(environment.getProperty("spring.datasource.url"));
        return url == null
                ? null
                : new Database(
                        url,
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", ""));
    }

    static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
