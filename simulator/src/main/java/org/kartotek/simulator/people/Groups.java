package org.kartotek.simulator.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** contactGroups: list, get, create, rename, delete. */
final class Groups {

    private final Workspace workspace;
    private final AddressBooks books;

    Groups(Workspace workspace, AddressBooks books) {
        this.workspace = workspace;
        this.books = books;
    }

    ObjectNode list(Call call) {
        int size = call.number("pageSize", 0);
        if (size < 0 || size > 1_000) {
            throw Refused.invalid();
        }
        AddressBook book = books.of(call.account());
        SyncToken at = position(call, book);
        List<ContactGroup> all = book.groups().stream().filter(g -> shown(g, at)).toList();
        int from = (int) at.after();
        int to = Math.min(all.size(), from + (size == 0 ? 30 : size));
        GroupView view = GroupView.of(book, call.list("groupFields"));
        ObjectNode body = Json.object();
        if (to > from) {
            ArrayNode list = body.putArray("contactGroups");
            all.subList(from, to).forEach(g -> list.add(view.of(g)));
            body.put("totalItems", all.size());
        }
        return to < all.size()
                ? body.put("nextPageToken", token("groupPage", at, at.since(), to).encode())
                : body.put("nextSyncToken", token("groupSync", at, at.until(), 0).encode());
    }

    private SyncToken position(Call call, AddressBook book) {
        var now = workspace.clock().instant();
        if (call.query("pageToken").isPresent()) {
            return SyncToken.decode(call.query("pageToken").get(), "groupPage", "groups");
        }
        long latest = book.latestVersion();
        if (call.query("syncToken").isPresent()) {
            SyncToken since =
                    SyncToken.decode(call.query("syncToken").get(), "groupSync", "groups")
                            .unlessExpired(now);
            return new SyncToken("groupPage", "groups", since.since(), latest, 0, since.fullSync());
        }
        return new SyncToken("groupPage", "groups", -1, latest, 0, now);
    }

    private static SyncToken token(String kind, SyncToken at, long since, long after) {
        return new SyncToken(kind, "groups", since, at.until(), after, at.fullSync());
    }

    private static boolean shown(ContactGroup group, SyncToken at) {
        return at.since() < 0 ? !group.deleted() : !group.system() && group.version() > at.since();
    }

    ObjectNode get(Call call) {
        AddressBook book = books.of(call.account());
        ContactGroup group = book.group(call.path("resourceName")).orElseThrow(Refused::notFound);
        return GroupView.of(book, call.list("groupFields")).of(group, call.number("maxMembers", 0));
    }

    ObjectNode batchGet(Call call) {
        List<String> names = call.request().query().all("resourceNames");
        if (names.isEmpty() || names.size() > 200) {
            throw Refused.invalid("The number of resource names must be between 1 and 200.");
        }
        AddressBook book = books.of(call.account());
        GroupView view = GroupView.of(book, call.list("groupFields"));
        ObjectNode body = Json.object();
        ArrayNode responses = body.putArray("responses");
        for (String name : names) {
            ObjectNode response = responses.addObject().put("requestedResourceName", name);
            book.group(name)
                    .ifPresentOrElse(
                            g ->
                                    response.set(
                                            "contactGroup",
                                            view.of(g, call.number("maxMembers", 0))),
                            () -> response.set("status", Refused.notFound().asStatus(5)));
        }
        return body;
    }

    ObjectNode create(Call call) {
        JsonNode wanted = call.body().path("contactGroup");
        AddressBook book = books.of(call.account());
        synchronized (book) {
            ContactGroup group = named(book, wanted.path("name").asString(""), clientData(wanted));
            return view(call, book).of(book.commit(group));
        }
    }

    /** Refuses a missing name and a name that exists. */
    static ContactGroup named(AddressBook book, String name, ArrayNode clientData) {
        refuseName(book, name, "");
        String id = Long.toHexString(book.freshId() ^ name.hashCode());
        return new ContactGroup(
                id, name.strip(), false, clientData, 0, java.time.Instant.EPOCH, false);
    }

    private static void refuseName(AddressBook book, String name, String ownId) {
        if (name.isBlank()) {
            throw Refused.invalid("Contact group name is required.");
        }
        boolean taken =
                book.groupNamed(name.strip()).filter(g -> !g.id().equals(ownId)).isPresent();
        if (taken) {
            throw Refused.of(
                    409, "ALREADY_EXISTS", "duplicate", "Contact group name already exists.");
        }
    }

    ObjectNode update(Call call) {
        JsonNode wanted = call.body().path("contactGroup");
        List<String> paths = Masks.split(call.body().path("updateGroupFields").asString("name"));
        Masks.optional("updateGroupFields", paths, Set.of("name", "clientData"));
        AddressBook book = books.of(call.account());
        synchronized (book) {
            ContactGroup group = own(book, call.path("resourceName"));
            if (wanted.hasNonNull("etag")
                    && !wanted.path("etag").asString("").equals(group.etag())) {
                throw Refused.precondition(
                        "Request contactGroup.etag is different than the current contactGroup.etag."
                                + " Clear local cache and get the latest contact group.");
            }
            String name = paths.contains("name") ? wanted.path("name").asString("") : group.name();
            refuseName(book, name, group.id());
            ArrayNode data = paths.contains("clientData") ? clientData(wanted) : group.clientData();
            return view(call, book).of(book.commit(group.renamed(name.strip(), data)));
        }
    }

    ObjectNode delete(Call call) {
        AddressBook book = books.of(call.account());
        synchronized (book) {
            delete(book, own(book, call.path("resourceName")), call.flag("deleteContacts"));
        }
        return Json.object();
    }

    static void delete(AddressBook book, ContactGroup group, boolean contactsToo) {
        List<Contact> changed = new ArrayList<>();
        for (Contact contact : book.living()) {
            if (contact.groups().contains(group.resourceName())) {
                changed.add(contactsToo ? contact.withDeleted(true) : without(contact, group));
            }
        }
        book.commit(changed);
        book.commit(group.gone());
    }

    private static Contact without(Contact contact, ContactGroup group) {
        Set<String> left = new LinkedHashSet<>(contact.groups());
        left.remove(group.resourceName());
        return ContactChange.inGroups(
                contact, left.isEmpty() ? Set.of(ContactGroup.MY_CONTACTS) : left);
    }

    private static ContactGroup own(AddressBook book, String resourceName) {
        ContactGroup group = book.group(resourceName).orElseThrow(Refused::notFound);
        if (group.system()) {
            throw Refused.invalid("System contact groups cannot be changed.");
        }
        return group;
    }

    private static ArrayNode clientData(JsonNode group) {
        return group.path("clientData").isArray()
                ? group.path("clientData").asArray()
                : Json.array();
    }

    private static GroupView view(Call call, AddressBook book) {
        String mask = call.body().path("readGroupFields").asString("");
        return GroupView.of(book, Masks.split(mask));
    }
}
