package org.kartotek.backend.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The users of the current office. */
public interface Users extends Repository<User, UUID> {
    User save(User user);

    Optional<User> findById(UUID id);

    Optional<User> findByEmail(String email);

    List<User> findAllByOrderByName();
}
