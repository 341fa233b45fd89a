package org.kartotek.sync.google;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.kartotek.sync.calendar.EventTime;
import org.kartotek.sync.calendar.TaskEvent;
import org.kartotek.sync.calendar.TaskEventId;
import org.kartotek.sync.calendar.TaskFacts;

/** Writes the events of tasks into a calendar. Nobody is busy for them, nobody is invited. */
public final class CalendarTasks {
    /** Private property of the event: which task it is of. */
    public static final String TASK = "kartotekTask";

    private static final String GET = "calendar.events.get";
    private static final String INSERT = "calendar.events.insert";
    private static final String PATCH = "calendar.events.patch";
    private static final String DELETE = "calendar.events.delete";

    private final Calendar calendar;
    private final GoogleCall call;

    public CalendarTasks(Calendar calendar, GoogleCall call) {
        this.calendar = calendar;
        this.call = call;
    }

    static boolean isTask(Event event) {
        var series = event.getRecurringEventId();
        return TaskEventId.of(event.getId()).isPresent()
                || series != null && TaskEventId.of(series).isPresent();
    }

    public TaskEvent get(String calendarId, String eventId) {
        try {
            return told(call.execute(GET, 1, calendar.events().get(calendarId, eventId)));
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.CALENDAR, GET, e);
        }
    }

    /**
     * With an id of our choice: asked for a second time Google refuses it as a duplicate, also when
     * the first one was deleted meanwhile.
     */
    public TaskEvent insert(
            String calendarId, TaskEventId id, TaskFacts facts, String description) {
        var event =
                written(facts, TaskEvent.LENGTH)
                        .setId(id.value())
                        .setSummary(facts.summary())
                        .setDescription(description)
                        .setTransparency("transparent")
                        .setReminders(new Event.Reminders().setUseDefault(true))
                        .setExtendedProperties(
                                new Event.ExtendedProperties()
                                        .setPrivate(Map.of(TASK, id.task().toString())));
        try {
            return told(call.execute(INSERT, 1, calendar.events().insert(calendarId, event)));
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.CALENDAR, INSERT, e);
        }
    }

    /**
     * Only what differs, and only if nobody changed the event since.
     *
     * @param length of the event, which somebody may have chosen
     */
    public TaskEvent patch(
            String calendarId,
            String eventId,
            String etag,
            TaskFacts known,
            TaskFacts facts,
            Duration length) {
        var change = facts.isDueAsIn(known) ? new Event() : overwriting(written(facts, length));
        if (!facts.summary().equals(known.summary())) change.setSummary(facts.summary());
        try {
            return told(
                    call.execute(
                            PATCH,
                            1,
                            ifUnchanged(
                                    calendar.events().patch(calendarId, eventId, change), etag)));
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.CALENDAR, PATCH, e);
        }
    }

    public void delete(String calendarId, String eventId, String etag) {
        try {
            call.execute(
                    DELETE, 1, ifUnchanged(calendar.events().delete(calendarId, eventId), etag));
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.CALENDAR, DELETE, e);
        }
    }

    private static <R extends AbstractGoogleClientRequest<?>> R ifUnchanged(
            R request, String etag) {
        request.getRequestHeaders().setIfMatch(etag);
        return request;
    }

    private static TaskEvent told(Event event) {
        return new CalendarFacts(null).task(event);
    }

    private static Event written(TaskFacts facts, Duration length) {
        return switch (facts.due()) {
            case EventTime.Day(var day) -> {
                var last = day.plusDays(Math.max(1, length.toDays()));
                yield new Event().setStart(day(day)).setEnd(day(last));
            }
            case EventTime.Moment(var at, var zone) ->
                    new Event().setStart(moment(at, zone)).setEnd(moment(at.plus(length), zone));
        };
    }

    private static EventDateTime day(LocalDate day) {
        return new EventDateTime().setDate(new DateTime(day.toString()));
    }

    private static EventDateTime moment(Instant at, ZoneId zone) {
        return new EventDateTime()
                .setDateTime(new DateTime(at.toEpochMilli(), 0))
                .setTimeZone(zone.getId());
    }

    /** What is not cleared stays in a patched event, and it cannot have a day and a moment. */
    private static Event overwriting(Event change) {
        for (var time : List.of(change.getStart(), change.getEnd())) {
            if (time.getDate() == null) time.setDate(Data.NULL_DATE_TIME);
            else time.setDateTime(Data.NULL_DATE_TIME).setTimeZone(Data.NULL_STRING);
        }
        return change;
    }
}
