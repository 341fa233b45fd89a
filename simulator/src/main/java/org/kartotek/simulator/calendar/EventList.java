package org.kartotek.simulator.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** {@code events.list}: everything, a span, or what changed since a token. */
final class EventList {
    private static final Duration UPDATES_KNOWN = Duration.ofDays(30);

    private final EventBooks books;
    private final EventBook book;
    private final Call call;

    EventList(EventBooks books, EventBook book, Call call) {
        this.books = books;
        this.book = book;
        this.call = call;
    }

    ObjectNode answer() {
        refuseBadPageToken();
        var rules = new TokenRules(call, book, books.now());
        var token = rules.token();
        var found = token.isPresent() ? changed(token.get()) : all();
        var size = Math.min(2_500, Math.max(1, call.number("maxResults", 250)));
        var from = start(found);
        var to = Math.min(found.size(), from + size);
        var answer = head(book, books.now());
        var items = answer.putArray("items");
        found.subList(from, to).forEach(items::add);
        if (to < found.size()) {
            // The version pins what the pages are about: what changes meanwhile comes with the next
            // token.
            var last = ordered() ? Integer.toString(to) : found.get(to - 1).path("id").asString();
            answer.put("nextPageToken", snapshot() + "." + last);
        } else if (token.isPresent() || !rules.narrowed()) {
            var given =
                    new ListToken(
                            snapshot(), call.flag("singleEvents"), books.now().getEpochSecond());
            answer.put("nextSyncToken", given.text());
        }
        return answer;
    }

    static ObjectNode head(EventBook book, Instant now) {
        var answer =
                Json.object()
                        .put("kind", "calendar#events")
                        .put("etag", "\"p" + book.version() + "\"");
        answer.put("summary", book.summary())
                .put("description", "")
                .put("updated", Times.stamp(now));
        answer.put("timeZone", EventBooks.ZONE.getId())
                .put("accessRole", "owner")
                .putArray("defaultReminders");
        return answer;
    }

    private long snapshot() {
        return call.query("pageToken")
                .map(page -> Long.parseLong(page.replaceFirst("\\..*", "")))
                .orElse(book.version());
    }

    private void refuseBadPageToken() {
        if (!call.query("pageToken").orElse("0.0").matches("\\d{1,18}\\.[\\w-]+")) {
            throw Refused.of(400, "INVALID_ARGUMENT", "invalid", "Invalid page token value.")
                    .at("pageToken", "parameter");
        }
    }

    private boolean ordered() {
        return call.query("orderBy").isPresent();
    }

    /**
     * Without a wished order pages go by id, so that no change meanwhile pushes an event past us.
     */
    private int start(List<ObjectNode> found) {
        if (!ordered()) {
            found.sort(Comparator.comparing(event -> event.path("id").asString()));
        }
        var token = call.query("pageToken");
        if (token.isEmpty()) {
            return 0;
        }
        var last = token.get().replaceFirst("^\\d+\\.", "");
        if (ordered()) {
            return Math.min(found.size(), last.matches("\\d{1,9}") ? Integer.parseInt(last) : 0);
        }
        return (int)
                found.stream()
                        .filter(event -> event.path("id").asString().compareTo(last) <= 0)
                        .count();
    }

    private List<ObjectNode> changed(ListToken token) {
        var changed = new ArrayList<ObjectNode>();
        book.changedBetween(token.version(), snapshot())
                .forEach(event -> {
                    if (EventFields.cancelled(event)) {
                        changed.add(EventFields.tombstone(event));
                    } else if (token.singleEvents() && EventFields.isSeries(event)) {
                        changed.addAll(days(event, books.now().plus(Duration.ofDays(730))));
                    } else {
                        changed.add(event);
                    }
                });
        return changed;
    }

    private List<ObjectNode> all() {
        var single = call.flag("singleEvents");
        var byStart = call.query("orderBy").filter("startTime"::equals).isPresent();
        if (byStart && !single) {
            throw Refused.of(
                            400,
                            "INVALID_ARGUMENT",
                            "badRequest",
                            "The requested ordering is not available for the particular query.")
                    .at("orderBy", "parameter");
        }
        refuseOldUpdates();
        var from = call.query("timeMin").map(Times::parameter).orElse(Instant.MIN);
        var horizon = books.now().atOffset(ZoneOffset.UTC).plus(Period.ofYears(2)).toInstant();
        var until = call.query("timeMax").map(Times::parameter).orElse(Instant.MAX);
        var found = new ArrayList<ObjectNode>();
        for (var event : book.events()) {
            if (single && EventFields.isSeries(event) && !EventFields.cancelled(event)) {
                days(event, until.isBefore(horizon) ? until : horizon).stream()
                        .filter(d -> touches(d, from, until))
                        .forEach(found::add);
            } else if (touches(event, from, until)) {
                found.add(event);
            }
        }
        found.removeIf(event -> !wanted(event, single));
        if (byStart) {
            found.sort(
                    Comparator.comparing(event -> Times.moment(event.path("start")).toInstant()));
        } else if (call.query("orderBy").isPresent()) {
            found.sort(Comparator.comparing(event -> event.path("updated").asString("")));
        }
        return found;
    }

    /** The days of a series that follow its rule; the others are events of their own. */
    private List<ObjectNode> days(ObjectNode series, Instant until) {
        var changed = new HashSet<String>();
        book.exceptions(series.path("id").asString())
                .forEach(day -> changed.add(day.path("id").asString()));
        return new Series(series)
                .days(until).values().stream()
                        .filter(day -> !changed.contains(day.path("id").asString()))
                        .toList();
    }

    private static boolean touches(ObjectNode event, Instant from, Instant until) {
        if (!event.has("start") || !event.has("end")) {
            return from.equals(Instant.MIN) && until.equals(Instant.MAX);
        }
        if (from.equals(Instant.MIN) && until.equals(Instant.MAX)) {
            return true;
        }
        if (EventFields.isSeries(event)) {
            var horizon = until.equals(Instant.MAX) ? from.plus(Duration.ofDays(3_660)) : until;
            return new Series(event).touches(from, horizon);
        }
        var start = Times.moment(event.path("start")).toInstant();
        var end = Times.moment(event.path("end")).toInstant();
        return start.isBefore(until)
                && (end.isAfter(from) || start.equals(end) && !start.isBefore(from));
    }

    private boolean wanted(ObjectNode event, boolean single) {
        if (EventFields.cancelled(event) && !call.flag("showDeleted")) {
            // A cancelled day is the only trace that the rule does not hold there.
            return !single && event.has("recurringEventId") && filtered(event);
        }
        return filtered(event);
    }

    private boolean filtered(ObjectNode event) {
        var types = call.list("eventTypes");
        return call.query("iCalUID")
                        .map(uid -> event.path("iCalUID").asString("").equals(uid))
                        .orElse(true)
                && (types.isEmpty() || types.contains(event.path("eventType").asString("default")))
                && properties(event, "privateExtendedProperty", "private")
                && properties(event, "sharedExtendedProperty", "shared")
                && call.query("updatedMin")
                        .map(Times::parameter)
                        .map(min -> updatedSince(event, min))
                        .orElse(true)
                && call.query("q").map(q -> EventText.has(event, q)).orElse(true);
    }

    private static boolean updatedSince(ObjectNode event, Instant min) {
        return !Times.parameter(event.path("updated").asString()).isBefore(min);
    }

    private boolean properties(ObjectNode event, String parameter, String list) {
        return call.request().query().all(parameter).stream()
                .allMatch(wish -> {
                    var equals = wish.indexOf('=');
                    return equals > 0
                            && event.path("extendedProperties")
                                    .path(list)
                                    .path(wish.substring(0, equals))
                                    .asString("\0")
                                    .equals(wish.substring(equals + 1));
                });
    }

    private void refuseOldUpdates() {
        var min = call.query("updatedMin").map(Times::parameter);
        if (min.isPresent()
                && min.get().isBefore(books.now().minus(UPDATES_KNOWN))
                && call.flag("showDeleted")) {
            throw Refused.of(
                            410,
                            "ABORTED",
                            "updatedMinTooLongAgo",
                            "The requested minimum modification time lies too far in the past.")
                    .inDomain("calendar")
                    .at("updatedMin", "parameter");
        }
    }
}
