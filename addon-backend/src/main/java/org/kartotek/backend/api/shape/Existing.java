package org.kartotek.backend.api.shape;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.problem.Refusal;

/** Makes sure that what a request refers to is there, in the caller's office. */
public final class Existing {
    private Existing() {}

    /** The id, or null when the request has none. */
    public static @Nullable UUID id(
            @Nullable IdOnly reference, String field, Function<UUID, ? extends Optional<?>> find) {
        if (reference == null) {
            return null;
        }
        if (find.apply(reference.id()).isEmpty()) {
            throw Refusal.bad(field + ".id", reference.id(), "there is no such " + field);
        }
        return reference.id();
    }
}
