package org.kartotek.simulator.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code events}. */
final class EventCalls {
    private final EventBooks books;
    private final RandomGenerator random = RandomGenerator.getDefault();

    EventCalls(EventBooks books) {
        this.books = books;
    }

    static EventBook book(EventBooks books, Call call) {
        return books.find(call.account().email(), call.path("calendarId"))
                .orElseThrow(EventCalls::notFound);
    }

    static Refused notFound() {
        return Refused.of(404, "NOT_FOUND", "notFound", "Not Found");
    }

    ObjectNode list(Call call) {
        synchronized (books) {
            return new EventList(books, book(books, call), call).answer();
        }
    }

    ObjectNode get(Call call) {
        synchronized (books) {
            return event(book(books, call), call.path("eventId"));
        }
    }

    /** An event, or one day of a series. */
    private static ObjectNode event(EventBook book, String id) {
        return known(book, id).orElseThrow(EventCalls::notFound);
    }

    private static Optional<ObjectNode> known(EventBook book, String id) {
        var known = book.event(id);
        if (known.isPresent()) {
            return known;
        }
        var master =
                id.contains("_")
                        ? book.event(id.substring(0, id.lastIndexOf('_')))
                        : Optional.<ObjectNode>empty();
        return master.filter(EventFields::isSeries).flatMap(series -> new Series(series).day(id));
    }

    ObjectNode insert(Call call) {
        synchronized (books) {
            return insert(book(books, call), call.body());
        }
    }

    ObjectNode insert(EventBook book, ObjectNode wish) {
        var id = wish.path("id").asString("");
        if (id.isEmpty()) {
            id = newId();
        } else if (!id.matches("[a-v0-9]{5,1024}")) {
            throw Refused.of(400, "INVALID_ARGUMENT", "invalid", "Invalid resource id value.");
        }
        if (book.event(id).isPresent()) {
            throw Refused.of(
                    409, "ALREADY_EXISTS", "duplicate", "The requested identifier already exists.");
        }
        EventFields.check(wish);
        return kept(book, EventFields.created(wish, id, book.owner(), books.now()));
    }

    String newId() {
        var noise = new byte[13];
        random.nextBytes(noise);
        return HexFormat.of().formatHex(noise);
    }

    private ObjectNode kept(EventBook book, ObjectNode event) {
        var kept = books.keep(book, event, false);
        books.spread(book, kept);
        return kept;
    }

    /** A private copy of an event that exists elsewhere, known by its iCalUID. */
    ObjectNode importEvent(Call call) {
        synchronized (books) {
            var book = book(books, call);
            var uid = call.body().path("iCalUID").asString("");
            if (uid.isEmpty()) {
                throw Refused.of(400, "INVALID_ARGUMENT", "required", "Required");
            }
            EventFields.check(call.body());
            var known =
                    book.events().stream()
                            .filter(e ->
                                    e.path("iCalUID").asString("").equals(uid)
                                            && !e.has("recurringEventId"))
                            .findFirst();
            if (known.isPresent() && !EventFields.cancelled(known.get())) {
                return books.keep(
                        book,
                        EventFields.completed(
                                EventFields.replaced(known.get(), call.body()), book.owner()),
                        false);
            }
            var event = EventFields.created(call.body(), newId(), book.owner(), books.now());
            if (call.body().has("organizer")) {
                event.set("organizer", call.body().path("organizer").deepCopy());
            }
            return books.keep(book, EventFields.completed(event, book.owner()), false);
        }
    }

    ObjectNode patch(Call call) {
        return change(call, event -> EventFields.patched(event, call.body()));
    }

    ObjectNode update(Call call) {
        return change(call, event -> EventFields.replaced(event, call.body()));
    }

    private ObjectNode change(Call call, UnaryOperator<ObjectNode> how) {
        synchronized (books) {
            var book = book(books, call);
            var before = event(book, call.path("eventId"));
            guard(call, before);
            var after = EventFields.completed(how.apply(before), book.owner());
            EventFields.check(after);
            var rescheduled =
                    !after.path("start").equals(before.path("start"))
                            || !after.path("end").equals(before.path("end"));
            after.put("sequence", before.path("sequence").asInt(0) + (rescheduled ? 1 : 0));
            return kept(book, after);
        }
    }

    /** If-Match: only the version the caller knows. */
    private static void guard(Call call, ObjectNode event) {
        var wanted = call.request().header("If-Match").orElse("*");
        if (!wanted.equals("*") && !wanted.equals(event.path("etag").asString(""))) {
            throw Refused.of(412, "FAILED_PRECONDITION", "conditionNotMet", "Precondition Failed")
                    .at("If-Match", "header");
        }
    }

    ObjectNode delete(Call call) {
        synchronized (books) {
            var book = book(books, call);
            var event = event(book, call.path("eventId"));
            guard(call, event);
            if (EventFields.cancelled(event)) {
                throw Refused.of(410, "ABORTED", "deleted", "Resource has been deleted");
            }
            kept(book, event.deepCopy().put("status", "cancelled"));
            // With a series go the days that differed from it.
            for (var day : book.exceptions(event.path("id").asString())) {
                if (!EventFields.cancelled(day)) {
                    kept(book, day.deepCopy().put("status", "cancelled"));
                }
            }
            return Json.object();
        }
    }

    ObjectNode instances(Call call) {
        synchronized (books) {
            var book = book(books, call);
            var series = event(book, call.path("eventId"));
            var from = call.query("timeMin").map(Times::parameter).orElse(Instant.MIN);
            var until =
                    call.query("timeMax")
                            .map(Times::parameter)
                            .orElse(books.now().plus(Duration.ofDays(730)));
            var days =
                    EventFields.isSeries(series)
                            ? new Series(series).days(until)
                            : new LinkedHashMap<String, ObjectNode>();
            for (var day : book.exceptions(series.path("id").asString())) {
                days.put(day.path("id").asString(), day);
            }
            var answer = EventList.head(book, books.now());
            var items = answer.putArray("items");
            days.values().stream()
                    .filter(day -> call.flag("showDeleted") || !EventFields.cancelled(day))
                    .filter(day -> Times.moment(day.path("end")).toInstant().isAfter(from))
                    .filter(day -> Times.moment(day.path("start")).toInstant().isBefore(until))
                    .limit(Math.min(2_500, Math.max(1, call.number("maxResults", 250))))
                    .forEach(items::add);
            return answer;
        }
    }

    ObjectNode move(Call call) {
        synchronized (books) {
            var book = book(books, call);
            var event = event(book, call.path("eventId"));
            var to =
                    books.find(call.account().email(), call.query("destination").orElse(""))
                            .orElseThrow(EventCalls::notFound);
            books.keep(book, event.deepCopy().put("status", "cancelled"), false);
            var moved = event.deepCopy();
            moved.set(
                    "organizer",
                    Json.object()
                            .put("email", to.id())
                            .put("displayName", to.summary())
                            .put("self", true));
            return books.keep(to, moved, false);
        }
    }

    /** Everything becomes the title; an hour from the next full one. */
    ObjectNode quickAdd(Call call) {
        synchronized (books) {
            var start = Instant.ofEpochSecond((books.now().getEpochSecond() / 3_600 + 1) * 3_600);
            var wish = Json.object().put("summary", call.query("text").orElse(""));
            wish.putObject("start")
                    .put("dateTime", start.toString())
                    .put("timeZone", EventBooks.ZONE.getId());
            wish.putObject("end")
                    .put("dateTime", start.plusSeconds(3_600).toString())
                    .put("timeZone", EventBooks.ZONE.getId());
            return insert(book(books, call), wish);
        }
    }

    /** A human writes into the calendar: new, or over the event or the day of that id. */
    ObjectNode written(EventBook book, ObjectNode wish) {
        synchronized (books) {
            var known = known(book, wish.path("id").asString(""));
            if (known.isEmpty()) {
                return insert(book, wish);
            }
            var after = EventFields.completed(EventFields.patched(known.get(), wish), book.owner());
            EventFields.check(after);
            return kept(book, after);
        }
    }
}
