package org.kartotek.simulator.calendar;

import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code calendarList} and {@code calendars}. */
final class CalendarCalls {
    private final EventBooks books;
    private final RandomGenerator random = RandomGenerator.getDefault();

    CalendarCalls(EventBooks books) {
        this.books = books;
    }

    ObjectNode list(Call call) {
        synchronized (books) {
            var mine = books.of(call.account().email());
            var known = call.query("syncToken");
            var state =
                    "calendars-"
                            + mine.stream().map(EventBook::id).toList().hashCode()
                            + "-"
                            + mine.size();
            var answer =
                    Json.object()
                            .put("kind", "calendar#calendarList")
                            .put("etag", "\"" + state + "\"");
            var items = answer.putArray("items");
            if (known.isEmpty() || !known.get().equals(state)) {
                mine.forEach(book -> items.add(entry(book)));
            }
            return answer.put("nextSyncToken", state);
        }
    }

    ObjectNode entry(Call call) {
        synchronized (books) {
            return entry(EventCalls.book(books, call));
        }
    }

    private static ObjectNode entry(EventBook book) {
        var entry =
                Json.object()
                        .put("kind", "calendar#calendarListEntry")
                        .put("etag", "\"" + book.id().hashCode() + "\"");
        entry.put("id", book.id())
                .put("summary", book.summary())
                .put("timeZone", EventBooks.ZONE.getId());
        entry.put("colorId", "14")
                .put("backgroundColor", "#9fe1e7")
                .put("foregroundColor", "#000000");
        entry.put("selected", true).put("accessRole", "owner").putArray("defaultReminders");
        return book.primary() ? entry.put("primary", true) : entry;
    }

    ObjectNode get(Call call) {
        synchronized (books) {
            return calendar(EventCalls.book(books, call));
        }
    }

    private static ObjectNode calendar(EventBook book) {
        return Json.object()
                .put("kind", "calendar#calendar")
                .put("etag", "\"" + (book.id() + book.summary()).hashCode() + "\"")
                .put("id", book.id())
                .put("summary", book.summary())
                .put("timeZone", EventBooks.ZONE.getId());
    }

    ObjectNode insert(Call call) {
        var summary = call.body().path("summary").asString("");
        if (summary.isBlank()) {
            throw Refused.of(400, "INVALID_ARGUMENT", "required", "Missing title.");
        }
        synchronized (books) {
            var noise = new byte[32];
            random.nextBytes(noise);
            var id = "c_" + HexFormat.of().formatHex(noise) + "@group.calendar.google.com";
            return calendar(books.keepCalendar(call.account().email(), id, summary));
        }
    }

    ObjectNode change(Call call) {
        synchronized (books) {
            var book = EventCalls.book(books, call);
            return calendar(
                    books.keepCalendar(
                            book.owner(),
                            book.id(),
                            call.body().path("summary").asString(book.summary())));
        }
    }

    ObjectNode delete(Call call) {
        synchronized (books) {
            var book = EventCalls.book(books, call);
            if (book.primary()) {
                throw Refused.of(
                        403,
                        "PERMISSION_DENIED",
                        "cannotDeletePrimaryCalendar",
                        "The primary calendar cannot be deleted.");
            }
            books.drop(book);
            return Json.object();
        }
    }

    /** When people are busy; private events count, what they are about stays hidden. */
    ObjectNode freeBusy(Call call) {
        var from = Times.parameter(call.body().path("timeMin").asString(""));
        var until = Times.parameter(call.body().path("timeMax").asString(""));
        var answer = Json.object().put("kind", "calendar#freeBusy");
        answer.put("timeMin", Times.stamp(from)).put("timeMax", Times.stamp(until));
        var calendars = answer.putObject("calendars");
        synchronized (books) {
            for (var item : call.body().path("items")) {
                var id = item.path("id").asString("");
                var busy = calendars.putObject(id).putArray("busy");
                books.find(call.account().email(), id)
                        .map(book -> BusyTimes.of(book, from, until))
                        .orElse(List.of())
                        .forEach(time ->
                                busy.addObject()
                                        .put("start", time.from().toString())
                                        .put("end", time.until().toString()));
            }
        }
        return answer;
    }
}
