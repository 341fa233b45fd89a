package org.kartotek.backend.contact;

import org.jspecify.annotations.Nullable;

public record WebAddress(String value, @Nullable String type) {}
