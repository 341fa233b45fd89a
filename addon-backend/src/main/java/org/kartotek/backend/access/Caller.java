package org.kartotek.backend.access;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** A user of an office, at a door. */
public record Caller(
        UUID officeId,
        UUID userId,
        String name,
        String email,
        Role role,
        Locale locale,
        ZoneId zone,
        Door door) {

    public Actor actor() {
        return new Actor(userId, name, door);
    }

    public Caller at(Door other) {
        return new Caller(officeId, userId, name, email, role, locale, zone, other);
    }

    /**
     * @throws NotAllowed when the caller's role does not include {@code needed}
     */
    public void require(Role needed) {
        if (!role.includes(needed)) {
            throw new NotAllowed(needed);
        }
    }
}
