package org.kartotek.backend.contact;

import java.util.UUID;
import org.kartotek.backend.access.Door;

/** Published inside the transaction, for the call card and the outbox. */
public record ContactChanged(UUID contactId, Door door) {}
