package org.kartotek.backend.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The orders of the current office. */
public interface Orders extends Repository<Order, UUID> {
    Order save(Order order);

    Order saveAndFlush(Order order);

    Optional<Order> findById(UUID id);

    Optional<Order> findByNumber(long number);

    List<Order> findByIdIn(Collection<UUID> ids);

    List<Order> findByContactIdOrderByMovedAtDesc(UUID contactId, Limit limit);

    List<Order> findByContactIdAndClosedAtIsNullOrderByMovedAtDesc(UUID contactId);

    List<Order> findByOrganizationIdOrderByMovedAtDesc(UUID organizationId, Limit limit);

    List<Order> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);

    List<Order> findByStageIdOrderByMovedAtDesc(UUID stageId, Limit limit);
}
