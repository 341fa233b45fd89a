package org.kartotek.backend.contact;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The contacts of the current office. */
public interface Contacts extends Repository<Contact, UUID> {
    /** Flushed, because keys, memberships and timelines are read beside Hibernate. */
    Contact saveAndFlush(Contact contact);

    Optional<Contact> findById(UUID id);

    List<Contact> findByOrganizationId(UUID organizationId);

    List<Contact> findByIdIn(Collection<UUID> ids);
}
