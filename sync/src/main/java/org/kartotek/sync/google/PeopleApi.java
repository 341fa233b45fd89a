package org.kartotek.sync.google;

import com.google.api.services.people.v1.PeopleService;
import com.google.api.services.people.v1.model.BatchCreateContactsRequest;
import com.google.api.services.people.v1.model.BatchDeleteContactsRequest;
import com.google.api.services.people.v1.model.BatchUpdateContactsRequest;
import com.google.api.services.people.v1.model.ContactGroup;
import com.google.api.services.people.v1.model.ContactToCreate;
import com.google.api.services.people.v1.model.CreateContactGroupRequest;
import com.google.api.services.people.v1.model.ModifyContactGroupMembersRequest;
import com.google.api.services.people.v1.model.Person;
import com.google.api.services.people.v1.model.PersonResponse;
import com.google.api.services.people.v1.model.UpdateContactGroupRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.GoogleGroup;
import org.kartotek.sync.contact.GoogleWrite;

/**
 * The contacts and labels of one Google account. Not for two threads at a time: Google wants writes
 * one by one.
 */
public final class PeopleApi {
    /** Everything we compare or send back; changing it makes every stored sync token worthless. */
    public static final String FIELDS =
            "names,nicknames,emailAddresses,phoneNumbers,organizations,addresses,urls,birthdays,biographies,"
                + "memberships,clientData,metadata,"
                    + String.join(",", PersonPatch.UNTOUCHED);

    /** Google takes no more contacts in one batch. */
    public static final int BATCH = 200;

    /** The label every contact may stand under. */
    public static final String MY_CONTACTS = "contactGroups/myContacts";

    private static final int DELETED_AT_ONCE = 500;
    private static final int MEMBERS_AT_ONCE = 1_000;

    private static final String ME = "people/me";
    private static final List<String> CONTACTS_ONLY = List.of("READ_SOURCE_TYPE_CONTACT");
    private static final int PAGE = 1_000;

    /**
     * @param nextSyncToken only on the last page
     */
    public record Page(
            List<GoogleContact> contacts,
            @Nullable String nextPage,
            @Nullable String nextSyncToken) {}

    /**
     * Whom Google left where they were.
     *
     * @param gone it has no such contacts
     * @param last they stand under no other label, and must stand under one
     */
    public record Unmoved(Set<String> gone, Set<String> last) {
        static final Unmoved NOBODY = new Unmoved(Set.of(), Set.of());

        Unmoved and(Unmoved other) {
            return new Unmoved(both(gone, other.gone), both(last, other.last));
        }

        private static Set<String> both(Set<String> one, Set<String> other) {
            var all = new HashSet<>(one);
            all.addAll(other);
            return all;
        }
    }

    private final PeopleService people;
    private final GoogleCall call;
    private final PersonPatch patch;

    PeopleApi(PeopleService people, GoogleCall call, Canon canon) {
        this.people = people;
        this.call = call;
        this.patch = new PersonPatch(canon);
    }

    public PeoplePhotos photos() {
        return new PeoplePhotos(people, call);
    }

    /**
     * @param syncToken null lists everything, else only what changed since
     */
    public Page list(@Nullable String syncToken, @Nullable String page) {
        try {
            var request = people.people().connections().list(ME);
            request.setPersonFields(FIELDS)
                    .setPageSize(PAGE)
                    .setSources(CONTACTS_ONLY)
                    .setRequestSyncToken(true);
            if (syncToken != null) request.setSyncToken(syncToken);
            if (page != null) request.setPageToken(page);
            var method = "people.people.connections.list";
            var answer =
                    syncToken == null
                            ? call.execute(method, 1, request)
                            : call.executeFromCursor(method, 1, request);
            var contacts = list(answer.getConnections()).stream().map(PersonFacts::of).toList();
            return new Page(contacts, answer.getNextPageToken(), answer.getNextSyncToken());
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.PEOPLE, "people.people.connections.list", e);
        }
    }

    /**
     * By the name asked for, which may not be the name it has now; what Google does not have is
     * missing.
     */
    public Map<String, GoogleContact> get(Collection<String> names) {
        var found = new LinkedHashMap<String, GoogleContact>();
        for (var some : parts(List.copyOf(names))) {
            try {
                var request = people.people().getBatchGet();
                request.setResourceNames(some).setPersonFields(FIELDS).setSources(CONTACTS_ONLY);
                for (var it :
                        list(
                                call.execute("people.people.getBatchGet", 1, request)
                                        .getResponses())) {
                    var person = it.getPerson();
                    if (person != null && isFound(it))
                        found.put(
                                it.getRequestedResourceName(),
                                PersonFacts.of(person).askedFor(it.getRequestedResourceName()));
                }
            } catch (IOException e) {
                throw GoogleRefusal.unanswered(Api.PEOPLE, "people.people.getBatchGet", e);
            }
        }
        return found;
    }

    /**
     * One call; all writes name the same fields. By the name asked for; a contact Google refused
     * alone is missing.
     */
    public Map<String, GoogleContact> update(List<GoogleWrite> writes) {
        var mask = writes.getFirst().mask();
        var contacts = new LinkedHashMap<String, Person>();
        for (var write : writes) {
            if (!write.mask().equals(mask))
                throw new IllegalArgumentException("Two masks in one batch");
            contacts.put(write.was().resourceName(), patch.of(write));
        }
        try {
            var body =
                    new BatchUpdateContactsRequest()
                            .setContacts(contacts)
                            .setUpdateMask(String.join(",", mask.stream().sorted().toList()))
                            .setReadMask(FIELDS)
                            .setSources(CONTACTS_ONLY);
            var answer =
                    call.execute(
                            "people.people.batchUpdateContacts",
                            1,
                            people.people().batchUpdateContacts(body));
            var written = new LinkedHashMap<String, GoogleContact>();
            if (answer.getUpdateResult() != null) {
                answer.getUpdateResult()
                        .forEach((name, it) -> {
                            if (it.getPerson() != null && isFound(it))
                                written.put(name, PersonFacts.of(it.getPerson()).askedFor(name));
                        });
            }
            return written;
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.PEOPLE, "people.people.batchUpdateContacts", e);
        }
    }

    /**
     * Creating twice makes two contacts, so each carries our id: after no answer, look for it
     * before trying again.
     */
    public List<GoogleContact> create(Map<String, GoogleWrite> byOurId) {
        var contacts = new ArrayList<ContactToCreate>();
        byOurId.forEach((id, write) -> {
            contacts.add(new ContactToCreate().setContactPerson(patch.creation(write, id)));
        });
        try {
            var body =
                    new BatchCreateContactsRequest()
                            .setContacts(contacts)
                            .setReadMask(FIELDS)
                            .setSources(CONTACTS_ONLY);
            var answer =
                    call.execute(
                            "people.people.batchCreateContacts",
                            1,
                            people.people().batchCreateContacts(body));
            return list(answer.getCreatedPeople()).stream()
                    .filter(it -> it.getPerson() != null && isFound(it))
                    .map(it -> PersonFacts.of(it.getPerson()))
                    .toList();
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.PEOPLE, "people.people.batchCreateContacts", e);
        }
    }

    /** Into Google's trash; all of them or, if one is not there, none. */
    public void delete(Collection<String> names) {
        var all = List.copyOf(names);
        for (int i = 0; i < all.size(); i += DELETED_AT_ONCE) {
            var some = all.subList(i, Math.min(all.size(), i + DELETED_AT_ONCE));
            try {
                var body = new BatchDeleteContactsRequest().setResourceNames(some);
                call.execute(
                        "people.people.batchDeleteContacts",
                        1,
                        people.people().batchDeleteContacts(body));
            } catch (IOException e) {
                throw GoogleRefusal.unanswered(Api.PEOPLE, "people.people.batchDeleteContacts", e);
            }
        }
    }

    public List<GoogleGroup> groups() {
        var groups = new ArrayList<GoogleGroup>();
        String page = null;
        do {
            try {
                var request = people.contactGroups().list().setPageSize(PAGE);
                if (page != null) request.setPageToken(page);
                var answer = call.execute("people.contactGroups.list", 1, request);
                list(answer.getContactGroups()).forEach(it -> groups.add(group(it)));
                page = answer.getNextPageToken();
            } catch (IOException e) {
                throw GoogleRefusal.unanswered(Api.PEOPLE, "people.contactGroups.list", e);
            }
        } while (page != null);
        return groups;
    }

    public GoogleGroup createGroup(String name) {
        try {
            var body =
                    new CreateContactGroupRequest()
                            .setContactGroup(new ContactGroup().setName(name));
            return group(
                    call.execute(
                            "people.contactGroups.create", 1, people.contactGroups().create(body)));
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.PEOPLE, "people.contactGroups.create", e);
        }
    }

    /** As a person would in Google: everybody keeps it, under the new name. */
    public GoogleGroup renameGroup(GoogleGroup group, String name) {
        try {
            var body =
                    new UpdateContactGroupRequest()
                            .setContactGroup(new ContactGroup().setName(name).setEtag(group.etag()))
                            .setUpdateGroupFields("name");
            return group(
                    call.execute(
                            "people.contactGroups.update",
                            1,
                            people.contactGroups().update(group.resourceName(), body)));
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.PEOPLE, "people.contactGroups.update", e);
        }
    }

    /** The label only, never the contacts that carry it. */
    public void deleteGroup(String group) {
        try {
            call.execute(
                    "people.contactGroups.delete",
                    1,
                    people.contactGroups().delete(group).setDeleteContacts(false));
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.PEOPLE, "people.contactGroups.delete", e);
        }
    }

    /** Does not race with people's own edits of a contact, as writing its memberships would. */
    public Unmoved changeMembers(String group, List<String> add, List<String> remove) {
        var unmoved = Unmoved.NOBODY;
        for (int i = 0; i < add.size(); i += MEMBERS_AT_ONCE)
            unmoved = unmoved.and(modify(group, part(add, i), List.of()));
        for (int i = 0; i < remove.size(); i += MEMBERS_AT_ONCE)
            unmoved = unmoved.and(modify(group, List.of(), part(remove, i)));
        return unmoved;
    }

    private static List<String> part(List<String> names, int from) {
        return names.subList(from, Math.min(names.size(), from + MEMBERS_AT_ONCE));
    }

    private Unmoved modify(String group, List<String> add, List<String> remove) {
        try {
            var body =
                    new ModifyContactGroupMembersRequest()
                            .setResourceNamesToAdd(add)
                            .setResourceNamesToRemove(remove);
            var answer =
                    call.execute(
                            "people.contactGroups.members.modify",
                            1,
                            people.contactGroups().members().modify(group, body));
            return new Unmoved(
                    Set.copyOf(list(answer.getNotFoundResourceNames())),
                    Set.copyOf(list(answer.getCanNotRemoveLastContactGroupResourceNames())));
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.PEOPLE, "people.contactGroups.members.modify", e);
        }
    }

    static <T> List<List<T>> parts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += BATCH)
            parts.add(all.subList(i, Math.min(all.size(), i + BATCH)));
        return parts;
    }

    static boolean isFound(PersonResponse response) {
        boolean refused =
                response.getStatus() != null
                        && response.getStatus().getCode() != null
                        && response.getStatus().getCode() != 0;
        return !refused
                && (response.getHttpStatusCode() == null || response.getHttpStatusCode() < 300);
    }

    private static GoogleGroup group(ContactGroup group) {
        boolean ours = "USER_CONTACT_GROUP".equals(group.getGroupType());
        var name = group.getName() == null ? "" : group.getName();
        return new GoogleGroup(
                group.getResourceName(),
                name,
                ours,
                group.getEtag() == null ? "" : group.getEtag());
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
