package org.kartotek.backend.task;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The tasks of the current office. */
public interface Tasks extends Repository<Task, UUID> {
    Task save(Task task);

    void delete(Task task);

    Optional<Task> findById(UUID id);

    List<Task> findByIdIn(Collection<UUID> ids);

    List<Task> findByContactIdAndDoneAtIsNullOrderByDueAt(UUID contactId, Limit limit);

    List<Task> findByAssigneeIdAndDoneAtIsNullOrderByDueAt(UUID assigneeId, Limit limit);

    List<Task> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);
}
