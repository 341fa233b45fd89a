package org.kartotek.backend.api.shape;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something else, by id. */
public record IdOnly(@NotNull UUID id) {
    public static @Nullable UUID of(@Nullable IdOnly reference) {
        return reference == null ? null : reference.id();
    }
}
