package org.kartotek.backend.google;

import java.util.UUID;

/** An account was connected, connected again, or disconnected; inside the transaction. */
public record GrantChanged(UUID accountId) {}
