package org.kartotek.simulator.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kartotek.simulator.Content;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;

class RestartTest {
    private static final String MAIL = "https://mail.google.com/";
    private static final String CALENDAR = "https://www.googleapis.com/auth/calendar";
    private static final String MESSAGES = "gmail/v1/users/me/messages";
    private static final String EVENTS = "calendar/v3/calendars/primary/events";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path state;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path takeout;

    @Test
    void aSecondStartFindsMailAndEventsAsTheyWere() throws Exception {
        Files.writeString(
                takeout.resolve("old.eml"),
                "Date: Fri, 20 Nov 2026 10:00:00 +0300\r\n"
                        + "From: a@x.example\r\n"
                        + "Subject: Old\r\n\r\n"
                        + "x\r\n");
        var settings =
                SimulatorSettings.forTests()
                        .withStateDirectory(state)
                        .withContent(new Content.Takeout(takeout));
        String mails;
        String events;
        try (var first = Simulator.start(settings)) {
            var hub = GoogleCaller.with(first, "hub@office.example", MAIL, CALENDAR);
            hub.send(
                    hub.request("_sim/mail")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "From: b@x.example\r\n"
                                                    + "To: hub@office.example\r\n"
                                                    + "Subject: New\r\n\r\n"
                                                    + "y")));
            hub.post(
                    EVENTS,
                    "{\"id\":\"aaaaa\",\"start\":{\"date\":\"2026-11-25\"},\"end\":{\"date\":\"2026-11-26\"}}");
            var newest = hub.get(MESSAGES).body().at("/messages/0/id").asString();
            hub.post(MESSAGES + "/" + newest + "/modify", "{\"addLabelIds\":[\"STARRED\"]}");
            mails = hub.get(MESSAGES).raw().body() + hub.get(MESSAGES + "/" + newest).raw().body();
            events = hub.get(EVENTS + "/aaaaa").raw().body();
        }

        try (var second = Simulator.start(settings)) {
            var hub = GoogleCaller.with(second, "hub@office.example", MAIL, CALENDAR);
            var newest = hub.get(MESSAGES).body().at("/messages/0/id").asString();

            assertThat(
                            hub.get(MESSAGES).raw().body()
                                    + hub.get(MESSAGES + "/" + newest).raw().body())
                    .isEqualTo(mails);
            assertThat(hub.get(EVENTS + "/aaaaa").raw().body()).isEqualTo(events);
        }
    }
}
