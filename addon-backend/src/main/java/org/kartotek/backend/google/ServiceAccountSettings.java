package org.kartotek.backend.google;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who this server is at Google when nobody gave it leave. The key stays in its file: it is never in
 * the database.
 *
 * @param serviceAccountFile the JSON key of a service account, for Pub/Sub and for delegation
 * @param delegation whether the admin of the Workspace domain trusts it with the domain's users
 */
@ConfigurationProperties("kartotek.google")
public record ServiceAccountSettings(
        @Nullable Path serviceAccountFile, @DefaultValue("false") boolean delegation) {
    boolean delegates() {
        return delegation && serviceAccountFile != null;
    }
}
