package org.kartotek.simulator.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** searchContacts: answered from a cache that an empty query fills. */
final class Search {

    private static final int USUALLY = 10;
    private static final int AT_MOST = 30;

    private final Workspace workspace;
    private final AddressBooks books;
    private final Map<String, List<Contact>> cache = new ConcurrentHashMap<>();

    Search(Workspace workspace, AddressBooks books) {
        this.workspace = workspace;
        this.books = books;
    }

    /** Contacts written after the last empty query are not found. */
    ObjectNode search(Call call) {
        Set<String> mask = Masks.required("readMask", Reads.mask(call, "readMask"), Masks.READABLE);
        String query = call.query("query").orElse("").strip();
        AddressBook book = books.of(call.account());
        ObjectNode body = Json.object();
        if (query.isEmpty()) {
            cache.put(call.account().email(), book.living());
            return body;
        }
        PersonView view = Reads.view(workspace, call, mask);
        List<Contact> found =
                cache.computeIfAbsent(call.account().email(), _ -> book.living()).stream()
                        .filter(contact -> matches(contact, query))
                        .limit(limit(call))
                        .toList();
        if (!found.isEmpty()) {
            ArrayNode results = body.putArray("results");
            found.forEach(contact -> results.addObject().set("person", view.of(contact)));
        }
        return body;
    }

    static int limit(Call call) {
        int wanted = call.number("pageSize", 0);
        return wanted == 0 ? USUALLY : Math.min(wanted, AT_MOST);
    }

    /** Google matches the beginning of words, not their middle. */
    static boolean matches(Contact contact, String query) {
        String wanted = " " + query.toLowerCase(Locale.ROOT);
        String digits = digits(query);
        return words(contact).anyMatch(w -> (" " + w.toLowerCase(Locale.ROOT)).contains(wanted))
                || digits.length() > 2 && numbers(contact).anyMatch(n -> n.startsWith(digits));
    }

    private static Stream<String> words(Contact contact) {
        return Stream.of(
                        texts(contact, "names", "displayName"),
                        texts(contact, "nicknames", "value"),
                        texts(contact, "emailAddresses", "value"),
                        texts(contact, "emailAddresses", "value")
                                .map(e -> e.replaceAll("[@.]", " ")),
                        texts(contact, "organizations", "name"),
                        texts(contact, "organizations", "title"))
                .flatMap(s -> s);
    }

    private static Stream<String> numbers(Contact contact) {
        return Stream.concat(
                texts(contact, "phoneNumbers", "value").map(Search::digits),
                texts(contact, "phoneNumbers", "canonicalForm"));
    }

    private static Stream<String> texts(Contact contact, String field, String part) {
        return contact.all(field).stream().map((JsonNode entry) -> entry.path(part).asString(""));
    }

    private static String digits(String text) {
        return text.replaceAll("[^\\d+]", "");
    }

    void forget() {
        cache.clear();
    }
}
