package org.kartotek.backend.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.office.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes, archives and restores one contact with its keys, groups and search tokens. */
@Service
public class WriteContact {
    public static final String KIND = "contact";

    private final Contacts contacts;
    private final FindOrganization organizations;
    private final ContactIndexes indexes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WriteContact(
            Contacts contacts,
            FindOrganization organizations,
            ContactIndexes indexes,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.organizations = organizations;
        this.indexes = indexes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Contact add(ContactDraft draft, Actor actor) {
        var contact = new Contact(clock.instant());
        return store(contact, draft, actor, "contact.added");
    }

    /**
     * @throws java.util.NoSuchElementException when there is no such contact
     */
    @Transactional
    public Contact change(UUID id, ContactDraft draft, Actor actor) {
        var contact = contacts.findById(id).orElseThrow();
        return store(contact, draft, actor, "contact.changed");
    }

    /** Nothing that stands in Google or on a phone changes with it, so nobody is told. */
    @Transactional
    public void speaks(UUID id, Language language, Actor actor) {
        var contact = contacts.findById(id).orElseThrow();
        if (contact.speaks(language, clock.instant())) {
            chosen(id, language, actor);
        }
    }

    @Transactional
    public void archive(UUID id, Actor actor) {
        var contact = contacts.findById(id).orElseThrow();
        contact.archive(clock.instant());
        audit.record(actor, "contact.archived", KIND, id, null);
        events.publishEvent(new ContactArchived(id, false, actor.door()));
    }

    @Transactional
    public void restore(UUID id, Actor actor) {
        var contact = contacts.findById(id).orElseThrow();
        contact.restore(clock.instant());
        audit.record(actor, "contact.restored", KIND, id, null);
        events.publishEvent(new ContactArchived(id, true, actor.door()));
    }

    private Contact store(Contact contact, ContactDraft draft, Actor actor, String action) {
        Instant now = clock.instant();
        var before = contact.language();
        @Nullable UUID organization = organizations.idOf(draft.organizationName(), now);
        contact.become(draft, organization, now);
        var stored = contacts.saveAndFlush(contact);
        indexes.write(stored.id(), draft);
        audit.record(actor, action, KIND, stored.id(), null);
        if (draft.language() != before) {
            chosen(stored.id(), draft.language(), actor);
        }
        events.publishEvent(new ContactChanged(stored.id(), actor.door()));
        return stored;
    }

    private void chosen(UUID id, @Nullable Language language, Actor actor) {
        var code = language == null ? null : language.code();
        audit.record(actor, "contact.language-chosen", KIND, id, code);
    }
}
