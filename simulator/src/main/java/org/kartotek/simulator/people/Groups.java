package org.kartotek.simulator.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private static final Set<String> FIELDS =
            Set.of("clientData", "groupType", "memberCount", "metadata", "name");
    private static final List<String> USUAL =
            List.of("groupType", "memberCount", "metadata", "name");

    private final Workspace workspace;
    private final AddressBooks books;

    Groups(Workspace workspace, AddressBooks books) {
        this.workspace = workspace;
        this.books = books;
    }

    ObjectNode list(Call call) {
        Set<String> mask = mask(call.list("groupFields"));
        int size = call.number("pageSize", 0);
        if (size < 0 || size > 1_000) {
            throw Refused.invalid();
        }
        AddressBook book = books.of(call.account());
        SyncToken at = position(call, book);
        List<ContactGroup> all = book.groups().stream().filter(g -> shown(g, at)).toList();
        int from = (int) at.after();
        int to = Math.min(all.size(), from + (size == 0 ? 30 : size));
        Map<String, List<String>> members = members(book);
        ObjectNode body = Json.object();
        if (to > from) {
            ArrayNode list = body.putArray("contactGroups");
            all.subList(from, to).forEach(g -> list.add(view(g, mask, members)));
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
        return withMembers(
                book, group, mask(call.list("groupFields")), call.number("maxMembers", 0));
    }

    ObjectNode batchGet(Call call) {
        List<String> names = call.request().query().all("resourceNames");
        if (names.isEmpty() || names.size() > 200) {
            throw Refused.invalid("The number of resource names must be between 1 and 200.");
        }
        Set<String> mask = mask(call.list("groupFields"));
        AddressBook book = books.of(call.account());
        ObjectNode body = Json.object();
        ArrayNode responses = body.putArray("responses");
        for (String name : names) {
            ObjectNode response = responses.addObject().put("requestedResourceName", name);
            book.group(name)
                    .ifPresentOrElse(
                            g ->
                                    response.set(
                                            "contactGroup",
                                            withMembers(
                                                    book, g, mask, call.number("maxMembers", 0))),
                            () -> response.set("status", Refused.notFound().asStatus(5)));
        }
        return body;
    }

    ObjectNode create(Call call) {
        JsonNode wanted = call.body().path("contactGroup");
        AddressBook book = books.of(call.account());
        synchronized (book) {
            ContactGroup group = named(book, wanted.path("name").asString(""), clientData(wanted));
            return view(book.commit(group), readMask(call), Map.of());
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
            return view(
                    book.commit(group.renamed(name.strip(), data)), readMask(call), members(book));
        }
    }

    ObjectNode delete(Call call) {
        AddressBook book = books.of(call.account());
        synchronized (book) {
            ContactGroup group = own(book, call.path("resourceName"));
            List<Contact> changed = new ArrayList<>();
            for (Contact contact : book.living()) {
                if (contact.groups().contains(group.resourceName())) {
                    changed.add(
                            call.flag("deleteContacts")
                                    ? contact.withDeleted(true)
                                    : without(contact, group));
                }
            }
            book.commit(changed);
            book.commit(group.gone());
        }
        return Json.object();
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

    private static Set<String> readMask(Call call) {
        return mask(Masks.split(call.body().path("readGroupFields").asString("")));
    }

    private static Set<String> mask(Collection<String> paths) {
        List<String> wanted = paths.isEmpty() ? USUAL : List.copyOf(paths);
        return Masks.optional("groupFields", wanted, FIELDS);
    }

    private static ObjectNode withMembers(
            AddressBook book, ContactGroup group, Set<String> mask, int most) {
        Map<String, List<String>> members = members(book);
        ObjectNode view = view(group, mask, members);
        List<String> names = members.getOrDefault(group.resourceName(), List.of());
        if (most > 0 && !names.isEmpty()) {
            names.stream().limit(most).forEach(view.putArray("memberResourceNames")::add);
        }
        return view;
    }

    private static Map<String, List<String>> members(AddressBook book) {
        Map<String, List<String>> members = new HashMap<>();
        for (Contact contact : book.living()) {
            for (String group : contact.groups()) {
                members.computeIfAbsent(group, _ -> new ArrayList<>()).add(contact.resourceName());
            }
        }
        return members;
    }

    private static ObjectNode view(
            ContactGroup group, Set<String> mask, Map<String, List<String>> members) {
        ObjectNode view = Json.object();
        view.put("resourceName", group.resourceName()).put("etag", group.etag());
        if (mask.contains("metadata") || group.deleted()) {
            ObjectNode metadata =
                    view.putObject("metadata").put("updateTime", group.updatedAt().toString());
            if (group.deleted()) {
                metadata.put("deleted", true);
            }
        }
        if (mask.contains("groupType")) {
            view.put("groupType", group.system() ? "SYSTEM_CONTACT_GROUP" : "USER_CONTACT_GROUP");
        }
        if (mask.contains("name")) {
            view.put("name", group.name()).put("formattedName", group.formattedName());
        }
        int count = members.getOrDefault(group.resourceName(), List.of()).size();
        if (mask.contains("memberCount") && count > 0) {
            view.put("memberCount", count);
        }
        if (mask.contains("clientData") && !group.clientData().isEmpty()) {
            view.set("clientData", group.clientData());
        }
        return view;
    }
}
