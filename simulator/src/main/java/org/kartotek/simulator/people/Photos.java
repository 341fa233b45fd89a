package org.kartotek.simulator.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.node.ObjectNode;

/** Contact photos: written, deleted, and shown where their address points. */
final class Photos {

    private final Workspace workspace;
    private final AddressBooks books;

    Photos(Workspace workspace, AddressBooks books) {
        this.workspace = workspace;
        this.books = books;
    }

    ObjectNode update(Call call) {
        String base64 =
                call.body().path("photoBytes").asString("").replace('-', '+').replace('_', '/');
        if (mediaType(base64).isEmpty()) {
            throw Refused.invalid("Photo must be a JPEG or PNG image.");
        }
        Set<String> mask =
                Masks.optional(
                        "personFields",
                        Masks.split(call.body().path("personFields").asString("")),
                        Masks.READABLE);
        AddressBook book = books.of(call.account());
        synchronized (book) {
            Contact contact = Writes.living(book, call.path("resourceName"));
            return answer(call, book.commit(contact.withPhoto(book.keepPhoto(base64))), mask);
        }
    }

    ObjectNode delete(Call call) {
        Set<String> mask =
                Masks.optional("personFields", call.list("personFields"), Masks.READABLE);
        AddressBook book = books.of(call.account());
        synchronized (book) {
            Contact contact = Writes.living(book, call.path("resourceName"));
            return answer(call, book.commit(contact.withPhoto(null)), mask);
        }
    }

    /** Without a mask Google does not read the person again. */
    private ObjectNode answer(Call call, Contact contact, Set<String> mask) {
        ObjectNode body = Json.object();
        if (!mask.isEmpty()) {
            body.set("person", Reads.view(workspace, call, mask).of(contact));
        }
        return body;
    }

    Reply show(Request request, Map<String, String> path) {
        String key = path.getOrDefault("key", "").replaceFirst("=.*$", "");
        Optional<String> photo =
                books.all().stream().flatMap(b -> b.photo(key).stream()).findFirst();
        if (photo.isEmpty()) {
            return Reply.of(200, "image/svg+xml", SILHOUETTE.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Base64.getMimeDecoder().decode(photo.get());
        return Reply.of(200, mediaType(photo.get()).orElse("image/jpeg"), bytes);
    }

    private static Optional<String> mediaType(String base64) {
        if (base64.startsWith("/9j/")) {
            return Optional.of("image/jpeg");
        }
        return base64.startsWith("iVBORw0KGgo") ? Optional.of("image/png") : Optional.empty();
    }

    private static final String SILHOUETTE =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="#c2d7f5"/>
            <circle cx="50" cy="40" r="18" fill="#5b7fae"/><path d="M14 100a36 30 0 0 1 72 0z" fill="#5b7fae"/></svg>
            """;
}
