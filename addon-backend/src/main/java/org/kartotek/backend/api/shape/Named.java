package org.kartotek.backend.api.shape;

import java.util.UUID;

/** Something else, by id, with the name people know it by. */
public record Named(UUID id, String name) {}
