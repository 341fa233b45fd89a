package org.kartotek.backend.addon;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.addon.event.AddonEvent;
import org.kartotek.backend.capture.calendar.EventId;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Reader;

/**
 * One call by a known user.
 *
 * @param locale of the panel, or the user's own when Google does not say
 * @param number under which the log tells about this call
 */
public record Visit(Caller caller, AddonEvent event, Reader reader, Locale locale, String number) {
    public Actor actor() {
        return caller.actor();
    }

    public UUID user() {
        return caller.userId();
    }

    /** The card the click came from. */
    public Back back() {
        return new Back(event.parameter("back").orElse("home"));
    }

    /**
     * @throws NoSuchElementException when the click names nothing that could be there
     */
    public UUID id(String parameter) {
        return idIn(event.parameter(parameter).orElse(""));
    }

    /** What a form is about: {@code contact:…} or {@code order:…}. */
    public Back about() {
        return new Back(event.parameter("about").orElse(""));
    }

    public Optional<EventId> openEvent() {
        return event.eventId().flatMap(EventId::of);
    }

    public ZoneId zone() {
        return event.zone().orElse(caller.zone());
    }

    public String say(String key, Object... namesAndValues) {
        return reader.say(key, namesAndValues);
    }

    /** When something was that our own button tells; changed on the way, it is not known. */
    public Optional<Instant> moment(String name) {
        try {
            return event.parameter(name).map(Instant::parse);
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }

    /** What somebody else may have changed on the way is not trusted to be an id. */
    public static UUID idIn(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NoSuchElementException("No id: " + text.length() + " characters");
        }
    }
}
