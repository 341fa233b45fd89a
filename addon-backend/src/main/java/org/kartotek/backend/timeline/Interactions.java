package org.kartotek.backend.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The interactions of the current office. */
public interface Interactions extends Repository<Interaction, UUID> {
    Interaction save(Interaction interaction);

    Optional<Interaction> findById(UUID id);

    Optional<Interaction> findBySourceKey(String sourceKey);

    List<Interaction> findByIdIn(Collection<UUID> ids);

    List<Interaction> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);
}
