package org.kartotek.backend.order;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The steps of the current office's orders. */
public interface Steps extends Repository<Step, UUID> {
    Step save(Step step);

    void delete(Step step);

    List<Step> findByOrderIdOrderByAtAscIdAsc(UUID orderId);

    List<Step> findByOrderIdInOrderByAtAscIdAsc(Collection<UUID> orderIds);
}
