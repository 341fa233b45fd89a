package org.kartotek.simulator.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** get and batchGet: they see every write at once. */
final class Reads {

    private static final int MOST_AT_ONCE = 200;

    private final Workspace workspace;
    private final AddressBooks books;

    Reads(Workspace workspace, AddressBooks books) {
        this.workspace = workspace;
        this.books = books;
    }

    /** {@code requestMask.includeField} is the older spelling of the same mask. */
    static List<String> mask(Call call, String name) {
        List<String> paths = new ArrayList<>(call.list(name));
        call.list("requestMask.includeField")
                .forEach(p -> paths.add(p.replaceFirst("^person\\.", "")));
        return paths;
    }

    static PersonView view(Workspace workspace, Call call, Set<String> mask) {
        return view(workspace, call.list("sources"), mask);
    }

    static PersonView view(Workspace workspace, Collection<String> sources, Set<String> mask) {
        boolean contacts = sources.isEmpty() || sources.contains("READ_SOURCE_TYPE_CONTACT");
        return new PersonView(workspace.url(), mask, contacts, false);
    }

    ObjectNode get(Call call) {
        Set<String> mask =
                Masks.required("personFields", mask(call, "personFields"), Masks.READABLE);
        return one(call, call.path("resourceName"), view(workspace, call, mask));
    }

    private ObjectNode one(Call call, String resourceName, PersonView view) {
        if (resourceName.equals("people/me")
                || resourceName.equals("people/" + call.account().sub())) {
            return myself(call.account(), view.mask());
        }
        return books.of(call.account())
                .contact(resourceName)
                .filter(contact -> !contact.deleted())
                .map(view::of)
                .orElseThrow(Refused::notFound);
    }

    private static ObjectNode myself(Account account, Set<String> mask) {
        ObjectNode person = Json.object();
        person.put("resourceName", "people/" + account.sub())
                .put("etag", "%EgMBAj0uGgQBAgUH" + account.sub());
        ObjectNode metadata = Json.object().put("primary", true);
        metadata.putObject("source").put("type", "PROFILE").put("id", account.sub());
        if (mask.contains("names")) {
            ObjectNode name =
                    person.putArray("names").addObject().put("unstructuredName", account.name());
            DisplayName.complete(name);
            name.set("metadata", metadata);
        }
        if (mask.contains("emailAddresses")) {
            person.putArray("emailAddresses")
                    .addObject()
                    .put("value", account.email())
                    .set("metadata", metadata);
        }
        return person;
    }

    ObjectNode batchGet(Call call) {
        Set<String> mask =
                Masks.required("personFields", mask(call, "personFields"), Masks.READABLE);
        List<String> names = call.request().query().all("resourceNames");
        if (names.isEmpty() || names.size() > MOST_AT_ONCE) {
            throw Refused.invalid("The number of resource names must be between 1 and 200.");
        }
        PersonView view = view(workspace, call, mask);
        ObjectNode body = Json.object();
        ArrayNode responses = body.putArray("responses");
        names.forEach(name -> responses.add(response(call, name, view)));
        return body;
    }

    private ObjectNode response(Call call, String name, PersonView view) {
        try {
            ObjectNode person = one(call, name, view);
            ObjectNode response =
                    Json.object().put("httpStatusCode", 200).put("requestedResourceName", name);
            response.set("person", person);
            response.putObject("status");
            return response;
        } catch (Refused missing) {
            ObjectNode response =
                    Json.object().put("httpStatusCode", 404).put("requestedResourceName", name);
            response.set("status", missing.asStatus(5));
            return response;
        }
    }
}
