package org.kartotek.backend.order;

import java.util.UUID;
import org.kartotek.backend.access.Door;

/** Published inside the transaction when an order's title, figures or owner became others. */
public record OrderChanged(UUID orderId, UUID contactId, Door door) {}
