package org.kartotek.simulator.control;

import java.util.Map;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.SimulatedApi;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import org.kartotek.simulator.people.AddressBook;
import org.kartotek.simulator.people.AddressBooks;
import org.kartotek.simulator.people.Contact;
import org.kartotek.simulator.people.PhoneBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /_sim/phone/contacts}: a human with a phone. */
public final class PhoneContacts implements SimulatedApi {

    private static final String ALL = "/_sim/phone/contacts";

    private final Workspace workspace;
    private final AddressBooks books;

    public PhoneContacts(Workspace workspace, AddressBooks books) {
        this.workspace = workspace;
        this.books = books;
    }

    @Override
    public String name() {
        return "phone-contacts";
    }

    @Override
    public void routes(Routes routes) {
        routes.control("GET", ALL, this::list);
        routes.control("POST", ALL, this::create);
        routes.control("GET", ALL + "/{id}", this::get);
        routes.control("PUT", ALL + "/{id}", this::edit);
        routes.control("DELETE", ALL + "/{id}", this::delete);
        routes.control("POST", ALL + "/{id}/restore", this::restore);
        routes.control("POST", ALL + "/{id}/merge", this::merge);
    }

    private Reply list(Request request, Map<String, String> path) {
        AddressBook book = book(request, Json.object());
        var phone = new PhoneBook(book);
        ObjectNode body = Json.object();
        ArrayNode items = body.putArray("items");
        book.living().forEach(contact -> items.add(view(contact, phone)));
        return Reply.json(200, body);
    }

    /** The account comes in the query or in the body. */
    private Reply create(Request request, Map<String, String> path) {
        JsonNode edits = Json.read(request.body());
        var phone = new PhoneBook(book(request, edits));
        return Reply.json(200, view(phone.create(edits), phone));
    }

    private Reply get(Request request, Map<String, String> path) {
        String name = name(path.get("id"));
        AddressBook book = holding(name);
        Contact contact =
                book.contact(name).filter(c -> !c.deleted()).orElseThrow(Refused::notFound);
        return Reply.json(200, view(contact, new PhoneBook(book)));
    }

    private Reply edit(Request request, Map<String, String> path) {
        String name = name(path.get("id"));
        var phone = new PhoneBook(holding(name));
        return Reply.json(200, view(phone.edit(name, Json.read(request.body())), phone));
    }

    private Reply delete(Request request, Map<String, String> path) {
        String name = name(path.get("id"));
        new PhoneBook(holding(name)).delete(name);
        return Reply.nothing();
    }

    private Reply restore(Request request, Map<String, String> path) {
        String name = name(path.get("id"));
        var phone = new PhoneBook(holding(name));
        boolean asNew =
                request.body().length > 0
                        && Json.read(request.body()).path("asNew").asBoolean(false);
        return Reply.json(200, view(phone.restore(name, asNew), phone));
    }

    private Reply merge(Request request, Map<String, String> path) {
        String name = name(path.get("id"));
        String into = name(Json.read(request.body()).path("into").asString(""));
        var phone = new PhoneBook(holding(name));
        return Reply.json(200, view(phone.merge(name, into), phone));
    }

    private AddressBook book(Request request, JsonNode body) {
        String email = request.query().get("account").orElse(body.path("account").asString(""));
        return workspace
                .account(email)
                .map(books::of)
                .orElseThrow(() -> Refused.invalid("No such account: " + email));
    }

    private AddressBook holding(String name) {
        return books.holding(name).orElseThrow(Refused::notFound);
    }

    private static String name(@org.jspecify.annotations.Nullable String id) {
        return "people/" + id;
    }

    private ObjectNode view(Contact contact, PhoneBook phone) {
        ObjectNode view = Json.object();
        view.put("id", "c" + contact.id())
                .put("name", contact.displayName())
                .put("note", contact.note());
        values(contact, "phoneNumbers", view.putArray("phones"));
        values(contact, "emailAddresses", view.putArray("emails"));
        phone.labels(contact).forEach(view.putArray("labels")::add);
        JsonNode work = contact.first("organizations").orElseGet(Json::object);
        view.put("company", work.path("name").asString(""))
                .put("title", work.path("title").asString(""));
        view.put("photo", contact.photo() == null ? null : contact.photoUrl(workspace.url()));
        return view;
    }

    private static void values(Contact contact, String field, ArrayNode into) {
        for (JsonNode entry : contact.all(field)) {
            into.addObject()
                    .put("value", entry.path("value").asString(""))
                    .put("type", entry.path("type").asString(""));
        }
    }
}
