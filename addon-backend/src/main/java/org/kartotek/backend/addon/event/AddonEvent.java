package org.kartotek.backend.addon.event;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of Google. Its documentation and its practice differ in spelling and number formats, so
 * everything is asked for by name and nothing is required to be there.
 */
public record AddonEvent(JsonNode json) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_ID = 200;
    private static final String TEXT =
            "https://www.googleapis.com/auth/gmail.addons.current.message.readonly";

    /** An unreadable body is an event that says nothing. */
    public static AddonEvent parse(byte[] body) {
        try {
            return new AddonEvent(JSON.readTree(body));
        } catch (JacksonException unreadable) {
            return new AddonEvent(JSON.createObjectNode());
        }
    }

    public Optional<String> userIdToken() {
        return text(authorization().path("userIdToken"));
    }

    /** Google's own samples write it in two ways. */
    public Optional<String> userOAuthToken() {
        return text(authorization().path("userOAuthToken"))
                .or(() -> text(authorization().path("userOauthToken")));
    }

    /** Empty also when Google does not say. */
    public Optional<List<String>> authorizedScopes() {
        var scopes = authorization().path("authorizedScopes");
        return scopes.isArray()
                ? Optional.of(scopes.valueStream().flatMap(s -> text(s).stream()).toList())
                : Optional.empty();
    }

    /** Its user lets us read the open mail itself; where Google does not say, it is not tried. */
    public boolean mayReadText() {
        return authorizedScopes().filter(granted -> granted.contains(TEXT)).isPresent();
    }

    public Optional<Locale> userLocale() {
        return text(common().path("userLocale"))
                .map(Locale::forLanguageTag)
                .filter(locale -> !locale.getLanguage().isEmpty());
    }

    public Optional<ZoneId> zone() {
        return text(common().path("timeZone").path("id")).flatMap(AddonEvent::zone);
    }

    public boolean inCalendar() {
        return "CALENDAR".equalsIgnoreCase(text(common().path("hostApp")).orElse(""))
                || json.path("calendar").isObject() && !json.path("gmail").isObject();
    }

    /** What a button brought back. */
    public Optional<String> parameter(String name) {
        return text(common().path("parameters").path(name));
    }

    /** The letters of the longest text that stands in a field. */
    public int longestInput() {
        return common().path("formInputs").propertyNames().stream()
                .map(name -> field(name).path("stringInputs").path("value").path(0))
                .mapToInt(typed -> typed.asString("").length())
                .max()
                .orElse(0);
    }

    /** What was typed or chosen in a field; empty fields are not sent. */
    public Optional<String> input(String name) {
        var values = field(name).path("stringInputs").path("value");
        return values.isArray() && !values.isEmpty()
                ? text(values.get(0)).map(String::strip).filter(typed -> !typed.isEmpty())
                : Optional.empty();
    }

    /** Google sends the midnight of the day in UTC, as text or as a number. */
    public Optional<LocalDate> date(String name) {
        return Stream.of("dateInput", "dateTimeInput")
                .map(kind -> field(name).path(kind).path("msSinceEpoch"))
                .flatMap(millis -> number(millis).stream())
                .findFirst()
                .flatMap(AddonEvent::day);
    }

    /** What a clock shows, wherever it hangs. */
    public Optional<LocalTime> time(String name) {
        var input = field(name).path("timeInput");
        var hours = number(input.path("hours"));
        var minutes = number(input.path("minutes")).orElse(BigDecimal.ZERO);
        try {
            return hours.map(hour -> LocalTime.of(hour.intValue(), minutes.intValue()));
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
    }

    /** The open message, as the REST API names it. Said again on clicks only by ourselves. */
    public Optional<String> messageId() {
        return text(json.path("gmail").path("messageId"))
                .or(() -> parameter("messageId"))
                .map(GmailId::rest)
                .filter(id -> id.length() <= LONGEST_ID);
    }

    /** Opens this one message, together with the user's token. */
    public Optional<String> messageToken() {
        return text(json.path("gmail").path("accessToken"));
    }

    /** Whom a mail being written goes to. */
    public List<String> recipients() {
        var gmail = json.path("gmail");
        return Stream.of("toRecipients", "ccRecipients", "bccRecipients")
                .flatMap(list -> gmail.path(list).valueStream())
                .flatMap(address -> text(address).stream())
                .toList();
    }

    /** The open event; a new one has none before it is saved. Said again on clicks by ourselves. */
    public Optional<String> eventId() {
        return text(json.path("calendar").path("id")).or(() -> parameter("event"));
    }

    /** Whether Calendar lets its user add guests to the open event. */
    public boolean canInvite() {
        return json.path("calendar").path("capabilities").path("canAddAttendees").asBoolean(false)
                || parameter("canInvite").isPresent();
    }

    public boolean saysWhoIsInvited() {
        return json.path("calendar").path("attendees").isArray();
    }

    /** Said again on clicks only by ourselves. */
    public List<String> attendees() {
        return saysWhoIsInvited()
                ? json.path("calendar")
                        .path("attendees")
                        .valueStream()
                        .filter(guest -> !guest.path("resource").asBoolean(false))
                        .flatMap(guest -> text(guest.path("email")).stream())
                        .toList()
                : parameter("guests").stream().flatMap(all -> Stream.of(all.split(","))).toList();
    }

    private JsonNode field(String name) {
        var field = common().path("formInputs").path(name);
        // Apps Script's older runtime nests one level more.
        return field.has("") ? field.path("") : field;
    }

    private JsonNode common() {
        return json.path("commonEventObject");
    }

    private JsonNode authorization() {
        return json.path("authorizationEventObject");
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() && !node.stringValue().isEmpty()
                ? Optional.of(node.stringValue())
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        try {
            return text(node).map(BigDecimal::new);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(BigDecimal millis) {
        try {
            var day = LocalDate.ofInstant(Instant.ofEpochMilli(millis.longValue()), ZoneOffset.UTC);
            return day.getYear() < 1900 || day.getYear() > 2200
                    ? Optional.empty()
                    : Optional.of(day);
        } catch (DateTimeException outside) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
