package org.kartotek.backend.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.google.SyncState;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.sync.google.GmailUnits;
import org.springframework.beans.factory.annotation.Autowired;

/** Mailboxes of a simulated Google, over HTTP, round by round. */
class MailLaneTest extends OfficeAtGoogle {
    private static final Instant SENT = SettableClock.START.minus(Duration.ofDays(20));

    @Autowired WriteContact writeContact;
    @Autowired Timeline timeline;
    @Autowired SyncState syncState;

    @Test
    void theFirstSyncReadsOnlyMailOfKnownContactsAndSaysWhatItCosts() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            for (var i = 0; i < 60; i++) {
                arrives("ayse@deniz.example", HUB, "Order " + i, "Ten of number " + i);
                arrives("stranger@elsewhere.example", HUB, "Spam " + i, "Buy");
            }
            var hub = connect(HUB);
            SimulatedGoogle.forgetCalls();

            assertThat(round(hub)).isEqualTo(LaneState.OK);

            assertThat(lines(ayse.id())).hasSize(60);
            assertThat(lines(ayse.id()).getFirst().text()).startsWith("Ten of number");
            // getProfile: where history starts, asked before anything is listed. labels.list: is
            // there a call log?
            // messages.list: one page answers for all known addresses. messages.get: headers and
            // text of each of the 60
            // messages of the one known contact, none of the other 60.
            assertThat(SimulatedGoogle.calls(HUB))
                    .isEqualTo(
                            Map.of(
                                    "gmail.users.getProfile", 1L,
                                    "gmail.users.labels.list", 1L,
                                    "gmail.users.messages.list", 1L,
                                    "gmail.users.messages.get", 120L));
        });
    }

    @Test
    void aQuietMailboxCostsOneHistoryListARound() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            arrives("ayse@deniz.example", HUB, "Order", "Ten");
            var hub = connect(HUB);
            round(hub);
            SimulatedGoogle.forgetCalls();

            round(hub);
            round(hub);

            assertThat(SimulatedGoogle.calls(HUB))
                    .isEqualTo(Map.of("gmail.users.history.list", 2L));
            assertThat(lines(ayse.id())).hasSize(1);
        });
    }

    @Test
    void aNewMailIsThereAfterTheNextRound() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = connect(HUB);
            round(hub);
            SimulatedGoogle.forgetCalls();

            arrives("ayse@deniz.example", HUB, "Sipariş", "On tane.");
            arrives("stranger@elsewhere.example", HUB, "Spam", "Buy");
            round(hub);

            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.subject()).isEqualTo("Sipariş");
                        assertThat(it.text()).isEqualTo("On tane.");
                        assertThat(it.at()).isEqualTo(SENT);
                    });
            assertThat(SimulatedGoogle.calls(HUB))
                    .isEqualTo(
                            Map.of("gmail.users.history.list", 1L, "gmail.users.messages.get", 3L));
        });
    }

    @Test
    void oneMailToTwoOfUsIsOneInteractionAndItsTextIsReadOnce() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            arrives("ayse@deniz.example", HUB + ", " + ANNA, "Order", "Ten");

            round(connect(HUB));
            round(connect(ANNA));

            assertThat(lines(ayse.id())).hasSize(1);
            assertThat(SimulatedGoogle.calls(ANNA)).containsEntry("gmail.users.messages.get", 1L);
        });
    }

    /** 86 units of 6,000 a minute; 26 of 15,000 in projects made before May 2026. */
    @Test
    void aNewMailInThreeMailboxesIsReadOnceAndItsHeadersThreeTimes() {
        inOffice(anna -> {
            sample.ayse(anna);
            var boxes = List.of(connect(HUB), connect(ANNA), connect("ivan@office.example"));
            boxes.forEach(this::round);
            arrives(
                    "ayse@deniz.example",
                    HUB + ", " + ANNA + ", ivan@office.example",
                    "Order",
                    "Ten");
            SimulatedGoogle.forgetCalls();

            boxes.forEach(this::round);

            assertThat(units(boxes, GmailUnits.SINCE_MAY_2026)).isEqualTo(3 * 2 + (3 + 1) * 20);
            assertThat(units(boxes, GmailUnits.BEFORE_MAY_2026)).isEqualTo(3 * 2 + (3 + 1) * 5);
        });
    }

    /**
     * What an office's first day costs, as {@code bench mail} insists on for 10,000 messages of 400
     * contacts: each message is asked for twice, ten addresses are searched for at once, and
     * history is looked at between rounds of 250 messages.
     */
    @ParameterizedTest(name = "{0} messages of {1} contacts in {2} rounds")
    @CsvSource({"200, 40, 1", "520, 52, 3"})
    void aBackfillAsksForEachMessageTwiceAndSearchesForManyAddressesAtOnce(
            int messages, int contacts, int rounds) {
        inOffice(anna -> {
            for (var i = 0; i < contacts; i++) {
                var email = "buyer%03d@firm%02d.example".formatted(i, i % 90);
                writeContact.add(
                        ContactDraft.named(PersonName.of("P", "Q"))
                                .withEmails(List.of(new EmailAddress(email, null))),
                        anna.actor());
                for (var j = 0; j < messages / contacts; j++) {
                    arrives(email, HUB, "Order " + j, "Ten");
                }
                arrives("stranger%d@elsewhere.example".formatted(i), HUB, "Spam", "Buy");
            }
            var hub = connect(HUB);
            SimulatedGoogle.forgetCalls();

            var statements =
                    StatementGuard.statementsOf(() -> {
                        for (var i = 0; i < rounds; i++) round(hub);
                    });

            var searches = (contacts + 9) / 10;
            var calls =
                    new HashMap<>(
                            Map.of(
                                    "gmail.users.getProfile",
                                    1L,
                                    "gmail.users.labels.list",
                                    1L,
                                    "gmail.users.messages.list",
                                    (long) searches,
                                    "gmail.users.messages.get",
                                    2L * messages));
            if (rounds > 1) calls.put("gmail.users.history.list", rounds - 1L);
            assertThat(SimulatedGoogle.calls(HUB)).isEqualTo(calls);
            assertThat(units(List.of(hub), GmailUnits.SINCE_MAY_2026))
                    .isEqualTo(1 + 1 + searches * 5 + 2 * messages * 20 + (rounds - 1) * 2);
            assertThat(statements.size()).as("for each message").isLessThan(messages);
        });
    }

    private static int units(List<GoogleAccount> boxes, GmailUnits prices) {
        var price =
                Map.of(
                        "gmail.users.getProfile", prices.profile(),
                        "gmail.users.labels.list", prices.labels(),
                        "gmail.users.messages.list", prices.list(),
                        "gmail.users.messages.get", prices.get(),
                        "gmail.users.history.list", prices.history());
        return boxes.stream()
                .flatMap(box -> SimulatedGoogle.calls(box.email()).entrySet().stream())
                .mapToInt(it -> it.getValue().intValue() * price.getOrDefault(it.getKey(), 1_000))
                .sum();
    }

    @Test
    void aBackfillThatBreaksOffGoesOnWhereItWasAndTheNewestMailIsThereFirst() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            for (var i = 0; i < 120; i++) {
                arrives("ayse@deniz.example", HUB, "Order " + i, "Ten of " + i);
            }
            var hub = connect(HUB);
            var asked = new AtomicInteger();
            SimulatedGoogle.simulator()
                    .meanwhile(method -> {
                        if (method.endsWith("messages.get") && asked.incrementAndGet() == 150) {
                            throw new IllegalStateException("cut off");
                        }
                    });

            var state = round(hub);
            SimulatedGoogle.simulator().meanwhile(method -> {});
            var first = lines(ayse.id()).stream().map(Timeline.Line::subject).toList();
            assertThat(state).isNotEqualTo(LaneState.OK);
            assertThat(first).contains("Order 119").doesNotContain("Order 0");
            var catchingUp = syncState.lanes().getFirst();
            assertThat(catchingUp.found()).isEqualTo(120);
            assertThat(catchingUp.waiting()).isBetween(1, 120);
            round(hub);
            assertThat(syncState.lanes().getFirst().waiting()).isZero();

            assertThat(lines(ayse.id()))
                    .hasSize(120)
                    .extracting(Timeline.Line::subject)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void whoBecomesKnownLaterGetsTheOldMail() {
        inOffice(anna -> {
            arrives("bora@deniz.example", HUB, "Order", "Ten");
            var hub = connect(HUB);
            round(hub);

            var bora =
                    writeContact.add(
                            ContactDraft.named(PersonName.of("Bora", "Taş"))
                                    .withEmails(
                                            List.of(new EmailAddress("bora@deniz.example", null))),
                            anna.actor());
            round(hub);

            assertThat(lines(bora.id())).hasSize(1);
        });
    }

    @Test
    void anExpiredHistoryIsListedAgainAndNothingIsMissedOrDoubled() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            arrives("ayse@deniz.example", HUB, "First", "One");
            var hub = connect(HUB);
            round(hub);

            arrives("ayse@deniz.example", HUB, "Second", "Two");
            fault(
                    HUB,
                    "gmail.users.history.list",
                    404,
                    "{\"error\":{\"code\":404,\"message\":\"Requested entity was not"
                        + " found.\",\"errors\":[{\"message\":\"Requested entity was not"
                        + " found.\",\"domain\":\"global\",\"reason\":\"notFound\"}],\"status\":\"NOT_FOUND\"}}");

            assertThat(round(hub)).isEqualTo(LaneState.OK);
            assertThat(lines(ayse.id()))
                    .extracting(Timeline.Line::subject)
                    .containsExactlyInAnyOrder("First", "Second");
        });
    }

    @Test
    void tooManyRequestsInTheMiddleAreWaitedForAndTheRestFollows() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            for (var i = 0; i < 70; i++) {
                arrives("ayse@deniz.example", HUB, "Order " + i, "Ten");
            }
            var hub = connect(HUB);
            fault(
                    HUB,
                    "gmail.users.messages.get",
                    429,
                    "{\"error\":{\"code\":429,\"message\":\"Too many concurrent requests for"
                        + " user\",\"errors\":[{\"domain\":\"global\",\"reason\":\"rateLimitExceeded\"}],\"status\":\"RESOURCE_EXHAUSTED\"}}");

            assertThat(round(hub)).isEqualTo(LaneState.RETRY);
            assertThat(round(hub)).isEqualTo(LaneState.OK);

            assertThat(lines(ayse.id())).hasSize(70);
        });
    }

    @Test
    void callsOfThePhoneAreCallsAndNoMail() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            SimulatedGoogle.arrives(
                    """
                    From: Ayşe <ayse@deniz.example>
                    To: %s
                    Subject: Call with Ayşe
                    Date: %s
                    Message-ID: <0cc175b9@sms-backup-plus.local>
                    X-smssync-datatype: CALLLOG
                    X-smssync-type: 1
                    X-smssync-date: %d
                    X-smssync-duration: 65
                    X-smssync-address: 05325550123
                    Content-Type: text/plain; charset=utf-8

                    65s (00:01:05)
                    """
                            .formatted(HUB, date(SENT), SENT.toEpochMilli()));
            round(connect(HUB));

            assertThat(lines(ayse.id()))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.kind()).isEqualTo(EntryKind.CALL);
                        assertThat(it.durationSeconds()).isEqualTo(65);
                    });
        });
    }

    private List<Timeline.Line> lines(UUID subject) {
        return timeline.of(subject, Timeline.Filter.ALL, null, 200).lines();
    }

    private GoogleAccount connect(String email) {
        return SimulatedGoogle.connect(accounts, email, GoogleAccount.GMAIL);
    }

    private LaneState round(GoogleAccount account) {
        return runLane.now(account.id(), LaneKind.MAIL).orElseThrow();
    }

    private static void fault(String account, String method, int status, String body) {
        SimulatedGoogle.post(
                "_sim/faults",
                "{\"account\":\"%s\",\"method\":\"%s\",\"kind\":\"status\",\"status\":%d,\"body\":%s,\"times\":1}"
                        .formatted(account, method, status, body));
    }

    private static void arrives(String from, String to, String subject, String text) {
        SimulatedGoogle.arrives(
                """
                From: <%s>
                To: %s
                Subject: %s
                Date: %s
                Message-ID: <%s@mail.example>
                Content-Type: text/plain; charset=utf-8

                %s
                """
                        .formatted(from, to, subject, date(SENT), UUID.randomUUID(), text));
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
