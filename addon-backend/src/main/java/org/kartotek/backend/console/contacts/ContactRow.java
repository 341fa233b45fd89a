package org.kartotek.backend.console.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.PhoneNumber;

/** A contact as a list shows it. */
public record ContactRow(
        UUID id,
        String name,
        @Nullable String organization,
        @Nullable UUID organizationId,
        List<String> groups,
        @Nullable PhoneNumber phone,
        @Nullable String email,
        @Nullable Instant lastInteractionAt) {}
