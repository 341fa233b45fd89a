package org.kartotek.backend.google.contacts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.contact.Group;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.WriteGroup;
import org.kartotek.backend.google.GoogleAccounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A label deleted in Google takes nobody out of its group here before a person has said so. */
@Service
public class AskAboutLabels {
    /**
     * @param members how many people are in the group here
     */
    public record Question(
            UUID accountId, String email, UUID groupId, String name, int members, Instant since) {}

    private final GoogleAccounts accounts;
    private final GroupLinks groupLinks;
    private final Groups groups;
    private final Memberships memberships;
    private final WriteGroup writeGroup;
    private final Audit audit;

    AskAboutLabels(
            GoogleAccounts accounts,
            GroupLinks groupLinks,
            Groups groups,
            Memberships memberships,
            WriteGroup writeGroup,
            Audit audit) {
        this.accounts = accounts;
        this.groupLinks = groupLinks;
        this.groups = groups;
        this.memberships = memberships;
        this.writeGroup = writeGroup;
        this.audit = audit;
    }

    /** Of the current office; empty almost always. */
    @Transactional(readOnly = true)
    public List<Question> open() {
        var questions = new ArrayList<Question>();
        for (var account : accounts.all()) {
            var gone = groupLinks.gone(account.id());
            for (Group group : groups.findByIdIn(gone.keySet())) {
                var since = gone.get(group.id());
                if (since == null) continue;
                questions.add(
                        new Question(
                                account.id(),
                                account.email(),
                                group.id(),
                                group.name(),
                                memberships.in(group.id()).size(),
                                since));
            }
        }
        return questions;
    }

    /** The label is made again in Google, with the people who are in the group here. */
    @Transactional
    public void putBack(Caller caller, UUID accountId, UUID groupId) {
        caller.require(Role.MANAGER);
        if (!groupLinks.gone(accountId).containsKey(groupId)) return;
        groupLinks.forget(accountId, groupId);
        audit.record(caller.actor(), "google.label-put-back", "group", groupId, null);
    }

    /** The group goes here too; its people stay, without it. */
    @Transactional
    public void letGo(Caller caller, UUID accountId, UUID groupId) {
        caller.require(Role.MANAGER);
        if (!groupLinks.gone(accountId).containsKey(groupId)) return;
        groupLinks.forget(accountId, groupId);
        writeGroup.delete(groupId, caller.actor());
    }
}
