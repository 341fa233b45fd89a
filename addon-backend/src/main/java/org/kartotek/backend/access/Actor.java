package org.kartotek.backend.access;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did it and through which door.
 *
 * @param userId null when it was nobody of the office, or somebody we only know by name
 * @param actorName as shown: "Anna"
 */
@Embeddable
public record Actor(
        @Nullable UUID userId, String actorName, @Enumerated(EnumType.STRING) Door door) {

    /** Kartotek itself, acting on what came through a door. */
    public static Actor unattended(Door door) {
        return new Actor(null, "Kartotek", door);
    }
}
