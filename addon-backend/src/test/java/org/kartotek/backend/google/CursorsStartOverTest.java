package org.kartotek.backend.google;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.LaneKind.CALENDAR;
import static org.kartotek.backend.google.LaneKind.CONTACTS;
import static org.kartotek.backend.google.LaneKind.MAIL;
import static org.kartotek.backend.google.LaneState.FAILED;
import static org.kartotek.backend.google.LaneState.OK;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A cursor Google no longer takes is one full listing, and never a loop. */
class CursorsStartOverTest extends RefusingGoogle {
    static Stream<Arguments> expiries() {
        return Stream.of(
                Arguments.of(
                        CONTACTS,
                        "syncToken",
                        error(
                                400,
                                "Sync token is expired. Clear local cache and retry call without"
                                        + " the sync token.",
                                "FAILED_PRECONDITION",
                                "EXPIRED_SYNC_TOKEN")),
                Arguments.of(
                        MAIL,
                        "startHistoryId",
                        error(404, "Requested entity was not found.", "notFound")),
                Arguments.of(
                        CALENDAR,
                        "syncToken",
                        error(
                                410,
                                "Sync token is no longer valid, a full sync is required.",
                                "fullSyncRequired")),
                Arguments.of(
                        CALENDAR,
                        "syncToken",
                        error(
                                410,
                                "The requested minimum is too far in the past.",
                                "updatedMinTooLongAgo")));
    }

    @ParameterizedTest(name = "CURSOR_EXPIRED ({0})")
    @MethodSource("expiries")
    void anExpiredCursorStartsOverInTheSameRound(
            LaneKind kind, String parameter, ResponseDefinitionBuilder expired) {
        office((account, caller) -> {
            assertThat(run(account, kind)).isEqualTo(OK);
            GOOGLE.resetRequests();
            refusesCursors(kind, parameter, expired);

            assertThat(run(account, kind)).isEqualTo(OK);

            assertThat(lane(kind).lastError()).isNull();
            assertThat(lane(kind).alert()).isNull();
            GOOGLE.verify(
                    1,
                    getRequestedFor(urlPathEqualTo(LISTS.get(kind)))
                            .withQueryParam(parameter, matching(".+")));
        });
    }

    private static void refusesCursors(
            LaneKind kind, String parameter, ResponseDefinitionBuilder answer) {
        GOOGLE.stubFor(
                get(urlPathEqualTo(LISTS.get(kind)))
                        .withQueryParam(parameter, matching(".+"))
                        .willReturn(answer));
    }

    @Test
    void anUnreadableCursorIsOneFullListingAndAnAlertAndNeverALoop() {
        office((account, caller) -> {
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            GOOGLE.resetRequests();
            refusesCursors(
                    CONTACTS,
                    "syncToken",
                    error(400, "Request contains an invalid argument.", "INVALID_ARGUMENT", null));

            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            assertThat(lane(CONTACTS).alert()).contains("Request contains an invalid argument.");
            for (int round = 0; round < 5; round++) {
                clock.advance(Duration.ofMinutes(15));
                assertThat(run(account, CONTACTS)).isEqualTo(FAILED);
            }
            fullListings(1);
            assertThat(lane(CONTACTS).lastError()).contains("invalid argument");

            clock.advance(Duration.ofDays(1));
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            fullListings(2);
        });
    }

    private static void fullListings(int times) {
        GOOGLE.verify(
                times,
                getRequestedFor(urlPathEqualTo(LISTS.get(CONTACTS)))
                        .withQueryParam("syncToken", absent()));
    }
}
