package org.kartotek.simulator.calendar;

import java.util.Map;
import org.kartotek.simulator.google.Cost;
import org.kartotek.simulator.google.Quota;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.SimulatedApi;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.node.ObjectNode;

/** The Calendar API, and the way a human's events come in. */
public final class CalendarApi implements SimulatedApi {
    private final EventBooks books;
    private final EventCalls events;
    private final Channels channels;

    public CalendarApi(Workspace workspace) {
        this.books = new EventBooks(workspace);
        this.events = new EventCalls(books);
        this.channels = new Channels(workspace, books);
    }

    @Override
    public String name() {
        return EventBooks.JOURNAL;
    }

    @Override
    public void routes(Routes routes) {
        method(routes, "events.list", events::list);
        method(routes, "events.get", events::get);
        method(routes, "events.insert", events::insert);
        method(routes, "events.import", events::importEvent);
        method(routes, "events.patch", events::patch);
        method(routes, "events.update", events::update);
        method(routes, "events.delete", events::delete);
        method(routes, "events.instances", events::instances);
        method(routes, "events.move", events::move);
        method(routes, "events.quickAdd", events::quickAdd);
        method(routes, "events.watch", channels::watch);
        method(routes, "channels.stop", channels::stop);
        var calendars = new CalendarCalls(books);
        method(routes, "calendarList.list", calendars::list);
        method(routes, "calendarList.get", calendars::entry);
        method(routes, "calendars.get", calendars::get);
        method(routes, "calendars.insert", calendars::insert);
        method(routes, "calendars.patch", calendars::change);
        method(routes, "calendars.update", calendars::change);
        method(routes, "calendars.delete", calendars::delete);
        method(routes, "freebusy.query", calendars::freeBusy);
        routes.control("POST", "/_sim/calendar/events", this::write);
    }

    private static void method(Routes routes, String name, Routes.Handler handler) {
        routes.method("calendar." + name, Cost.of(Quota.CALENDAR, 1), handler);
    }

    /**
     * An event resource plus {@code account}, and {@code calendarId} when it is not the primary
     * one.
     */
    private Reply write(Request request, Map<String, String> path) {
        if (!(Json.read(request.body()) instanceof ObjectNode wish)) {
            throw Refused.invalid("An event and its account, please.");
        }
        var account = wish.path("account").asString("");
        var calendar = wish.path("calendarId").asString("primary");
        var book =
                books.find(account, calendar)
                        .orElseThrow(() ->
                                Refused.invalid(
                                        "No calendar " + calendar + " of account " + account));
        wish.remove("account");
        wish.remove("calendarId");
        return Reply.json(200, events.written(book, wish));
    }

    /** One event of a download, as the Calendar API has it. */
    public void fill(String account, ObjectNode event) {
        synchronized (books) {
            var book = books.find(account, "primary").orElseThrow();
            EventFields.check(event);
            if (!event.has("created")) {
                event.put("created", Times.stamp(books.now()));
            }
            books.keep(book, EventFields.completed(event, account), true);
        }
    }

    @Override
    public void replay(ObjectNode change) {
        if (!channels.replay(change)) {
            books.replay(change);
        }
    }

    @Override
    public void reset() {
        books.reset();
        channels.reset();
    }
}
