package org.kartotek.backend.order;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What was written anew in the current office's orders. */
interface OrderEdits extends Repository<OrderEdit, UUID> {
    OrderEdit save(OrderEdit edit);

    Optional<OrderEdit> findById(UUID id);
}
