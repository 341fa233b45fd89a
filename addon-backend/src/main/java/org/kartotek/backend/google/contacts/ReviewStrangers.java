package org.kartotek.backend.google.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.sync.contact.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People in Google who may be one of several contacts here are not made twice: they wait until
 * somebody says which one they are, or that they are new. The next round does it.
 */
@Service
public class ReviewStrangers {
    /**
     * @param found what Google shows of them
     * @param contacts of ours it may be
     */
    public record Question(
            UUID accountId,
            String email,
            String resourceName,
            String title,
            Facts found,
            List<UUID> contacts,
            Instant since) {
        public Question {
            contacts = List.copyOf(contacts);
        }
    }

    private final GoogleAccounts accounts;
    private final Reviews reviews;
    private final Outbox outbox;
    private final Audit audit;

    ReviewStrangers(GoogleAccounts accounts, Reviews reviews, Outbox outbox, Audit audit) {
        this.accounts = accounts;
        this.reviews = reviews;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Question> open() {
        var questions = new ArrayList<Question>();
        for (var account : accounts.all())
            for (var it : reviews.open(account.id()))
                questions.add(
                        new Question(
                                account.id(),
                                account.email(),
                                it.resourceName(),
                                it.title(),
                                it.facts(),
                                it.contacts(),
                                it.noticedAt()));
        return questions;
    }

    /**
     * They are this contact of ours.
     *
     * @return false if this was not asked, or has been answered already
     */
    @Transactional
    public boolean link(Caller caller, UUID account, String resourceName, UUID contact) {
        caller.require(Role.MANAGER);
        boolean decided = decide(account, resourceName, Optional.of(contact));
        if (decided)
            audit.record(
                    caller.actor(), "google.stranger-linked", "contact", contact, resourceName);
        return decided;
    }

    @Transactional
    public boolean makeNew(Caller caller, UUID account, String resourceName) {
        caller.require(Role.MANAGER);
        boolean decided = decide(account, resourceName, Optional.empty());
        if (decided)
            audit.record(
                    caller.actor(), "google.stranger-new", "google-account", account, resourceName);
        return decided;
    }

    /** The contacts it is not go to Google themselves. */
    private boolean decide(UUID account, String resourceName, Optional<UUID> contact) {
        for (var it : reviews.open(account)) {
            if (!it.resourceName().equals(resourceName)) continue;
            if (contact.isPresent() && !it.contacts().contains(contact.get())) return false;
            outbox.add(it.contacts());
        }
        return reviews.decide(account, resourceName, contact);
    }
}
