package org.kartotek.backend.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kartotek.backend.google.push.KeepWatches;
import org.kartotek.backend.google.push.PullPush;
import org.kartotek.backend.google.push.PushState;
import org.kartotek.backend.google.push.TakePush;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** An office whose Google tells by itself. */
@SuppressWarnings("NullAway.Init")
abstract class PushedOffice extends OfficeAtGoogle {
    static final String TOPIC = "projects/kartotek/topics/gmail";
    static final String SIGNER = "push@kartotek.iam.gserviceaccount.com";
    static final HeardPushes HEARD = new HeardPushes();
    static final String GMAIL_HOOK = HEARD.url() + "/hooks/gmail";
    static final Path KEY = temporary();

    @Autowired ConnectAccount connect;
    @Autowired KeepWatches keep;
    @Autowired TakePush take;
    @Autowired PullPush pull;
    @Autowired PushState state;
    @Autowired Timeline timeline;
    @Autowired MockMvc mvc;

    @DynamicPropertySource
    static void pushes(DynamicPropertyRegistry registry) {
        registry.add("kartotek.base-url", HEARD::url);
        registry.add("kartotek.google.pubsub-topic", () -> TOPIC);
        registry.add(
                "kartotek.google.pubsub-subscription",
                () -> TOPIC.replace("topics", "subscriptions"));
        registry.add("kartotek.google.push-service-account", () -> SIGNER);
        registry.add("kartotek.google.service-account-file", KEY::toString);
    }

    @BeforeEach
    void aQuietGoogle() throws IOException {
        HEARD.forget();
        Files.deleteIfExists(KEY);
    }

    GoogleAccount connect(String scope) {
        return SimulatedGoogle.connect(accounts, HUB, scope);
    }

    LaneState round(GoogleAccount account, LaneKind kind) {
        var state = runLane.now(account.id(), kind).orElseThrow();
        assertThat(state).isEqualTo(LaneState.OK);
        return state;
    }

    boolean mailIsDue() {
        return due(LaneKind.MAIL);
    }

    boolean due(LaneKind kind) {
        return runLane.due().stream().anyMatch(it -> it.kind() == kind);
    }

    PushState.View only(LaneKind kind) {
        assertThat(state.all())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(kind));
        return state.all().getFirst();
    }

    List<String> subjects(UUID contact) {
        return timeline.of(contact, Timeline.Filter.ALL, null, 50).lines().stream()
                .map(it -> String.valueOf(it.subject()))
                .toList();
    }

    static String signed() {
        return SimulatedGoogle.simulator().tokens().idTokens().ofService(SIGNER, GMAIL_HOOK);
    }

    static String unsigned(String token) {
        var none = "{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(none)
                + "."
                + token.split("\\.")[1]
                + ".";
    }

    /** What Pub/Sub posts; the history id is a number or text. */
    static String told(String historyId) {
        return message("{\"emailAddress\":\"%s\",\"historyId\":%s}".formatted(HUB, historyId));
    }

    static String message(String data) {
        return "{\"message\":{\"data\":\"%s\",\"messageId\":\"1\"},\"subscription\":\"s\"}"
                .formatted(
                        Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8)));
    }

    int push(String token, String body) {
        try {
            var request = post("/hooks/gmail").contentType("application/json").content(body);
            if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
            return mvc.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Google said to the address, said to this server. */
    int repeat(HeardPushes.Heard heard) {
        try {
            var request = post(heard.path());
            heard.headers().forEach(request::header);
            return mvc.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void fault(String method, int status, String body) {
        SimulatedGoogle.post(
                "_sim/faults",
                "{\"account\":\"%s\",\"method\":\"%s\",\"kind\":\"status\",\"status\":%d,\"body\":%s,\"times\":1}"
                        .formatted(HUB, method, status, body));
    }

    static void meeting(String id) {
        SimulatedGoogle.post(
                "_sim/calendar/events",
                """
                {"account":"%s","id":"meeting%s","summary":"Visit","start":{"dateTime":"2026-03-03T10:00:00Z"},
                 "end":{"dateTime":"2026-03-03T11:00:00Z"}}\
                """
                        .formatted(HUB, id.replace("m", "a")));
    }

    static void keyFile() {
        try {
            Files.writeString(
                    KEY,
                    SimulatedGoogle.post(
                                    "_sim/oauth/service-account",
                                    "{\"email\":\"pull@kartotek.iam.gserviceaccount.com\"}")
                            .toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("kartotek-push").resolve("key.json");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void arrives(String from) {
        SimulatedGoogle.arrives(
                """
                From: <%s>
                To: %s
                Subject: Order
                Date: Sun, 1 Mar 2026 10:00:00 +0000
                Message-ID: <%s@mail.example>
                Content-Type: text/plain; charset=utf-8

                Ten pieces.
                """
                        .formatted(from, HUB, UUID.randomUUID()));
    }
}
