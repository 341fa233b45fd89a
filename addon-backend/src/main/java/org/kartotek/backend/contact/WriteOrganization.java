package org.kartotek.backend.contact;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.search.Folding;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.backend.search.SearchText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes an organization anew; a new name reaches its people's cards and search. */
@Service
public class WriteOrganization {
    private final Organizations organizations;
    private final Contacts contacts;
    private final Memberships memberships;
    private final SearchIndex search;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteOrganization(
            Organizations organizations,
            Contacts contacts,
            Memberships memberships,
            SearchIndex search,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.memberships = memberships;
        this.search = search;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** Somebody else saved it since; nothing was written. */
        record ChangedMeanwhile(Organization now) implements Outcome {}

        /** A contact's organization is known by its name, so two cannot have the same. */
        record NameTaken(UUID by) implements Outcome {}
    }

    /**
     * @param version of the organization as the person saw it
     * @throws java.util.NoSuchElementException when there is no such organization
     */
    @Transactional
    public Outcome change(UUID id, int version, OrganizationFacts facts, Actor actor) {
        var organization = organizations.findById(id).orElseThrow();
        if (!Objects.equals(organization.version(), version)) {
            return new Outcome.ChangedMeanwhile(organization);
        }
        var other = otherCalled(facts.name(), id);
        if (other.isPresent()) {
            return new Outcome.NameTaken(other.get());
        }
        if (facts.equals(organization.facts())) {
            return new Outcome.Changed();
        }
        boolean renamed = !organization.name().equals(facts.name());
        var before = organization.name();
        organization.become(facts, clock.instant());
        organizations.saveAndFlush(organization);
        search.put(FindOrganization.KIND, id, found(organization));
        if (renamed) {
            tellItsPeople(organization, actor);
        }
        audit.record(
                actor,
                "organization.changed",
                FindOrganization.KIND,
                id,
                renamed ? "name: " + before + " → " + facts.name() : null);
        return new Outcome.Changed();
    }

    private Optional<UUID> otherCalled(String name, UUID id) {
        return organizations
                .findFirstByNameFoldedAndNameOrderById(Organization.cut(Folding.fold(name)), name)
                .map(Organization::id)
                .filter(it -> !it.equals(id));
    }

    private static SearchText found(Organization organization) {
        var text = new SearchText().words(organization.name());
        organization.emails().forEach(it -> text.email(it.value()));
        organization
                .phones()
                .forEach(it -> text.phone(PhoneNumbers.whole(it), PhoneNumbers.national(it)));
        return text;
    }

    private void tellItsPeople(Organization organization, Actor actor) {
        var people = contacts.findByOrganizationId(organization.id());
        var groups = memberships.of(people.stream().map(Contact::id).toList());
        for (var person : people) {
            var draft =
                    person.draft(
                            organization.name(),
                            groups.getOrDefault(person.id(), java.util.Set.of()));
            search.put(WriteContact.KIND, person.id(), ContactIndexes.text(draft));
            events.publishEvent(new ContactChanged(person.id(), actor.door()));
        }
    }
}
