package org.kartotek.sync.google;

import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Channel;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks Google to tell a web address that a calendar changed. A channel ends by itself and cannot be
 * made longer: open a new one, then close the old.
 */
public final class CalendarPush {
    private static final String WATCH = "calendar.events.watch";
    private static final String STOP = "calendar.channels.stop";

    /**
     * @param resourceId Google's name of what is watched; closing the channel needs it
     * @param until null if Google did not say
     */
    public record Open(String resourceId, @Nullable Instant until) {}

    private final Calendar calendar;
    private final GoogleCall call;

    public CalendarPush(Calendar calendar, GoogleCall call) {
        this.calendar = calendar;
        this.call = call;
    }

    /**
     * @param id of our choice, never used before
     * @param token comes back with every notification
     */
    public Open open(String calendarId, String id, String token, URI address) {
        var wish =
                new Channel()
                        .setId(id)
                        .setToken(token)
                        .setType("web_hook")
                        .setAddress(address.toString());
        try {
            var opened = call.execute(WATCH, 1, calendar.events().watch(calendarId, wish));
            var until = opened.getExpiration();
            return new Open(
                    opened.getResourceId(), until == null ? null : Instant.ofEpochMilli(until));
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.CALENDAR, WATCH, e);
        }
    }

    /** One that Google does not know any more is closed. */
    public void close(String id, String resourceId) {
        try {
            var channel = new Channel().setId(id).setResourceId(resourceId);
            call.execute(STOP, 1, calendar.channels().stop(channel));
        } catch (GoogleRefusal e) {
            if (e.status() != 404) throw e;
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.CALENDAR, STOP, e);
        }
    }
}
