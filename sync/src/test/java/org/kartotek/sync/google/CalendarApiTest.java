package org.kartotek.sync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.sync.calendar.Attendee;
import org.kartotek.sync.calendar.EventTime;

class CalendarApiTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String EVENTS = "/calendar/v3/calendars/primary/events";

    @RegisterExtension
    static final WireMockExtension google =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private CalendarApi calendar;

    @BeforeEach
    void connect() {
        InstantSource clock = () -> NOW;
        var root = URI.create(google.baseUrl());
        var access =
                new GoogleAccess(
                        () -> new Grant("token", NOW.plusSeconds(3600), null, Set.of(), null),
                        clock,
                        Duration.ofSeconds(20));
        var clients = new GoogleClients(new GoogleClients.Roots(root, root, root), clock);
        calendar =
                new CalendarApi(
                        clients.calendar(access),
                        new GoogleCall(Api.CALENDAR, MinuteBudget.unlimited(), clock));
    }

    @Test
    void seriesAndTheirExceptionsComeAsTheyAre() {
        google.stubFor(
                get(urlPathEqualTo(EVENTS))
                        .willReturn(
                                okJson(
                                        """
                                        {"timeZone":"Europe/Istanbul","nextSyncToken":"s1","items":[
                                         {"id":"e1","iCalUID":"u1","summary":"Visit","status":"confirmed","recurrence":["RRULE:FREQ=WEEKLY"],
                                          "organizer":{"email":"anna@office.example","self":true},
                                          "start":{"dateTime":"2026-11-20T10:00:00+03:00","timeZone":"Europe/Istanbul"},"end":{"dateTime":"2026-11-20T11:00:00+03:00"},
                                          "attendees":[{"email":"Bob@Customer.example","responseStatus":"declined"},{"email":"room@office.example","resource":true}]},
                                         {"id":"e1_20261127T070000Z","recurringEventId":"e1","status":"cancelled","originalStartTime":{"dateTime":"2026-11-27T10:00:00+03:00"}},
                                         {"id":"e2","status":"confirmed","visibility":"private","summary":"Dentist","start":{"date":"2026-11-30"},"end":{"date":"2026-12-01"}},
                                         {"id":"e3","eventType":"workingLocation","status":"confirmed","start":{"date":"2026-11-30"},"end":{"date":"2026-12-01"}}]}\
                                        """)));

        var page = calendar.list("primary", null, null);

        assertThat(page.nextSyncToken()).isEqualTo("s1");
        assertThat(page.events())
                .extracting(it -> it.id())
                .containsExactly("e1", "e1_20261127T070000Z", "e2");
        var series = page.events().getFirst();
        assertThat(series.start())
                .isEqualTo(
                        new EventTime.Moment(
                                Instant.parse("2026-11-20T07:00:00Z"),
                                ZoneId.of("Europe/Istanbul")));
        assertThat(series.attendees())
                .extracting(it -> it.address().email())
                .containsExactly(
                        "anna@office.example", "bob@customer.example", "room@office.example");
        assertThat(series.attendees().get(1).answer()).isEqualTo(Attendee.Answer.DECLINED);
        assertThat(page.events().get(1).cancelled()).isTrue();
        assertThat(page.events().get(2).start())
                .isEqualTo(new EventTime.Day(LocalDate.of(2026, 11, 30)));
        assertThat(page.events().get(2).shownTitle()).isEmpty();
        google.verify(
                getRequestedFor(urlPathEqualTo(EVENTS))
                        .withQueryParam("singleEvents", equalTo("false"))
                        .withQueryParam("syncToken", absent()));
    }

    @ParameterizedTest
    @CsvSource({
        "410, fullSyncRequired, StartOver",
        "410, updatedMinTooLongAgo, StartOver",
        "403, rateLimitExceeded, TryLater",
        "403, quotaExceeded, Pause",
        "401, authError, AskConsentAgain",
        "500, backendError, TryLater",
    })
    void everyRefusalHasOneAnswer(int status, String reason, String answer) {
        google.stubFor(
                get(urlPathEqualTo(EVENTS))
                        .willReturn(
                                aResponse()
                                        .withStatus(status)
                                        .withHeader(
                                                "Content-Type", "application/json; charset=UTF-8")
                                        .withBody(
                                                "{\"error\":{\"errors\":[{\"domain\":\"calendar\",\"reason\":\"%s\",\"message\":\"m\"}],\"code\":%d,\"message\":\"m\"}}"
                                                        .formatted(reason, status))));

        var refusal =
                catchThrowableOfType(
                        GoogleRefusal.class, () -> calendar.list("primary", "old", null));

        assertThat(SyncFailure.of(Api.CALENDAR, refusal).getClass().getSimpleName())
                .isEqualTo(answer);
    }
}
