package org.kartotek.sync.google;

import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.CalendarListEntry;
import com.google.api.services.calendar.model.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.calendar.CalendarEvent;
import org.kartotek.sync.calendar.TaskEvent;

/** The calendars of one Google account. */
public final class CalendarApi {
    public static final String PRIMARY = "primary";

    /** Private properties of an event: our ids of contacts, comma separated, and of an order. */
    public static final String CONTACTS = "kartotekContacts";

    public static final String ORDER = "kartotekOrder";

    private static final Set<String> WRITERS = Set.of("owner", "writer");
    private static final int PAGE = 2_500;
    private static final int CALENDARS_PAGE = 250;
    private static final String LIST = "calendar.events.list";
    private static final String CALENDARS = "calendar.calendarList.list";

    /**
     * @param tasks events of tasks, in which no meeting is seen
     * @param nextSyncToken only on the last page
     */
    public record Page(
            List<CalendarEvent> events,
            List<TaskEvent> tasks,
            @Nullable String nextPage,
            @Nullable String nextSyncToken) {

        public boolean isEmpty() {
            return events.isEmpty() && tasks.isEmpty();
        }
    }

    /** One of the calendars somebody has in their list. */
    public record Listed(String id, String name, boolean primary, boolean writable) {}

    private final Calendar calendar;
    private final GoogleCall call;

    public CalendarApi(Calendar calendar, GoogleCall call) {
        this.calendar = calendar;
        this.call = call;
    }

    /** Every calendar in the account's list, the account's own one first. */
    public List<Listed> calendars() {
        var found = new ArrayList<Listed>();
        try {
            @Nullable String page = null;
            do {
                var answer =
                        call.execute(
                                CALENDARS,
                                1,
                                calendar.calendarList()
                                        .list()
                                        .setMaxResults(CALENDARS_PAGE)
                                        .setPageToken(page));
                if (answer.getItems() != null) {
                    answer.getItems().forEach(it -> found.add(listed(it)));
                }
                page = answer.getNextPageToken();
            } while (page != null);
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.CALENDAR, CALENDARS, e);
        }
        found.sort(Comparator.comparing((Listed it) -> !it.primary()).thenComparing(Listed::name));
        return found;
    }

    private static Listed listed(CalendarListEntry it) {
        var name = it.getSummaryOverride() == null ? it.getSummary() : it.getSummaryOverride();
        return new Listed(
                it.getId(),
                name == null ? it.getId() : name,
                Boolean.TRUE.equals(it.getPrimary()),
                WRITERS.contains(String.valueOf(it.getAccessRole())));
    }

    /**
     * Series come as one event and their exceptions beside them: unfolded by Google, an endless
     * series would be endless here too.
     *
     * @param syncToken null lists everything, else what changed since, cancelled events among it
     */
    public Page list(String calendarId, @Nullable String syncToken, @Nullable String page) {
        try {
            var request =
                    calendar.events()
                            .list(calendarId)
                            .setMaxResults(PAGE)
                            .setSingleEvents(false)
                            .setPageToken(page)
                            .setSyncToken(syncToken);
            var answer =
                    syncToken == null
                            ? call.execute(LIST, 1, request)
                            : call.executeFromCursor(LIST, 1, request);
            var facts = new CalendarFacts(answer.getTimeZone());
            List<Event> events = answer.getItems() == null ? List.of() : answer.getItems();
            return new Page(
                    events.stream()
                            .filter(CalendarFacts::isMeeting)
                            .filter(it -> !CalendarTasks.isTask(it))
                            .map(facts::of)
                            .toList(),
                    events.stream().filter(CalendarTasks::isTask).map(facts::task).toList(),
                    answer.getNextPageToken(),
                    answer.getNextSyncToken());
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.CALENDAR, LIST, e);
        }
    }
}
