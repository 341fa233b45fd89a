package org.kartotek.backend.contact;

import java.util.UUID;
import org.kartotek.backend.access.Door;

/** Published inside the transaction that archived, or with {@code restored} brought back. */
public record ContactArchived(UUID contactId, boolean restored, Door door) {}
