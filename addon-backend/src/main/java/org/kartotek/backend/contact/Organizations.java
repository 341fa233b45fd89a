package org.kartotek.backend.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The organizations of the current office. */
public interface Organizations extends Repository<Organization, UUID> {
    Organization save(Organization organization);

    Organization saveAndFlush(Organization organization);

    Optional<Organization> findById(UUID id);

    List<Organization> findByIdIn(Collection<UUID> ids);

    Optional<Organization> findFirstByNameFoldedAndNameOrderById(String folded, String name);

    List<Organization> findByNameFoldedGreaterThanOrderByNameFolded(String after, Limit limit);

    /** The page after an organization; two may share a folded name, so its id decides too. */
    @Query(
            "from Organization o where o.nameFolded > :name or (o.nameFolded = :name and o.id >"
                    + " :id) order by o.nameFolded, o.id")
    List<Organization> inOrderOfName(String name, UUID id, Limit limit);
}
