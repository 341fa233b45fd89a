package org.kartotek.backend.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The groups of the current office. */
public interface Groups extends Repository<Group, UUID> {
    Group save(Group group);

    void delete(Group group);

    Optional<Group> findById(UUID id);

    Optional<Group> findByName(String name);

    List<Group> findByIdIn(Collection<UUID> ids);

    List<Group> findAllByOrderByPosition();
}
