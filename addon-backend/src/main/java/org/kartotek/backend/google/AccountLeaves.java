package org.kartotek.backend.google;

/** An account is about to be disconnected; for the last time its token still opens something. */
public record AccountLeaves(GoogleAccount account) {}
