package org.kartotek.backend.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.capture.call.CallHookKeys;
import org.kartotek.backend.capture.call.CaptureCall;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.sync.call.PhoneCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A phone system reports calls. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class CallsHookTest {
    private static final String CALL =
            """
            {"number":"0532 555 01 23","direction":"in","start":"2026-03-02T12:00:00+03:00",
             "duration":65,"outcome":"answered","agent":"anna@office.example","id":"c-1",
             "recordingUrl":"https://pbx.example/r/1"}\
            """;

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired CallHookKeys keys;
    @Autowired CaptureCall capture;
    @Autowired Timeline timeline;
    @Autowired JdbcTemplate jdbc;
    @Autowired SettableClock clock;

    Caller anna;
    Contact ayse;
    CallHookKeys.Key key;

    @BeforeEach
    void found() {
        anna = sample.founded();
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        key = CurrentCaller.in(anna, () -> keys.make(anna));
    }

    @Test
    void aReportedCallStandsInTheTimelineWithWhoSpokeAndItsRecording() throws Exception {
        report(CALL).andExpect(status().isOk());

        var line = timelineOfAyse().getFirst();
        assertThat(line.actorName()).isEqualTo("Anna");
        assertThat(line.durationSeconds()).isEqualTo(65);
        assertThat(line.at()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(line.recordingUrl()).isEqualTo("https://pbx.example/r/1");
    }

    @Test
    void theSameReportAgainIsAnsweredTheSameAndDoesNothing() throws Exception {
        var first = report(CALL).andReturn().getResponse().getContentAsString();

        report(CALL).andExpect(status().isOk()).andExpect(content().json(first));

        assertThat(timelineOfAyse()).hasSize(1);
    }

    @Test
    void oneOfficeNeedsNoKeyInTheAddress() throws Exception {
        send("/hooks/calls", CALL, signature(CALL, key.secret())).andExpect(status().isOk());

        sample.founded("other.example");
        var other = sample.founded("third.example");
        CurrentCaller.in(other, () -> keys.make(other));
        send("/hooks/calls", CALL, signature(CALL, key.secret()))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void aSignatureOfAnotherBodySecretOrOfficeIsRefused() throws Exception {
        var other = sample.founded("other.example");
        var theirs = CurrentCaller.in(other, () -> keys.make(other));
        var url = "/hooks/calls?key=" + key.id();

        for (var wrong :
                List.of(
                        signature(CALL + " ", key.secret()),
                        signature(CALL, "guess"),
                        signature(CALL, theirs.secret()),
                        "sha256=abc",
                        "")) {
            send(url, CALL, wrong)
                    .andExpect(status().isUnauthorized())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
        mvc.perform(post(url).content(CALL))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail", containsString("X-Kartotek-Signature")));
        send("/hooks/calls?key=nonsense", CALL, signature(CALL, key.secret()))
                .andExpect(status().isUnauthorized());
        assertThat(timelineOfAyse()).isEmpty();
    }

    @Test
    void aRevokedKeySignsNothingAnyMore() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    keys.revoke(key.id(), anna);
                    return true;
                });

        report(CALL).andExpect(status().isUnauthorized());
    }

    @Test
    void whoGuessesIsToldToWait() throws Exception {
        for (int i = 0; i < 30; i++) {
            guess().andExpect(status().isUnauthorized());
        }

        guess().andExpect(status().isTooManyRequests());
    }

    private ResultActions guess() throws Exception {
        return mvc.perform(
                post("/hooks/calls")
                        .content(CALL)
                        .header("X-Kartotek-Signature", signature(CALL, "guess"))
                        .with(request -> {
                            request.setRemoteAddr("203.0.113.9");
                            return request;
                        }));
    }

    @Test
    void aHugeBodyIsRefusedUnread() throws Exception {
        var huge = "{\"number\":\"" + "1".repeat(70_000) + "\"}";

        report(huge).andExpect(status().is(413));
    }

    @Test
    void theSecretIsSealedInTheDatabase() {
        var sealed =
                jdbc.queryForObject(
                        "select secret from call_hook where office_id = ?",
                        byte[].class,
                        Ids.bytes(anna.officeId()));

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(key.secret());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    duration     | 65.5                     | duration: is not a whole number
                    duration     | "65"                     | duration: is not a whole number
                    duration     | -1                       | duration: is not between
                    duration     | 99999999999              | duration: is not between
                    number       | 5325550123               | number: is not a text
                    number       | "x"                      | number: is not a phone number
                    direction    | "sideways"               | direction: is not one of in, out
                    direction    | null                     | direction: is missing
                    outcome      | "ANSWERED"               | outcome: is not one of answered
                    start        | "2026-03-02T12:00:00"    | start: is neither a time
                    start        | "2030-01-01T00:00:00Z"   | start: is in the future
                    start        | 1.5                      | start: is neither a time
                    start        | 17                       | start: is before the year 2000
                    recordingUrl | "http://pbx.example/1"   | recordingUrl: is not an https
                    recordingUrl | "javascript:alert(1)"    | recordingUrl: is not an https
                    agent        | {"name":"Anna"}          | agent: is not a text
                    nmber        | "1"                      | nmber: is not a field
                    """)
    void aWrongValueIsNamed(String field, String value, String why) throws Exception {
        var call = tools.jackson.databind.json.JsonMapper.builder().build();
        var json = (tools.jackson.databind.node.ObjectNode) call.readTree(CALL);
        json.set(field, call.readTree(value));

        report(json.toString())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString(why)))
                .andExpect(jsonPath("$.errors[0].field").value(field));
        assertThat(timelineOfAyse()).isEmpty();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"", "[]", "null", "{", "{}", "{\"id\":\"a\",\"id\":\"b\"}", "12"})
    void whatIsNoCallIsRefused(String body) throws Exception {
        report(body).andExpect(status().isBadRequest());
    }

    @Test
    void aMissedCallBecomesOneTaskUntilSomebodyCallsBack() throws Exception {
        missed("2026-03-02T09:00:00Z");
        missed("2026-03-02T09:30:00Z");
        assertThat(openTasks()).containsExactly("Call back Ayşe Yılmaz");

        report(
                        """
                        {"number":"+905325550123","direction":"out","start":"2026-03-02T09:40:00Z"}\
                        """)
                .andExpect(status().isOk());
        assertThat(openTasks()).isEmpty();

        missed("2026-03-02T09:45:00Z");
        assertThat(openTasks()).hasSize(1);
    }

    @Test
    void anOldMissedCallAndOneAlreadyAnsweredMakeNoTask() throws Exception {
        missed("2026-02-20T09:00:00Z");
        report(
                """
                {"number":"+905325550123","direction":"out","start":"2026-03-02T09:40:00Z"}\
                """);
        missed("2026-03-02T09:00:00Z");

        assertThat(openTasks()).isEmpty();
    }

    @Test
    void anUnknownNumberIsCalledBackByItsNumber() throws Exception {
        report(
                """
                {"number":"+47 22 33 44 55","direction":"in","start":1772442000,"outcome":"voicemail"}\
                """);

        assertThat(openTasks()).containsExactly("Call back +47 22 33 44 55");
    }

    @ParameterizedTest
    @CsvSource({
        "sms-backup,pbx,calls-xml",
        "sms-backup,calls-xml,pbx",
        "pbx,sms-backup,calls-xml",
        "pbx,calls-xml,sms-backup",
        "calls-xml,sms-backup,pbx",
        "calls-xml,pbx,sms-backup"
    })
    void twoCallsWithinAMinuteAreTwoWhoeverTellsFirst(String first, String second, String third) {
        var order = List.of(first, second, third);
        for (var source : List.of(first, second, third, first, third)) {
            int drift = 12 * order.indexOf(source);
            told(source, drift);
            told(source, drift + 40);
        }

        assertThat(timelineOfAyse()).hasSize(2);
    }

    private void told(String source, int seconds) {
        CurrentCaller.in(
                anna,
                () -> {
                    capture.of(
                            new PhoneCall(
                                    PhoneCall.Way.INCOMING,
                                    "05325550123",
                                    clock.instant().minusSeconds(3_600).plusSeconds(seconds),
                                    Duration.ofSeconds(9)),
                            source,
                            Actor.unattended(Door.CALL_LOG));
                    return true;
                });
    }

    private void missed(String start) throws Exception {
        report(
                        """
                        {"number":"05325550123","direction":"in","start":"%s","outcome":"missed"}\
                        """
                                .formatted(start))
                .andExpect(status().isOk());
    }

    private List<String> openTasks() {
        return jdbc.query(
                "select title from task where office_id = ? and done_at is null",
                (row, n) -> row.getString(1),
                Ids.bytes(anna.officeId()));
    }

    private List<Timeline.Line> timelineOfAyse() {
        return CurrentCaller.in(
                anna, () -> timeline.of(ayse.id(), Timeline.Filter.ALL, null, 10).lines());
    }

    private ResultActions report(String body) throws Exception {
        return send("/hooks/calls?key=" + key.id(), body, signature(body, key.secret()));
    }

    private ResultActions send(String url, String body, String signature) throws Exception {
        return mvc.perform(
                post(java.net.URI.create(url))
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("X-Kartotek-Signature", signature)
                        .content(body));
    }

    private static String signature(String body, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256="
                + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
