package org.kartotek.backend.capture.calendar;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.SimulatedGoogle;
import tools.jackson.databind.JsonNode;

/** Three people and their calendars, at random but the same for the same seed. */
final class CalendarStory {
    static final List<String> USERS =
            List.of("hub@office.example", "anna@office.example", "ivan@office.example");

    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final ZoneId OFFICE = ZoneId.of("Europe/Istanbul");
    private static final List<String> ZONES =
            List.of("Europe/Istanbul", "Europe/Oslo", "America/New_York", "UTC");
    private static final List<String> RULES =
            List.of(
                    "RRULE:FREQ=WEEKLY",
                    "RRULE:FREQ=WEEKLY;INTERVAL=2",
                    "RRULE:FREQ=MONTHLY;COUNT=9",
                    "RRULE:FREQ=DAILY;COUNT=12",
                    "RRULE:FREQ=WEEKLY;COUNT=20",
                    "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=15",
                    "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR",
                    "RRULE:FREQ=MONTHLY;BYDAY=-1FR");

    private record Kept(String user, String id, boolean series) {}

    private final Random random;
    private final Clock clock;
    private final Map<String, UUID> known = new HashMap<>();
    private final List<Kept> events = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();
    private int number;

    CalendarStory(long seed, Clock clock) {
        this.random = new Random(seed);
        this.clock = clock;
    }

    static String line(Instant at, UUID contact, @Nullable String subject) {
        return at + " " + contact + " " + subject;
    }

    void customers(int more, Function<ContactDraft, UUID> add) {
        for (int i = 0; i < more; i++) {
            var email = "customer" + known.size() + "@far.example";
            known.put(
                    email,
                    add.apply(
                            new ContactDraft(
                                    PersonName.of("Customer " + known.size(), null),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(new EmailAddress(email, null)),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    Set.of())));
        }
    }

    void somethingHappens() {
        for (int i = random.nextInt(4); i >= 0; i--) {
            int what = random.nextInt(20);
            if (what < 7 || events.isEmpty()) {
                add();
            } else {
                var event = events.get(random.nextInt(events.size()));
                switch (what) {
                    case 7, 8, 9 -> write(event.user, event.id, time(event.id));
                    case 10, 11 -> write(event.user, event.id, "\"attendees\":" + guests());
                    case 12 -> write(event.user, event.id, "\"visibility\":\"" + seen() + "\"");
                    case 13 -> write(event.user, event.id, "\"summary\":\"Talk " + number++ + "\"");
                    case 14 -> delete(event);
                    case 15 -> decline(event);
                    default -> oneDay(event);
                }
            }
        }
    }

    void googleMisbehaves() {
        if (random.nextInt(3) > 0) {
            return;
        }
        var fault =
                List.of(
                                "\"kind\":\"status\",\"status\":410,\"body\":{\"error\":{\"errors\":[{\"domain\":\"calendar\",\"reason\":\"fullSyncRequired\",\"message\":\"m\"}],\"code\":410,\"message\":\"m\"}}",
                                "\"kind\":\"status\",\"status\":403,\"body\":{\"error\":{\"errors\":[{\"domain\":\"usageLimits\",\"reason\":\"rateLimitExceeded\",\"message\":\"m\"}],\"code\":403,\"message\":\"m\"}}",
                                "\"kind\":\"status\",\"status\":429,\"body\":{\"error\":{\"errors\":[{\"domain\":\"usageLimits\",\"reason\":\"rateLimitExceeded\",\"message\":\"m\"}],\"code\":429,\"message\":\"m\"}}",
                                "\"kind\":\"html-502\"",
                                "\"kind\":\"truncate\"")
                        .get(random.nextInt(5));
        SimulatedGoogle.post(
                "_sim/faults",
                "{\"account\":\"%s\",\"method\":\"calendar.events.list\",%s,\"times\":1}"
                        .formatted(USERS.get(random.nextInt(3)), fault));
    }

    private void add() {
        var event =
                new Kept(
                        USERS.get(random.nextInt(3)),
                        "event%05d".formatted(number++),
                        random.nextInt(3) == 0);
        events.add(event);
        var type =
                random.nextInt(12) == 0
                        ? "focusTime"
                        : random.nextInt(6) == 0 ? "fromGmail" : "default";
        var rule = "\"recurrence\":[\"%s\"],".formatted(RULES.get(random.nextInt(RULES.size())));
        write(
                event.user,
                event.id,
                "\"summary\":\"Talk %d\",\"eventType\":\"%s\",\"visibility\":\"%s\",%s%s,\"attendees\":%s"
                        .formatted(
                                number,
                                type,
                                seen(),
                                event.series ? rule : "",
                                time(event.id),
                                guests()));
    }

    private String seen() {
        return random.nextInt(4) > 0
                ? "default"
                : random.nextBoolean() ? "private" : "confidential";
    }

    /** The same event is always of whole days, or always of hours. */
    private String time(String id) {
        var day = LocalDate.ofInstant(clock.instant(), OFFICE).plusDays(random.nextInt(50) - 30);
        if (id.hashCode() % 5 == 0) {
            return "\"start\":{\"date\":\"%s\"},\"end\":{\"date\":\"%s\"}"
                    .formatted(day, day.plusDays(1 + random.nextInt(2)));
        }
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var from = day.atTime(7 + random.nextInt(10), 30).atZone(ZoneId.of(zone));
        return "\"start\":{\"dateTime\":\"%s\",\"timeZone\":\"%s\"},\"end\":{\"dateTime\":\"%s\",\"timeZone\":\"%s\"}"
                .formatted(
                        ISO.format(from),
                        zone,
                        ISO.format(from.plusMinutes(30L * random.nextInt(4))),
                        zone);
    }

    private String guests() {
        var guests = new ArrayList<String>();
        for (var user : USERS) {
            if (random.nextBoolean()) {
                guests.add(guest(user, "accepted"));
            }
        }
        for (int i = 0; i < 7; i++) {
            if (random.nextInt(3) == 0) {
                guests.add(
                        guest(
                                "customer" + i + "@far.example",
                                random.nextInt(5) == 0 ? "declined" : "needsAction"));
            }
        }
        return guests.toString();
    }

    private static String guest(String email, String answer) {
        return "{\"email\":\"%s\",\"responseStatus\":\"%s\"}".formatted(email, answer);
    }

    private void write(String user, String id, String fields) {
        SimulatedGoogle.post(
                "_sim/calendar/events",
                "{\"account\":\"%s\",\"id\":\"%s\",%s}".formatted(user, id, fields));
    }

    private void delete(Kept event) {
        events.remove(event);
        call(event.user, "DELETE", "events/" + event.id);
    }

    /** The user whose calendar it is will not come. */
    private void decline(Kept event) {
        write(
                event.user,
                event.id,
                "\"attendees\":[%s,%s]"
                        .formatted(
                                guest(event.user, "declined"),
                                guest("customer0@far.example", "accepted")));
    }

    private void oneDay(Kept event) {
        if (!event.series) {
            return;
        }
        var days =
                call(event.user, "GET", "events/" + event.id + "/instances?maxResults=40")
                        .path("items");
        if (days.isEmpty()) {
            return;
        }
        var day = days.get(random.nextInt(days.size())).path("id").asString();
        switch (random.nextInt(3)) {
            case 0 -> write(event.user, day, time(event.id));
            case 1 -> write(event.user, day, "\"attendees\":" + guests());
            default -> call(event.user, "DELETE", "events/" + day);
        }
    }

    private JsonNode call(String user, String method, String path) {
        var token =
                tokens.computeIfAbsent(
                        user, it -> SimulatedGoogle.tokenOf(it, GoogleAccount.CALENDAR_FULL));
        return SimulatedGoogle.send(
                token, URI.create("calendar/v3/calendars/primary/" + path), method, "");
    }

    /**
     * The oracle: Google unfolds the series, and what is over, not declined by its owner and has a
     * customer on its list is a meeting; private in one calendar is private in all.
     */
    List<String> meetingsByTheCalendars() {
        tokens.clear();
        var at = new TreeMap<String, Instant>();
        var who = new HashMap<String, Set<UUID>>();
        var title = new HashMap<String, String>();
        for (var user : USERS) {
            for (var it : days(user)) {
                var key = it.path("iCalUID").asString() + it.path("originalStartTime");
                var over = !moment(it.path("end")).isAfter(clock.instant());
                var guests = guests(it, user);
                if (over
                        && !it.path("eventType").asString().equals("focusTime")
                        && !guests.isEmpty()) {
                    at.put(key, moment(it.path("start")));
                    who.computeIfAbsent(key, _ -> new HashSet<>()).addAll(guests);
                    var open = it.path("visibility").asString("default").equals("default");
                    title.merge(
                            key,
                            open ? it.path("summary").asString() : "",
                            (a, b) -> a.isEmpty() ? a : b);
                }
            }
        }
        var lines = new ArrayList<String>();
        at.forEach((key, when) -> {
            var shown = title.getOrDefault(key, "");
            who.getOrDefault(key, Set.of())
                    .forEach(it -> lines.add(line(when, it, shown.isEmpty() ? null : shown)));
        });
        return lines;
    }

    private List<JsonNode> days(String user) {
        var days = new ArrayList<JsonNode>();
        var page = "";
        do {
            var answer =
                    call(
                            user,
                            "GET",
                            "events?singleEvents=true&maxResults=2500&timeMax="
                                    + clock.instant().plus(Duration.ofDays(1))
                                    + page);
            answer.path("items").forEach(days::add);
            page =
                    answer.has("nextPageToken")
                            ? "&pageToken=" + answer.path("nextPageToken").asString()
                            : "";
        } while (!page.isEmpty());
        return days;
    }

    private Set<UUID> guests(JsonNode event, String owner) {
        var guests = new HashSet<UUID>();
        for (var guest : event.path("attendees")) {
            var declined = guest.path("responseStatus").asString("").equals("declined");
            if (declined && guest.path("email").asString().equals(owner)) {
                return Set.of();
            }
            var contact = known.get(guest.path("email").asString());
            if (contact != null && !declined) {
                guests.add(contact);
            }
        }
        return guests;
    }

    private static Instant moment(JsonNode time) {
        return time.has("date")
                ? LocalDate.parse(time.path("date").asString()).atStartOfDay(OFFICE).toInstant()
                : java.time.OffsetDateTime.parse(time.path("dateTime").asString()).toInstant();
    }
}
