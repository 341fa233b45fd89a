package org.kartotek.simulator.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** create, update and delete, one by one. */
final class Writes {

    private final Workspace workspace;
    private final AddressBooks books;

    Writes(Workspace workspace, AddressBooks books) {
        this.workspace = workspace;
        this.books = books;
    }

    ObjectNode create(Call call) {
        PersonView view = answerView(call);
        AddressBook book = books.of(call.account());
        synchronized (book) {
            refuseOverflow(book, 1);
            return view.of(book.commit(new ContactChange(book).created(call.body())));
        }
    }

    ObjectNode update(Call call) {
        Set<String> mask =
                Masks.required(
                        "updatePersonFields", call.list("updatePersonFields"), Masks.UPDATABLE);
        PersonView view = answerView(call);
        AddressBook book = books.of(call.account());
        synchronized (book) {
            Contact contact = living(book, call.path("resourceName"));
            return view.of(book.commit(updated(book, contact, call.body(), mask)));
        }
    }

    ObjectNode delete(Call call) {
        AddressBook book = books.of(call.account());
        synchronized (book) {
            book.commit(living(book, call.path("resourceName")).withDeleted(true));
        }
        return Json.object();
    }

    /** The whole person comes back unless fewer fields are asked for. */
    private PersonView answerView(Call call) {
        List<String> paths = call.list("personFields");
        Set<String> mask =
                paths.isEmpty()
                        ? Masks.READABLE
                        : Masks.optional("personFields", paths, Masks.READABLE);
        return Reads.view(workspace, call, mask);
    }

    static Contact living(AddressBook book, String resourceName) {
        return book.contact(resourceName).filter(c -> !c.deleted()).orElseThrow(Refused::notFound);
    }

    void refuseOverflow(AddressBook book, int more) {
        if (book.size() + more > workspace.settings().quotas().contacts()) {
            throw Refused.of(
                    429,
                    "RESOURCE_EXHAUSTED",
                    "quotaExceeded",
                    "Resource has been exhausted: MY_CONTACTS_OVERFLOW_COUNT, the contact limit of"
                            + " this account is reached.");
        }
    }

    static Contact updated(AddressBook book, Contact contact, JsonNode person, Set<String> mask) {
        refuseStale(contact, person);
        if (mask.contains("memberships") && noGroup(person)) {
            throw Refused.invalid(
                    "Request must set at least one contact group membership when updating"
                            + " memberships.");
        }
        return new ContactChange(book).replaced(contact, person, mask);
    }

    private static boolean noGroup(JsonNode person) {
        return person.path("memberships")
                .valueStream()
                .noneMatch(m -> m.has("contactGroupMembership"));
    }

    /** Two etags may guard a write, and neither stands in for the other. */
    private static void refuseStale(Contact contact, JsonNode person) {
        String etag = person.path("etag").asString("");
        Optional<String> sourceEtag =
                person.at("/metadata/sources")
                        .valueStream()
                        .filter(s -> s.path("type").asString("").equals("CONTACT"))
                        .map(s -> s.path("etag").asString(""))
                        .filter(e -> !e.isEmpty())
                        .findFirst();
        if (etag.isEmpty() && sourceEtag.isEmpty()) {
            throw Refused.invalid(
                    "Request must set person.etag or person.metadata.sources.etag for the source"
                            + " that is being updated.");
        }
        if (!etag.isEmpty() && !etag.equals(contact.etag())) {
            throw stale("person.etag");
        }
        if (sourceEtag.isPresent() && !sourceEtag.get().equals(contact.sourceEtag())) {
            throw stale("person.metadata.sources.etag");
        }
    }

    private static Refused stale(String which) {
        return Refused.precondition(
                "Request %1$s is different than the current %1$s. Clear local cache and get the latest person."
                        .formatted(which));
    }
}
