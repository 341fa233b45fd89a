package org.kartotek.simulator.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** All calendars. A change is journalled, then made; guests among the accounts get their copy. */
final class EventBooks {
    static final String JOURNAL = "calendar";
    static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

    private final Workspace workspace;
    private final Map<String, EventBook> books = new LinkedHashMap<>();
    private Consumer<EventBook> watcher = _ -> {};

    EventBooks(Workspace workspace) {
        this.workspace = workspace;
        reset();
    }

    void onChange(Consumer<EventBook> watching) {
        this.watcher = watching;
    }

    void reset() {
        books.clear();
        workspace
                .settings()
                .accounts()
                .forEach(a -> books.put(a.email(), new EventBook(a.email(), a.email(), a.email())));
    }

    Instant now() {
        return workspace.clock().instant();
    }

    Optional<EventBook> find(String account, String calendarId) {
        var id = calendarId.equals("primary") ? account : calendarId;
        return Optional.ofNullable(books.get(id)).filter(book -> book.owner().equals(account));
    }

    List<EventBook> of(String account) {
        return books.values().stream().filter(book -> book.owner().equals(account)).toList();
    }

    void replay(ObjectNode change) {
        if (change.has("calendar")) {
            var calendar = change.path("calendar");
            apply(
                    calendar.path("owner").asString(),
                    calendar.path("id").asString(),
                    calendar.path("summary").asString());
        } else if (change.has("dropped")) {
            books.remove(change.path("dropped").asString());
        } else if (change.path("event") instanceof ObjectNode event) {
            var book = books.get(change.path("c").asString());
            if (book != null) {
                book.keep(event, change.path("v").asLong());
            }
        }
    }

    private EventBook apply(String owner, String id, String summary) {
        var book = books.computeIfAbsent(id, _ -> new EventBook(owner, id, summary));
        book.rename(summary);
        return book;
    }

    EventBook keepCalendar(String owner, String id, String summary) {
        var change = Json.object();
        change.putObject("calendar").put("owner", owner).put("id", id).put("summary", summary);
        workspace.journal().append(JOURNAL, change);
        return apply(owner, id, summary);
    }

    void drop(EventBook book) {
        workspace.journal().append(JOURNAL, Json.object().put("dropped", book.id()));
        books.remove(book.id());
    }

    /** Stamps the event with its new etag and time, and keeps it. */
    ObjectNode keep(EventBook book, ObjectNode event, boolean filled) {
        var version = book.version() + 1;
        event.put("kind", "calendar#event").put("etag", etag(book, version));
        if (!filled || !event.has("updated")) {
            event.put("updated", Times.stamp(now()));
        }
        var change = Json.object().put("c", book.id()).put("v", version);
        change.set("event", event);
        workspace.journal().append(JOURNAL, change);
        book.keep(event, version);
        if (!filled) {
            watcher.accept(book);
        }
        return event;
    }

    private static String etag(EventBook book, long version) {
        return "\""
                + (3_500_000_000_000_000L
                        + Math.floorMod(book.id().hashCode(), 10_000) * 10_000_000_000L
                        + version * 2)
                + "\"";
    }

    /**
     * What the organizer changes arrives in the calendars of the guests, under the same id, and
     * goes from the calendar of who is a guest no more; a guest's answer goes back to the
     * organizer.
     */
    void spread(EventBook from, ObjectNode event) {
        var organizer = event.path("organizer").path("email").asString("");
        if (!organizer.equals(from.owner())) {
            tellOrganizer(organizer, from.owner(), event);
            return;
        }
        var guests = new ArrayList<String>();
        event.path("attendees").forEach(guest -> guests.add(guest.path("email").asString("")));
        for (var book : List.copyOf(books.values())) {
            if (!book.primary() || book == from) {
                continue;
            }
            var copy = book.event(event.path("id").asString());
            if (guests.contains(book.owner())) {
                keep(book, EventFields.seenBy(event, book.owner()), false);
            } else if (copy.isPresent() && !EventFields.cancelled(copy.get())) {
                keep(book, copy.get().deepCopy().put("status", "cancelled"), false);
            }
        }
    }

    private void tellOrganizer(String organizer, String guest, ObjectNode event) {
        var book = books.get(organizer);
        var original = book == null ? null : book.event(event.path("id").asString()).orElse(null);
        if (book == null || original == null) {
            return;
        }
        // Deleting an invitation is a way to decline it.
        var answer = EventFields.cancelled(event) ? "declined" : EventFields.answerOf(event, guest);
        if (!answer.isEmpty() && !answer.equals(EventFields.answerOf(original, guest))) {
            keep(book, EventFields.answered(original, guest, answer), false);
        }
    }
}
