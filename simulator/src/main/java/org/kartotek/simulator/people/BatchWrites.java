package org.kartotek.simulator.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Cost;
import org.kartotek.simulator.google.Quota;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The batch forms of create, update and delete. One mask holds for all contacts of a batch. */
final class BatchWrites {

    private static final int MOST_WRITTEN = 200;
    private static final int MOST_DELETED = 500;

    private final Workspace workspace;
    private final AddressBooks books;
    private final Writes writes;

    BatchWrites(Workspace workspace, AddressBooks books, Writes writes) {
        this.workspace = workspace;
        this.books = books;
        this.writes = writes;
    }

    ObjectNode create(Call call) {
        JsonNode wanted = call.body().path("contacts");
        refuseSize(wanted.size(), MOST_WRITTEN);
        Set<String> read = readMask(call);
        AddressBook book = books.of(call.account());
        synchronized (book) {
            writes.refuseOverflow(book, wanted.size());
            List<Contact> created = book.commit(createdAll(book, wanted));
            ObjectNode body = Json.object();
            if (!read.isEmpty()) {
                PersonView view = view(call, read);
                ArrayNode people = body.putArray("createdPeople");
                created.forEach(c -> people.add(response(c.resourceName(), c, view)));
            }
            return body;
        }
    }

    private static List<Contact> createdAll(AddressBook book, JsonNode wanted) {
        var batch = new WholeBatch();
        Set<Long> taken = new LinkedHashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            long fresh = book.freshId();
            while (!taken.add(fresh)) {
                fresh++;
            }
            long id = fresh;
            ObjectNode person =
                    wanted.path(i).path("contactPerson") instanceof ObjectNode object
                            ? object
                            : Json.object();
            batch.add(String.valueOf(i), () -> new ContactChange(book).created(person, id));
        }
        return batch.accepted("BatchCreateContactsErrorDetails");
    }

    ObjectNode update(Call call) {
        JsonNode wanted = call.body().path("contacts");
        refuseSize(wanted.size(), MOST_WRITTEN);
        Set<String> mask =
                Masks.required(
                        "updateMask",
                        Masks.split(call.body().path("updateMask").asString("")),
                        Masks.UPDATABLE);
        Set<String> read = readMask(call);
        AddressBook book = books.of(call.account());
        synchronized (book) {
            var batch = new WholeBatch();
            for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
                batch.add(
                        entry.getKey(),
                        () ->
                                Writes.updated(
                                        book,
                                        Writes.living(book, entry.getKey()),
                                        entry.getValue(),
                                        mask));
            }
            List<Contact> updated = book.commit(batch.accepted("BatchUpdateContactsErrorDetails"));
            ObjectNode body = Json.object();
            if (!read.isEmpty()) {
                PersonView view = view(call, read);
                ObjectNode result = body.putObject("updateResult");
                updated.forEach(
                        c -> result.set(c.resourceName(), response(c.resourceName(), c, view)));
            }
            return body;
        }
    }

    ObjectNode delete(Call call) {
        Set<String> names = new LinkedHashSet<>();
        call.body().path("resourceNames").forEach(name -> names.add(name.asString()));
        refuseSize(names.size(), MOST_DELETED);
        AddressBook book = books.of(call.account());
        synchronized (book) {
            List<Contact> gone =
                    names.stream()
                            .map(name -> Writes.living(book, name).withDeleted(true))
                            .toList();
            book.commit(gone);
        }
        return Json.object();
    }

    private static void refuseSize(int size, int most) {
        if (size == 0 || size > most) {
            throw Refused.invalid(
                    "The number of contacts in a batch must be between 1 and " + most + ".");
        }
    }

    /** Without a mask Google does not read the contacts again, and charges no reading. */
    private Set<String> readMask(Call call) {
        Set<String> mask =
                Masks.optional(
                        "readMask",
                        Masks.split(call.body().path("readMask").asString("")),
                        Masks.READABLE);
        if (!mask.isEmpty()) {
            workspace.charge(call.account(), call.method(), Cost.of(Quota.PEOPLE_READ, 1));
        }
        return mask;
    }

    private PersonView view(Call call, Set<String> mask) {
        List<String> sources =
                call.body().path("sources").valueStream().map(JsonNode::asString).toList();
        return Reads.view(workspace, sources, mask);
    }

    private static ObjectNode response(String requested, Contact contact, PersonView view) {
        ObjectNode response = Json.object();
        response.put("httpStatusCode", 200).put("requestedResourceName", requested);
        response.set("person", view.of(contact));
        response.putObject("status");
        return response;
    }
}
