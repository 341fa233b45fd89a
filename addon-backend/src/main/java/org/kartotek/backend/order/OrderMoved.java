package org.kartotek.backend.order;

import java.util.UUID;
import org.kartotek.backend.access.Door;

/** Published inside the transaction when an order was opened, moved, or moved back. */
public record OrderMoved(UUID orderId, UUID contactId, Door door) {}
