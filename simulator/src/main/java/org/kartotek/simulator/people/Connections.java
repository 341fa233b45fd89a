package org.kartotek.simulator.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Cost;
import org.kartotek.simulator.google.Quota;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** connections.list: pages, full and incremental syncs, and listings that lag behind the writes. */
final class Connections {

    private static final String PAGE = "page";
    private static final String SYNC = "sync";
    private static final String OLDEST_FIRST = "LAST_MODIFIED_ASCENDING";

    private final Workspace workspace;
    private final AddressBooks books;

    Connections(Workspace workspace, AddressBooks books) {
        this.workspace = workspace;
        this.books = books;
    }

    /** One request, its parameters read and checked. */
    private record Listing(
            AddressBook book,
            PersonView view,
            String order,
            int size,
            boolean sync,
            SyncToken at) {}

    ObjectNode list(Call call) {
        if (!call.path("resourceName").equals("people/me")) {
            throw Refused.invalid("Resource name must be people/me.");
        }
        Listing listing = listing(call);
        List<Contact> page = new ArrayList<>();
        Optional<Long> next = fill(listing, page);
        ObjectNode body = Json.object();
        if (!page.isEmpty()) {
            ArrayNode connections = body.putArray("connections");
            PersonView view =
                    listing.at.since() < 0 ? listing.view : listing.view.withFormerNames();
            page.forEach(contact -> connections.add(view.listed(contact)));
        }
        next.ifPresent(after -> body.put("nextPageToken", moved(listing.at, PAGE, after).encode()));
        if (next.isEmpty() && listing.sync) {
            body.put("nextSyncToken", finished(listing.at).encode());
        }
        if (!page.isEmpty()) {
            int total = listing.at.since() >= 0 ? page.size() : listing.book.livingCount();
            body.put("totalPeople", total).put("totalItems", total);
        }
        return body;
    }

    private Listing listing(Call call) {
        Set<String> mask =
                Masks.required("personFields", Reads.mask(call, "personFields"), Masks.READABLE);
        String order = call.query("sortOrder").orElse(OLDEST_FIRST);
        int size = call.number("pageSize", 100);
        boolean sync = call.flag("requestSyncToken") || call.query("syncToken").isPresent();
        if (size < 0 || size > 1_000 || sync && order.contains("NAME")) {
            throw Refused.invalid();
        }
        String query =
                "%s|%s|%s|%d|%b"
                        .formatted(new TreeSet<>(mask), call.list("sources"), order, size, sync);
        AddressBook book = books.of(call.account());
        SyncToken at = position(call, book, query);
        return new Listing(
                book, Reads.view(workspace, call, mask), order, size == 0 ? 100 : size, sync, at);
    }

    private SyncToken position(Call call, AddressBook book, String query) {
        Instant now = workspace.clock().instant();
        Optional<String> page = call.query("pageToken");
        if (page.isPresent()) {
            return SyncToken.decode(page.get(), PAGE, query);
        }
        long known = book.versionAt(now.minus(lag(call)));
        Optional<String> sync = call.query("syncToken");
        if (sync.isPresent()) {
            SyncToken since = SyncToken.decode(sync.get(), SYNC, query).unlessExpired(now);
            // a lag that grew meanwhile must not move the listing back
            return new SyncToken(
                    PAGE,
                    query,
                    since.since(),
                    Math.max(known, since.since()),
                    since.since(),
                    since.fullSync());
        }
        if (call.flag("requestSyncToken")) {
            workspace.meter().spend(call.account(), Cost.of(Quota.PEOPLE_FULL_SYNC, 1));
        }
        return new SyncToken(PAGE, query, -1, known, 0, now);
    }

    private Duration lag(Call call) {
        Duration fault = workspace.faults().lag(call.account().email(), call.method());
        Duration usual = workspace.settings().visibilityLag();
        return fault.compareTo(usual) > 0 ? fault : usual;
    }

    /** Puts one page into {@code page}; where the next one begins, if there is one. */
    private static Optional<Long> fill(Listing listing, List<Contact> page) {
        return listing.order.equals(OLDEST_FIRST) ? byChange(listing, page) : sorted(listing, page);
    }

    private static Optional<Long> byChange(Listing listing, List<Contact> page) {
        long last = listing.at.after();
        for (Contact current : listing.book.changedAfter(last)) {
            Optional<Contact> shown = shown(listing, current);
            if (shown.isPresent()) {
                if (page.size() == listing.size) {
                    return Optional.of(last);
                }
                page.add(shown.get());
            }
            last = current.version();
        }
        return Optional.empty();
    }

    private static Optional<Long> sorted(Listing listing, List<Contact> page) {
        List<Contact> all =
                listing.book.changedAfter(Math.max(0, listing.at.since())).stream()
                        .flatMap(current -> shown(listing, current).stream())
                        .sorted(comparator(listing.order))
                        .toList();
        int from = (int) listing.at.after();
        int to = Math.min(all.size(), from + listing.size);
        page.addAll(all.subList(Math.min(from, to), to));
        return to < all.size() ? Optional.of((long) to) : Optional.empty();
    }

    private static Comparator<Contact> comparator(String order) {
        return switch (order) {
            case "FIRST_NAME_ASCENDING" ->
                    Comparator.comparing(c -> c.displayName().toLowerCase(Locale.ROOT));
            case "LAST_NAME_ASCENDING" -> Comparator.comparing(Connections::lastFirst);
            default -> Comparator.comparingLong(Contact::version).reversed();
        };
    }

    private static String lastFirst(Contact contact) {
        return contact.first("names")
                .map(n -> n.path("displayNameLastFirst").asString("").toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /**
     * A full listing shows no tombstones; an incremental one shows what it has not shown before.
     */
    private static Optional<Contact> shown(Listing listing, Contact current) {
        boolean full = listing.at.since() < 0;
        return listing.book
                .asOf(current, full ? Math.max(listing.at.until(), 0) : listing.at.until())
                .filter(contact ->
                        full ? !contact.deleted() : contact.version() > listing.at.since());
    }

    private static SyncToken moved(SyncToken at, String kind, long after) {
        return new SyncToken(kind, at.query(), at.since(), at.until(), after, at.fullSync());
    }

    private static SyncToken finished(SyncToken at) {
        return new SyncToken(SYNC, at.query(), at.until(), at.until(), 0, at.fullSync());
    }
}
