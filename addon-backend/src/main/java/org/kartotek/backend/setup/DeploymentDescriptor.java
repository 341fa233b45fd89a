package org.kartotek.backend.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What {@code gcloud workspace-add-ons deployments create} takes: the template of {@code
 * manifests/}, filled with the address of one server.
 */
public record DeploymentDescriptor(String json) {
    private static final String TEMPLATE = "deployment.json";

    public static DeploymentDescriptor of(BaseUrl base) {
        return new DeploymentDescriptor(template().replace("{{base-url}}", base.value()));
    }

    private static String template() {
        try (var file =
                Objects.requireNonNull(
                        DeploymentDescriptor.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
