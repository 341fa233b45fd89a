package org.kartotek.simulator.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import tools.jackson.databind.JsonNode;

class CalendarApiTest {
    private static final String SCOPE = "https://www.googleapis.com/auth/calendar";
    private static final String EVENTS = "calendar/v3/calendars/primary/events";

    private final Simulator simulator = Simulator.start(SimulatorSettings.forTests());
    private final GoogleCaller anna = GoogleCaller.with(simulator, "anna@office.example", SCOPE);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anEventKeepsTheIdItsMakerChoseAndTheSecondOneIsRefused() {
        var wish = meeting("abcde12345", "");

        var made = anna.post(EVENTS, wish).body();
        var again = anna.post(EVENTS, wish);

        assertThat(made.path("id").asString()).isEqualTo("abcde12345");
        assertThat(made.path("iCalUID").asString()).isEqualTo("abcde12345@google.com");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().at("/error/errors/0/reason").asString()).isEqualTo("duplicate");
        assertThat(anna.post(EVENTS, meeting("UPPER", "")).status()).isEqualTo(400);
    }

    @Test
    void aTokenBringsOnlyWhatChangedAndDeletedEventsAsTombstones() {
        anna.post(EVENTS, meeting("aaaaa", ""));
        anna.post(EVENTS, meeting("bbbbb", ""));
        var token = anna.get(EVENTS).body().path("nextSyncToken").asString();
        assertThat(anna.get(EVENTS + "?syncToken=" + token).body().path("items")).isEmpty();

        anna.patch(EVENTS + "/aaaaa", "{\"summary\":\"Moved\"}");
        anna.delete(EVENTS + "/bbbbb");
        var changes = anna.get(EVENTS + "?syncToken=" + token).body();

        assertThat(changes.path("items")).hasSize(2);
        assertThat(changes.at("/items/0/summary").asString()).isEqualTo("Moved");
        assertThat(changes.at("/items/1/status").asString()).isEqualTo("cancelled");
        assertThat(changes.at("/items/1").has("summary")).isFalse();
        assertThat(changes.has("nextSyncToken")).isTrue();
    }

    @Test
    void anOldTokenIsGoneAndSomeParametersDoNotGoWithOne() {
        var token = anna.get(EVENTS).body().path("nextSyncToken").asString();

        assertThat(
                        anna.get(EVENTS + "?syncToken=" + token + "&timeMin=2026-01-01T00:00:00Z")
                                .status())
                .isEqualTo(400);
        assertThat(anna.get(EVENTS + "?syncToken=" + token + "&singleEvents=true").status())
                .isEqualTo(400);
        assertThat(anna.get(EVENTS + "?syncToken=nonsense").status()).isEqualTo(400);
        anna.post("_sim/clock", "{\"advanceSeconds\":" + 60L * 86_400 + "}");
        var expired = anna.get(EVENTS + "?syncToken=" + token);
        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.body().at("/error/errors/0/reason").asString())
                .isEqualTo("fullSyncRequired");
    }

    @Test
    void everyPageIsSeenAlthoughEventsChangeMeanwhile() {
        for (var i = 0; i < 7; i++) {
            anna.post(EVENTS, meeting("event" + i, ""));
        }
        var seen = new HashSet<String>();
        var page = anna.get(EVENTS + "?maxResults=3").body();
        anna.patch(EVENTS + "/event0", "{\"summary\":\"Changed\"}");
        anna.delete(EVENTS + "/event1");
        while (true) {
            page.path("items").forEach(event -> seen.add(event.path("id").asString()));
            if (page.has("nextSyncToken")) {
                break;
            }
            page =
                    anna.get(
                                    EVENTS
                                            + "?maxResults=3&pageToken="
                                            + page.path("nextPageToken").asString())
                            .body();
        }

        assertThat(seen).hasSize(7);
        var later = anna.get(EVENTS + "?syncToken=" + page.path("nextSyncToken").asString()).body();
        assertThat(ids(later)).containsExactlyInAnyOrder("event0", "event1");
    }

    @Test
    void aStaleEtagIsRefusedAndDeletingTwiceToo() {
        var old = anna.post(EVENTS, meeting("aaaaa", "")).body().path("etag").asString();
        anna.patch(EVENTS + "/aaaaa", "{\"location\":\"Here\"}");

        var guarded =
                anna.send(
                        anna.request(EVENTS + "/aaaaa")
                                .header("If-Match", old)
                                .method(
                                        "PATCH",
                                        java.net.http.HttpRequest.BodyPublishers.ofString(
                                                "{\"location\":\"There\"}")));
        assertThat(guarded.status()).isEqualTo(412);
        assertThat(guarded.body().at("/error/errors/0/reason").asString())
                .isEqualTo("conditionNotMet");
        assertThat(anna.delete(EVENTS + "/aaaaa").status()).isEqualTo(204);
        assertThat(anna.delete(EVENTS + "/aaaaa").status()).isEqualTo(410);
        assertThat(anna.get(EVENTS + "/aaaaa").body().path("status").asString())
                .isEqualTo("cancelled");
        assertThat(anna.get(EVENTS + "/zzzzz").status()).isEqualTo(404);
    }

    @Test
    void aSeriesIsSpeltOutDayByDayAcrossSummerTime() {
        anna.post(
                EVENTS,
                """
                {"id":"series","summary":"Round","recurrence":["RRULE:FREQ=WEEKLY;COUNT=4","EXDATE;TZID=Europe/Oslo:20260329T090000"],
                 "start":{"dateTime":"2026-03-22T09:00:00+01:00","timeZone":"Europe/Oslo"},
                 "end":{"dateTime":"2026-03-22T09:30:00+01:00","timeZone":"Europe/Oslo"}}\
                """);
        anna.patch(
                EVENTS + "/series_20260405T070000Z",
                "{\"start\":{\"dateTime\":\"2026-04-06T10:00:00+02:00\"},\"end\":{\"dateTime\":\"2026-04-06T10:30:00+02:00\"}}");

        var days =
                anna.get(
                                EVENTS
                                        + "?singleEvents=true&orderBy=startTime&timeMin=2026-03-01T00:00:00Z&timeMax=2026-05-01T00:00:00Z")
                        .body();
        var plain = anna.get(EVENTS).body();

        assertThat(days.path("items"))
                .extracting(e -> e.at("/start/dateTime").asString())
                .containsExactly(
                        "2026-03-22T09:00:00+01:00",
                        "2026-04-06T10:00:00+02:00",
                        "2026-04-12T09:00:00+02:00");
        assertThat(ids(plain)).containsExactly("series", "series_20260405T070000Z");
        assertThat(anna.get(EVENTS + "/series/instances").body().path("items")).hasSize(3);
        assertThat(
                        anna.get(EVENTS + "/series_20260412T070000Z")
                                .body()
                                .path("recurringEventId")
                                .asString())
                .isEqualTo("series");
        anna.delete(EVENTS + "/series_20260412T070000Z");
        assertThat(anna.get(EVENTS + "/series/instances").body().path("items")).hasSize(2);
        assertThat(anna.get(EVENTS + "?orderBy=startTime").status()).isEqualTo(400);
    }

    @Test
    void aStartThatItsRuleDoesNotNameIsADayToo() {
        anna.post(
                EVENTS,
                """
                {"id":"series","summary":"Round","recurrence":["RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=WE"],
                 "start":{"dateTime":"2026-03-05T09:00:00Z","timeZone":"UTC"},
                 "end":{"dateTime":"2026-03-05T09:30:00Z","timeZone":"UTC"}}\
                """);

        assertThat(anna.get(EVENTS + "/series/instances").body().path("items"))
                .extracting(e -> e.path("id").asString())
                .containsExactly(
                        "series_20260305T090000Z",
                        "series_20260311T090000Z",
                        "series_20260318T090000Z",
                        "series_20260325T090000Z");
    }

    @Test
    void guestsAmongUsFindTheMeetingInTheirOwnCalendar() {
        anna.post(
                EVENTS,
                meeting(
                        "aaaaa",
                        "\"attendees\":[{\"email\":\"ivan@office.example\"},{\"email\":\"ada@shop.example\"}],"));
        var ivan = GoogleCaller.with(simulator, "ivan@office.example", SCOPE);

        var copy = ivan.get(EVENTS + "/aaaaa").body();

        assertThat(copy.path("iCalUID").asString()).isEqualTo("aaaaa@google.com");
        assertThat(copy.at("/organizer/email").asString()).isEqualTo("anna@office.example");
        assertThat(copy.at("/organizer").has("self")).isFalse();
        assertThat(copy.at("/attendees/0/self").asBoolean()).isTrue();
        anna.delete(EVENTS + "/aaaaa");
        assertThat(ivan.get(EVENTS + "/aaaaa").body().path("status").asString())
                .isEqualTo("cancelled");
    }

    @Test
    void aGuestsAnswerReachesTheOrganizer() {
        anna.post(EVENTS, meeting("aaaaa", "\"attendees\":[{\"email\":\"ivan@office.example\"}],"));
        var ivan = GoogleCaller.with(simulator, "ivan@office.example", SCOPE);

        ivan.patch(
                EVENTS + "/aaaaa",
                "{\"attendees\":[{\"email\":\"ivan@office.example\",\"responseStatus\":\"accepted\"}]}");

        assertThat(anna.get(EVENTS + "/aaaaa").body().at("/attendees/0/responseStatus").asString())
                .isEqualTo("accepted");
    }

    @Test
    void ownPropertiesComeBackAndFilter() {
        anna.post(
                EVENTS,
                meeting("aaaaa", "\"extendedProperties\":{\"private\":{\"order\":\"1042\"}},"));
        anna.post(EVENTS, meeting("bbbbb", ""));

        assertThat(ids(anna.get(EVENTS + "?privateExtendedProperty=order%3D1042").body()))
                .containsExactly("aaaaa");
    }

    @Test
    void aChannelHearsOfChangesInItsHeaders() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        var hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext(
                "/",
                exchange -> {
                    var headers = exchange.getRequestHeaders();
                    heard.add(
                            headers.getFirst("X-Goog-Resource-State")
                                    + " "
                                    + headers.getFirst("X-Goog-Message-Number")
                                    + " "
                                    + headers.getFirst("X-Goog-Channel-Token"));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        hook.start();
        try {
            var channel =
                    anna.post(
                                    EVENTS + "/watch",
                                    "{\"id\":\"c-1\",\"type\":\"web_hook\",\"token\":\"secret\",\"address\":\"http://localhost:"
                                            + hook.getAddress().getPort()
                                            + "/hook\"}")
                            .body();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("sync 1 secret");
            anna.post(EVENTS, meeting("aaaaa", ""));
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("exists 2 secret");

            var stopped =
                    anna.post(
                            "calendar/v3/channels/stop",
                            "{\"id\":\"c-1\",\"resourceId\":\""
                                    + channel.path("resourceId").asString()
                                    + "\"}");
            assertThat(stopped.status()).isEqualTo(204);
            assertThat(
                            anna.post(
                                            "calendar/v3/channels/stop",
                                            "{\"id\":\"c-1\",\"resourceId\":\"x\"}")
                                    .status())
                    .isEqualTo(404);
        } finally {
            hook.stop(0);
        }
    }

    @Test
    void aHumanWritesThroughTheControlSide() {
        var answer =
                anna.post(
                        "_sim/calendar/events",
                        meeting("aaaaa", "\"account\":\"anna@office.example\","));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(anna.get(EVENTS + "/aaaaa").body().path("summary").asString())
                .isEqualTo("Meeting");
        anna.post(
                "_sim/calendar/events",
                "{\"account\":\"anna@office.example\",\"id\":\"aaaaa\",\"summary\":\"Renamed\"}");
        assertThat(anna.get(EVENTS + "/aaaaa").body().path("summary").asString())
                .isEqualTo("Renamed");
    }

    @Test
    void aHumanMovesAndDeletesAnEventOnThePageAndItsIdStaysUsedUp() {
        anna.post(EVENTS, meeting("aaaaa", ""));
        var page = GoogleCaller.anonymous(simulator);

        page.post(
                "_host/calendar/event",
                "{\"user\":\"anna@office.example\",\"id\":\"aaaaa\",\"title\":\"Later\",\"allDay\":false,\"start\":1772442000000,\"end\":1772445600000}");
        var moved = anna.get(EVENTS + "/aaaaa").body();
        page.post(
                "_host/calendar/event/delete",
                "{\"user\":\"anna@office.example\",\"id\":\"aaaaa\"}");

        assertThat(moved.path("summary").asString()).isEqualTo("Later");
        assertThat(moved.at("/start/dateTime").asString()).startsWith("2026-03-02T");
        assertThat(anna.get(EVENTS + "/aaaaa").body().path("status").asString())
                .isEqualTo("cancelled");
        assertThat(anna.post(EVENTS, meeting("aaaaa", "")).status()).isEqualTo(409);
    }

    @Test
    void aSecondCalendarCanBeMadeAndEventsMovedIntoIt() {
        var second =
                anna.post("calendar/v3/calendars", "{\"summary\":\"Tasks\"}")
                        .body()
                        .path("id")
                        .asString();
        anna.post(EVENTS, meeting("aaaaa", ""));

        anna.post(EVENTS + "/aaaaa/move?destination=" + second, "");

        assertThat(anna.get("calendar/v3/calendars/" + second + "/events/aaaaa").status())
                .isEqualTo(200);
        assertThat(anna.get(EVENTS).body().path("items")).isEmpty();
        assertThat(anna.get("calendar/v3/users/me/calendarList").body().path("items")).hasSize(2);
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        list.path("items").forEach(event -> ids.add(event.path("id").asString()));
        return ids;
    }

    private static String meeting(String id, String more) {
        return """
        {"id":"%s",%s"summary":"Meeting",
         "start":{"dateTime":"2026-11-25T10:00:00+03:00"},"end":{"dateTime":"2026-11-25T11:00:00+03:00"}}\
        """
                .formatted(id, more);
    }
}
