package org.kartotek.backend.task;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.kartotek.backend.access.Door;

/** Who wrote the task down, by name and door. */
@Embeddable
public record TaskAuthor(String actorName, @Enumerated(EnumType.STRING) Door door) {}
