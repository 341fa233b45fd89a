package org.kartotek.backend.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The notes of the current office. */
public interface Notes extends Repository<Note, UUID> {
    Note save(Note note);

    Optional<Note> findById(UUID id);

    Optional<Note> findBySourceKey(String sourceKey);

    List<Note> findByIdIn(Collection<UUID> ids);

    List<Note> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);
}
