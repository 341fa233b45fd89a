package org.kartotek.backend.contact;

import org.jspecify.annotations.Nullable;

/** Any part may be missing; {@code formatted} is the whole as its source wrote it. */
public record PostalAddress(
        @Nullable String formatted,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String countryCode,
        @Nullable String type) {}
