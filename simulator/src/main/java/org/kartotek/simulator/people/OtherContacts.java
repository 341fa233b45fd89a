package org.kartotek.simulator.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * People an account only exchanged mail with: readable in few fields, copied before they can be
 * changed.
 */
final class OtherContacts {

    private static final String PAGE = "otherPage";
    private static final String SYNC = "otherSync";

    private final Workspace workspace;
    private final AddressBooks books;
    private final Writes writes;

    OtherContacts(Workspace workspace, AddressBooks books, Writes writes) {
        this.workspace = workspace;
        this.books = books;
        this.writes = writes;
    }

    ObjectNode list(Call call) {
        Set<String> mask = Masks.required("readMask", call.list("readMask"), Masks.OTHER);
        int size = call.number("pageSize", 0);
        if (size < 0 || size > 1_000) {
            throw Refused.invalid();
        }
        AddressBook book = books.of(call.account());
        boolean sync = call.flag("requestSyncToken") || call.query("syncToken").isPresent();
        SyncToken at = position(call, book, new TreeSet<>(mask) + "|" + size + "|" + sync);
        List<Contact> all = book.metAfter(at.since());
        int from = (int) Math.min(at.after(), all.size());
        int to = Math.min(all.size(), from + (size == 0 ? 100 : size));
        ObjectNode body = Json.object();
        if (to > from) {
            ArrayNode list = body.putArray("otherContacts");
            all.subList(from, to).forEach(contact -> list.add(view(contact, mask)));
            body.put("totalSize", all.size());
        }
        if (to < all.size()) {
            body.put("nextPageToken", moved(at, PAGE, at.since(), to).encode());
        } else if (sync) {
            body.put("nextSyncToken", moved(at, SYNC, at.until(), 0).encode());
        }
        return body;
    }

    private SyncToken position(Call call, AddressBook book, String query) {
        Instant now = workspace.clock().instant();
        if (call.query("pageToken").isPresent()) {
            return SyncToken.decode(call.query("pageToken").get(), PAGE, query);
        }
        long latest = book.latestVersion();
        Optional<String> sync = call.query("syncToken");
        if (sync.isPresent()) {
            SyncToken since = SyncToken.decode(sync.get(), SYNC, query).unlessExpired(now);
            return new SyncToken(PAGE, query, since.since(), latest, 0, since.fullSync());
        }
        return new SyncToken(PAGE, query, -1, latest, 0, now);
    }

    private static SyncToken moved(SyncToken at, String kind, long since, long after) {
        return new SyncToken(kind, at.query(), since, at.until(), after, at.fullSync());
    }

    ObjectNode search(Call call) {
        Set<String> mask = Masks.required("readMask", call.list("readMask"), Masks.OTHER);
        String query = call.query("query").orElse("").strip();
        ObjectNode body = Json.object();
        if (query.isEmpty()) {
            return body;
        }
        List<Contact> found = new ArrayList<>(books.of(call.account()).metAfter(-1));
        found.removeIf(contact -> !Search.matches(contact, query));
        if (!found.isEmpty()) {
            ArrayNode results = body.putArray("results");
            found.stream()
                    .limit(Search.limit(call))
                    .forEach(contact -> results.addObject().set("person", view(contact, mask)));
        }
        return body;
    }

    ObjectNode copy(Call call) {
        JsonNode wish = call.body();
        Set<String> copied =
                Masks.required(
                        "copyMask",
                        Masks.split(wish.path("copyMask").asString("")),
                        Set.of("emailAddresses", "names", "phoneNumbers"));
        List<String> read = Masks.split(wish.path("readMask").asString(""));
        AddressBook book = books.of(call.account());
        synchronized (book) {
            writes.refuseOverflow(book, 1);
            Contact met = book.met(call.path("resourceName")).orElseThrow(Refused::notFound);
            ObjectNode person = Json.object();
            copied.forEach(field -> person.set(field, Json.array().addAll(met.all(field))));
            Contact created = book.commit(new ContactChange(book).created(person));
            Set<String> mask =
                    read.isEmpty() ? copied : Masks.optional("readMask", read, Masks.READABLE);
            return Reads.view(workspace, List.of(), mask).of(created);
        }
    }

    private ObjectNode view(Contact contact, Set<String> mask) {
        ObjectNode person = new PersonView(workspace.url(), mask, true, false).of(contact);
        person.put("resourceName", "otherContacts/c" + contact.id());
        if (person.at("/metadata/sources/0") instanceof ObjectNode source) {
            source.put("type", "OTHER_CONTACT");
        }
        return person;
    }
}
