package org.kartotek.backend.capture.mail;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.testing.SettableClock;

/** What people do in their Gmail: mail arrives, labels are made, put on and taken off. */
public final class SimulatedMail {
    public static final Instant SENT = SettableClock.START.minus(Duration.ofDays(20));

    private final String account;
    private final String token;

    public SimulatedMail(String account) {
        this.account = account;
        this.token =
                SimulatedGoogle.post(
                                "_sim/oauth/grant",
                                "{\"account\":\"%s\",\"clientId\":\"%s\",\"scopes\":[\"https://www.googleapis.com/auth/gmail.modify\"]}"
                                        .formatted(
                                                account,
                                                org.kartotek.simulator.SimulatorSettings.DEMO_CLIENT
                                                        .id()))
                        .path("accessToken")
                        .asString();
    }

    /** A mail for everybody in To who has a mailbox here. */
    public static void arrives(String from, String to, String subject, String text) {
        SimulatedGoogle.arrives(
                """
                From: %s
                To: %s
                Subject: %s
                Date: %s
                Message-ID: <%s@mail.example>
                Content-Type: text/plain; charset=utf-8

                %s
                """
                        .formatted(
                                from,
                                to,
                                subject,
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        SENT.atOffset(ZoneOffset.UTC)),
                                subject.replace(' ', '.'),
                                text));
    }

    public String label(String name) {
        return asked("labels", "POST", "{\"name\":\"%s\"}".formatted(name)).path("id").asString();
    }

    public void put(String subject, String label) {
        change(subject, "{\"addLabelIds\":[\"%s\"]}".formatted(label));
    }

    public void takeOff(String subject, String label) {
        change(subject, "{\"removeLabelIds\":[\"%s\"]}".formatted(label));
    }

    private void change(String subject, String json) {
        var id =
                asked("messages?q=subject:" + subject, "GET", "")
                        .path("messages")
                        .path(0)
                        .path("id")
                        .asString();
        asked("messages/" + id + "/modify", "POST", json);
    }

    private tools.jackson.databind.JsonNode asked(String path, String method, String json) {
        return SimulatedGoogle.send(
                token, URI.create("gmail/v1/users/" + account + "/" + path), method, json);
    }
}
