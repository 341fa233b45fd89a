package org.kartotek.backend.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The organizations of the current office. */
public interface Organizations extends Repository<Organization, UUID> {
    Organization save(Organization organization);

    Optional<Organization> findById(UUID id);

    List<Organization> findByIdIn(Collection<UUID> ids);

    Optional<Organization> findFirstByNameFoldedAndNameOrderById(String folded, String name);

    List<Organization> findByNameFoldedGreaterThanOrderByNameFolded(String after, Limit limit);
}
