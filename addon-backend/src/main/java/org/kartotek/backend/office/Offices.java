package org.kartotek.backend.office;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Offices extends Repository<Office, UUID> {
    Office save(Office office);

    Optional<Office> findById(UUID id);

    List<Office> findAll();

    /** The office of the current scope. */
    default Office current() {
        var id = OfficeScope.current();
        return findById(id).orElseThrow(() -> new IllegalStateException("No office " + id));
    }
}
