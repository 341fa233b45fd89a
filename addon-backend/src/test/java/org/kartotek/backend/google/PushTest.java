package org.kartotek.backend.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.google.push.KeepWatches;
import org.kartotek.backend.google.push.PullPush;
import org.kartotek.backend.google.push.PushState;
import org.kartotek.backend.google.push.TakePush;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.simulator.http.Json;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Google tells by itself: how it is asked to, how it is believed, and what a hint costs. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class PushTest {
    private static final String HUB = "hub@office.example";
    private static final String TOPIC = "projects/kartotek/topics/gmail";
    private static final String SIGNER = "push@kartotek.iam.gserviceaccount.com";
    private static final HeardPushes HEARD = new HeardPushes();
    private static final String GMAIL_HOOK = HEARD.url() + "/hooks/gmail";
    private static final Path KEY = temporary();

    @Autowired SampleOffice sample;
    @Autowired GoogleAccounts accounts;
    @Autowired ConnectAccount connect;
    @Autowired RunLane runLane;
    @Autowired KeepWatches keep;
    @Autowired TakePush take;
    @Autowired PullPush pull;
    @Autowired PushState state;
    @Autowired Timeline timeline;
    @Autowired SettableClock clock;
    @Autowired MockMvc mvc;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        SimulatedGoogle.settings(registry);
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
        SimulatedGoogle.reset();
        HEARD.forget();
        Files.deleteIfExists(KEY);
    }

    @Test
    void aMailboxIsWatchedRenewedDailyAndLetGoWithItsAccount() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            SimulatedGoogle.forgetCalls();

            keep.renew();
            keep.renew();
            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("gmail.users.watch", 1L));
            clock.advance(Duration.ofDays(1));
            keep.renew();
            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(Map.of("gmail.users.watch", 2L));

            connect.disconnect(anna, hub.id());
            keep.renew();
            assertThat(SimulatedGoogle.calls(HUB))
                    .isEqualTo(Map.of("gmail.users.watch", 2L, "gmail.users.stop", 1L));
            assertThat(state.all()).isEmpty();
        });
    }

    @Test
    void aPushLetsTheLaneLookAtOnceForOneHistoryList() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            keep.renew();
            assertThat(mailIsDue()).isFalse();
            arrives("ayse@deniz.example");
            SimulatedGoogle.forgetCalls();

            for (int i = 0; i < 3; i++) assertThat(push(signed(), told("\"17\""))).isEqualTo(204);

            assertThat(mailIsDue()).isTrue();
            round(hub, LaneKind.MAIL);
            assertThat(subjects(ayse.id())).containsExactly("Order");
            assertThat(mailIsDue()).isFalse();
            assertThat(SimulatedGoogle.calls(HUB)).containsEntry("gmail.users.history.list", 1L);
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.ACTIVE);
        });
    }

    @Test
    void whatIsToldWhileARoundRunsIsLookedAtRightAfterIt() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            var told = new AtomicBoolean();
            SimulatedGoogle.simulator()
                    .meanwhile(method -> {
                        if (!told.getAndSet(true)) take.mailbox("HUB@office.example");
                    });

            round(hub, LaneKind.MAIL);

            assertThat(told).isTrue();
            assertThat(mailIsDue()).isTrue();
        });
    }

    @Test
    void aHintDoesNotShortenTheWaitForAGoogleOutOfOrder() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            fault("gmail.users.history.list", 503, "{}");
            assertThat(runLane.now(hub.id(), LaneKind.MAIL)).contains(LaneState.RETRY);

            take.mailbox(HUB);

            assertThat(mailIsDue()).isFalse();
        });
    }

    @Test
    void withEveryPushLostPollingFindsEverythingAndSaysThatPushIsSilent() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            keep.renew();
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.WAITING);
            take.mailbox(HUB);
            clock.advance(Duration.ofMinutes(3));
            round(hub, LaneKind.MAIL);
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.ACTIVE);

            clock.advance(Duration.ofSeconds(30));
            arrives("ayse@deniz.example");
            assertThat(mailIsDue()).isTrue();
            round(hub, LaneKind.MAIL);
            assertThat(subjects(ayse.id())).containsExactly("Order");
            clock.advance(Duration.ofMinutes(6));

            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.SILENT);
            take.mailbox(HUB);
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.ACTIVE);
        });
    }

    @Test
    void whatGoogleRefusesIsShownAndTriedAgainRarely() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            var only =
                    "Only one user push notification client allowed per developer (call /stop then"
                            + " try again)";
            fault(
                    "gmail.users.watch",
                    400,
                    "{\"error\":{\"code\":400,\"message\":\"%s\",\"status\":\"INVALID_ARGUMENT\"}}"
                            .formatted(only));

            keep.renew();
            keep.renew();

            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.REFUSED);
            assertThat(only(LaneKind.MAIL).error()).contains(only);
            assertThat(round(hub, LaneKind.MAIL)).isEqualTo(LaneState.OK);
            clock.advance(Duration.ofMinutes(11));
            keep.renew();
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.WAITING);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    aud            | https://elsewhere/hooks/gmail
                    iss            | https://accounts.example
                    email          | somebody@kartotek.iam.gserviceaccount.com
                    email_verified | false
                    exp            | 1000
                    """)
    void aTokenOfSomebodyElseOpensNothing(String claim, String value) {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            var now = Instant.now().getEpochSecond();
            var claims =
                    Json.object()
                            .put("iss", "https://accounts.google.com")
                            .put("aud", GMAIL_HOOK)
                            .put("email", SIGNER)
                            .put("email_verified", true)
                            .put("iat", now)
                            .put("exp", now + 3_600);
            var ids = SimulatedGoogle.simulator().tokens().idTokens();
            assertThat(push(ids.sign(claims), told("1"))).isEqualTo(204);
            round(hub, LaneKind.MAIL);

            switch (value) {
                case "false" -> claims.put(claim, false);
                case "1000" -> claims.put(claim, 1_000);
                default -> claims.put(claim, value);
            }

            assertThat(push(ids.sign(claims), told("1"))).isEqualTo(401);
            assertThat(push("", told("1"))).isEqualTo(401);
            assertThat(push("a.b.c", told("1"))).isEqualTo(401);
            assertThat(push(unsigned(signed()), told("1"))).isEqualTo(401);
            assertThat(mailIsDue()).isFalse();
        });
    }

    /** Anything but 2xx would come again for days, and be as unreadable then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nothing           | ''
                    no JSON           | {"message":
                    a list            | []
                    null              | null
                    no message        | {"subscription":"x"}
                    a message as text | {"message":"x"}
                    no data           | {"message":{"messageId":"1"}}
                    a number as data  | {"message":{"data":5}}
                    no base64         | {"message":{"data":"%%%"}}
                    no JSON inside    | {"message":{"data":"eA=="}}
                    null inside       | {"message":{"data":"bnVsbA=="}}
                    no address        | {"message":{"data":"eyJoaXN0b3J5SWQiOjF9"}}
                    """)
    void whatWillNeverBeUnderstoodIsTakenAsHeard(String name, String body) {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);

            assertThat(push(signed(), body)).isEqualTo(204);
            assertThat(push(signed(), told("1").replace("{", "{" + " ".repeat(70_000))))
                    .isEqualTo(204);
            assertThat(push(signed(), message("{\"emailAddress\":\"nobody@else.example\"}")))
                    .isEqualTo(204);

            assertThat(mailIsDue()).isFalse();
        });
    }

    @Test
    void behindNatTheSubscriptionIsPulledAndAcknowledged() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            keyFile();
            keep.renew();
            pull.once();
            round(hub, LaneKind.MAIL);
            arrives("ayse@deniz.example");

            pull.once();

            assertThat(mailIsDue()).isTrue();
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.ACTIVE);
            round(hub, LaneKind.MAIL);
            pull.once();
            assertThat(mailIsDue()).isFalse();
        });
    }

    @Test
    void aSubscriptionThatCannotBeReadIsShownAndAskedMoreRarely() {
        inOffice(anna -> {
            connect(GoogleAccount.GMAIL);
            keep.renew();

            pull.once();

            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.REFUSED);
            assertThat(only(LaneKind.MAIL).error()).contains("key file of a service account");
            keyFile();
            pull.once();
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.REFUSED);
            clock.advance(Duration.ofSeconds(6));
            pull.once();
            assertThat(only(LaneKind.MAIL).state()).isEqualTo(PushState.State.ACTIVE);
        });
    }

    @Test
    void aCalendarTellsItsChannelWhichIsRenewedByANewOne() {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.CALENDAR);
            round(hub, LaneKind.CALENDAR);
            SimulatedGoogle.forgetCalls();
            keep.renew();
            var opened = HEARD.next();

            assertThat(opened.path()).isEqualTo("/hooks/calendar");
            assertThat(repeat(opened)).isEqualTo(204);
            assertThat(due(LaneKind.CALENDAR)).isFalse();
            assertThat(only(LaneKind.CALENDAR).state()).isEqualTo(PushState.State.ACTIVE);

            meeting("m1");
            var changed = HEARD.next();
            assertThat(repeat(changed)).isEqualTo(204);
            assertThat(due(LaneKind.CALENDAR)).isTrue();
            round(hub, LaneKind.CALENDAR);

            clock.advance(Duration.ofDays(6));
            keep.renew();
            assertThat(SimulatedGoogle.calls(HUB))
                    .containsEntry("calendar.events.watch", 2L)
                    .containsEntry("calendar.channels.stop", 1L);
            assertThat(repeat(changed)).isEqualTo(401);
            assertThat(repeat(HEARD.next())).isEqualTo(204);

            connect.disconnect(anna, hub.id());
            assertThat(SimulatedGoogle.calls(HUB)).containsEntry("calendar.channels.stop", 2L);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "X-goog-channel-token, guess",
        "X-goog-channel-token, ''",
        "X-goog-channel-token, -",
        "X-goog-channel-id, nonsense",
        "X-goog-channel-id, -",
        "X-goog-channel-id, 0000000000000000000000000000000000000000000000000000000000000000",
    })
    void aNotificationWithAWrongHeaderIsRefused(String header, String value) {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.CALENDAR);
            round(hub, LaneKind.CALENDAR);
            keep.renew();
            var good = HEARD.next();
            assertThat(good.headers()).containsKey(header);
            var headers = new java.util.HashMap<>(good.headers());
            headers.put("X-goog-resource-state", "exists");
            if (value.equals("-")) headers.remove(header);
            else headers.put(header, value);

            assertThat(repeat(new HeardPushes.Heard(good.path(), headers, ""))).isEqualTo(401);

            assertThat(due(LaneKind.CALENDAR)).isFalse();
        });
    }

    private void inOffice(Consumer<Caller> story) {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    story.accept(anna);
                    return true;
                });
    }

    private GoogleAccount connect(String scope) {
        return SimulatedGoogle.connect(accounts, HUB, scope);
    }

    private LaneState round(GoogleAccount account, LaneKind kind) {
        var state = runLane.now(account.id(), kind).orElseThrow();
        assertThat(state).isEqualTo(LaneState.OK);
        return state;
    }

    private boolean mailIsDue() {
        return due(LaneKind.MAIL);
    }

    private boolean due(LaneKind kind) {
        return runLane.due().stream().anyMatch(it -> it.kind() == kind);
    }

    private PushState.View only(LaneKind kind) {
        assertThat(state.all())
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(kind));
        return state.all().getFirst();
    }

    private List<String> subjects(UUID contact) {
        return timeline.of(contact, Timeline.Filter.ALL, null, 50).lines().stream()
                .map(it -> String.valueOf(it.subject()))
                .toList();
    }

    private static String signed() {
        return SimulatedGoogle.simulator().tokens().idTokens().ofService(SIGNER, GMAIL_HOOK);
    }

    private static String unsigned(String token) {
        var none = "{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(none)
                + "."
                + token.split("\\.")[1]
                + ".";
    }

    /** What Pub/Sub posts; the history id is a number or text. */
    private static String told(String historyId) {
        return message("{\"emailAddress\":\"%s\",\"historyId\":%s}".formatted(HUB, historyId));
    }

    private static String message(String data) {
        return "{\"message\":{\"data\":\"%s\",\"messageId\":\"1\"},\"subscription\":\"s\"}"
                .formatted(
                        Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8)));
    }

    private int push(String token, String body) {
        try {
            var request = post("/hooks/gmail").contentType("application/json").content(body);
            if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
            return mvc.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Google said to the address, said to this server. */
    private int repeat(HeardPushes.Heard heard) {
        try {
            var request = post(heard.path());
            heard.headers().forEach(request::header);
            return mvc.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fault(String method, int status, String body) {
        SimulatedGoogle.post(
                "_sim/faults",
                "{\"account\":\"%s\",\"method\":\"%s\",\"kind\":\"status\",\"status\":%d,\"body\":%s,\"times\":1}"
                        .formatted(HUB, method, status, body));
    }

    private static void meeting(String id) {
        SimulatedGoogle.post(
                "_sim/calendar/events",
                """
                {"account":"%s","id":"meeting%s","summary":"Visit","start":{"dateTime":"2026-03-03T10:00:00Z"},
                 "end":{"dateTime":"2026-03-03T11:00:00Z"}}\
                """
                        .formatted(HUB, id.replace("m", "a")));
    }

    private static void keyFile() {
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

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kartotek-push").resolve("key.json");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void arrives(String from) {
        var raw =
                """
                From: <%s>
                To: %s
                Subject: Order
                Date: Sun, 1 Mar 2026 10:00:00 +0000
                Message-ID: <%s@mail.example>
                Content-Type: text/plain; charset=utf-8

                Ten pieces.
                """
                        .formatted(from, HUB, UUID.randomUUID())
                        .replace("\n", "\r\n");
        var request =
                HttpRequest.newBuilder(SimulatedGoogle.simulator().url().resolve("_sim/mail"))
                        .header("Content-Type", "message/rfc822")
                        .POST(HttpRequest.BodyPublishers.ofString(raw))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
