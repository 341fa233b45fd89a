package org.kartotek.backend.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The pipelines of the current office. */
interface Pipelines extends Repository<Pipeline, UUID> {
    Pipeline saveAndFlush(Pipeline pipeline);

    Optional<Pipeline> findById(UUID id);

    List<Pipeline> findAllByOrderById();
}
