package org.kartotek.sync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.sync.mail.ReplyText;

class GmailApiTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String HISTORY = "/gmail/v1/users/me/history";

    @RegisterExtension
    static final WireMockExtension google =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private GmailApi gmail;

    @BeforeEach
    void connect() {
        connect(Duration.ofSeconds(20));
    }

    private void connect(Duration timeout) {
        InstantSource clock = () -> NOW;
        var root = URI.create(google.baseUrl());
        var access =
                new GoogleAccess(
                        () -> new Grant("token", NOW.plusSeconds(3600), null, Set.of(), null),
                        clock,
                        timeout);
        var clients = new GoogleClients(new GoogleClients.Roots(root, root, root), clock);
        gmail =
                new GmailApi(
                        clients.gmail(access),
                        new GoogleCall(Api.GMAIL, MinuteBudget.unlimited(), clock),
                        GmailUnits.SINCE_MAY_2026);
    }

    @Test
    void historyIsAskedInTheSingularAndReadInThePlural() {
        google.stubFor(
                get(urlPathEqualTo(HISTORY))
                        .willReturn(
                                okJson(
                                        """
                                                              {"history":[
                                                                {"id":"1","messages":[{"id":"m9"}],"messagesAdded":[{"message":{"id":"m1"}}]},
                                                                {"id":"2","labelsRemoved":[{"labelIds":["SPAM"],"message":{"id":"m2"}}]},
                                                                {"id":"2","labelsRemoved":[{"labelIds":["UNREAD"],"message":{"id":"m4"}}]},
                                        {"id":"3","messagesAdded":[{"message":{"id":"m3"}}]},
                                                                {"id":"4","messagesDeleted":[{"message":{"id":"m3"}}]}],
                                                               "historyId":"18446744073709551615"}\
                                        """)));

        var page = gmail.history("1000", null);

        assertThat(page.touched()).containsExactlyInAnyOrder("m1", "m2");
        assertThat(page.deleted()).containsExactly("m3");
        assertThat(page.historyId()).isEqualTo("18446744073709551615");
        google.verify(
                getRequestedFor(urlPathEqualTo(HISTORY))
                        .withQueryParam("startHistoryId", equalTo("1000"))
                        .withQueryParam("historyTypes", equalTo("messageAdded")));
    }

    @Test
    void aQuietMailboxHasOnlyANewHistoryId() {
        google.stubFor(get(urlPathEqualTo(HISTORY)).willReturn(okJson("{\"historyId\":\"1000\"}")));

        assertThat(gmail.history("1000", null).touched()).isEmpty();
    }

    @Test
    void messagesOfABatchAreFoundOrAskedForAgainWhateverTheOrderOfTheAnswers() {
        google.stubFor(
                post(urlPathEqualTo("/batch"))
                        .willReturn(
                                multipart(
                                        part(
                                                3,
                                                429,
                                                "{\"error\":{\"code\":429,\"message\":\"Too many"
                                                    + " concurrent requests for"
                                                    + " user\",\"errors\":[{\"reason\":\"rateLimitExceeded\"}]}}"),
                                        part(
                                                2,
                                                404,
                                                "{\"error\":{\"code\":404,\"message\":\"Requested"
                                                        + " entity was not found.\"}}"),
                                        part(1, 200, message("m1")))));

        var read = gmail.heads(List.of("m1", "m2", "m3"));

        assertThat(read.found()).containsOnlyKeys("m1");
        assertThat(there(read.found(), "m1").snippet()).isEqualTo("Ten & more");
        assertThat(there(read.found(), "m1").headers().subject()).isEqualTo("Sipariş");
        assertThat(read.refused()).containsOnlyKeys("m2", "m3");
        assertThat(SyncFailure.of(Api.GMAIL, there(read.refused(), "m3")))
                .isInstanceOf(SyncFailure.TryLater.class);
    }

    @Test
    void aMessageThatIsNotThereAnyMoreIsGone() {
        google.stubFor(
                post(urlPathEqualTo("/batch"))
                        .willReturn(
                                multipart(
                                        part(
                                                1,
                                                404,
                                                "{\"error\":{\"code\":404,\"message\":\"Requested"
                                                        + " entity was not found.\"}}"),
                                        part(2, 200, message("m2")))));

        assertThat(gmail.heads(List.of("m1", "m2")).gone()).containsExactly("m1");
    }

    @Test
    void aPartThatWasNotAnsweredIsNoMessageGone() {
        google.stubFor(
                post(urlPathEqualTo("/batch")).willReturn(multipart(part(1, 200, message("m1")))));

        var refusal =
                catchThrowableOfType(
                        GoogleRefusal.class, () -> gmail.heads(List.of("m1", "m2", "m3")));

        assertThat(SyncFailure.of(Api.GMAIL, refusal)).isInstanceOf(SyncFailure.TryLater.class);
    }

    @Test
    void aWholeMailIsReadFromGmailsTree() {
        var text =
                Base64.getUrlEncoder()
                        .encodeToString(
                                "Göndərin.\n\nOn 22/11/2026 10:00, Anna wrote:\n> ?"
                                        .getBytes(UTF_8));
        google.stubFor(
                post(urlPathEqualTo("/batch"))
                        .willReturn(
                                multipart(
                                        part(
                                                1,
                                                200,
                                                """
                                                {"id":"m1","payload":{"mimeType":"multipart/mixed","headers":[{"name":"From","value":"Ay <ay@x.example>"}],"parts":[
                                                  {"mimeType":"text/plain","filename":"","headers":[{"name":"Content-Type","value":"text/plain; charset=windows-1254"}],"body":{"size":9,"data":"%s"}},
                                                  {"mimeType":"application/pdf","filename":"a.pdf","headers":[{"name":"Content-Disposition","value":"attachment"}],"body":{"size":7,"attachmentId":"x"}}]}}\
                                                """
                                                        .formatted(text)
                                                        .replace("\n", "")))));

        var mail = there(gmail.mails(List.of("m1")).found(), "m1");

        assertThat(ReplyText.of(mail).text()).isEqualTo("Göndərin.");
        assertThat(mail.attachments())
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("a.pdf"));
    }

    @ParameterizedTest
    @CsvSource({
        "404, notFound, Requested entity was not found., StartOver",
        "403, rateLimitExceeded, User-rate limit exceeded.  Retry after 2026-11-22T10:00:30.000Z,"
                + " TryLater",
        "403, dailyLimitExceeded, Daily Limit Exceeded, Pause",
        "403, insufficientPermissions, Insufficient Permission, AskOperator",
        "429, userRateLimitExceeded, Too many concurrent requests for user, TryLater",
        "500, backendError, Backend Error, TryLater",
        "400, failedPrecondition, Mail service not enabled, Park",
        "401, authError, Invalid Credentials, AskConsentAgain",
    })
    void everyRefusalOfHistoryHasOneAnswer(
            int status, String reason, String message, String answer) {
        google.stubFor(
                get(urlPathEqualTo(HISTORY))
                        .willReturn(
                                aResponse()
                                        .withStatus(status)
                                        .withHeader(
                                                "Content-Type", "application/json; charset=UTF-8")
                                        .withBody(
                                                "{\"error\":{\"code\":%d,\"message\":\"%s\",\"errors\":[{\"domain\":\"global\",\"reason\":\"%s\"}]}}"
                                                        .formatted(status, message, reason))));

        var refusal = catchThrowableOfType(GoogleRefusal.class, () -> gmail.history("1", null));

        assertThat(SyncFailure.of(Api.GMAIL, refusal).getClass().getSimpleName()).isEqualTo(answer);
        if (message.contains("Retry after")) {
            assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(30));
        }
    }

    @ParameterizedTest
    @CsvSource({"truncated", "html", "reset", "slow"})
    void anAnswerThatDoesNotComeWholeIsTriedLater(String kind) {
        var answer =
                switch (kind) {
                    case "truncated" -> okJson("{\"history\":[{\"id\":\"1\",\"messagesA");
                    case "html" ->
                            aResponse()
                                    .withStatus(502)
                                    .withHeader("Content-Type", "text/html")
                                    .withBody("<html>Bad gateway</html>");
                    case "reset" -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
                    default -> okJson("{\"historyId\":\"1\"}").withFixedDelay(2_000);
                };
        connect(Duration.ofMillis(700));
        google.stubFor(get(urlPathEqualTo(HISTORY)).willReturn(answer));

        var refusal = catchThrowableOfType(GoogleRefusal.class, () -> gmail.history("1", null));

        assertThat(SyncFailure.of(Api.GMAIL, refusal)).isInstanceOf(SyncFailure.TryLater.class);
    }

    @ParameterizedTest
    @CsvSource({"truncated", "json"})
    void aBatchThatIsNoBatchIsTriedLater(String kind) {
        google.stubFor(
                post(urlPathEqualTo("/batch"))
                        .willReturn(
                                kind.equals("json")
                                        ? okJson("{}")
                                        : aResponse()
                                                .withHeader(
                                                        "Content-Type",
                                                        "multipart/mixed; boundary=b")
                                                .withBody(
                                                        "--b\r\n"
                                                                + "Content-Type:"
                                                                + " application/http\r\n\r\n"
                                                                + "HTTP/1.1 200 OK\r\n"
                                                                + "Content-Type:"
                                                                + " application/json\r\n\r\n"
                                                                + "{\"id\":")));

        var refusal = catchThrowableOfType(GoogleRefusal.class, () -> gmail.heads(List.of("m1")));

        assertThat(SyncFailure.of(Api.GMAIL, refusal)).isInstanceOf(SyncFailure.TryLater.class);
    }

    private static <T> T there(Map<String, T> found, String id) {
        return Objects.requireNonNull(found.get(id), id);
    }

    private static String message(String id) {
        return "{\"id\":\"%s\",\"threadId\":\"t1\",\"labelIds\":[\"INBOX\"],\"internalDate\":\"1763799000000\",\"snippet\":\"Ten &amp; more\",\"payload\":{\"headers\":[{\"name\":\"Subject\",\"value\":\"=?UTF-8?Q?Sipari=C5=9F?=\"}]}}"
                .formatted(id);
    }

    private static String part(int number, int status, String json) {
        return "--b\r\nContent-Type: application/http\r\nContent-ID: response-%d\r\n\r\nHTTP/1.1 %d X\r\nContent-Type: application/json; charset=UTF-8\r\nContent-Length: %d\r\n\r\n%s\r\n"
                .formatted(number, status, json.getBytes(UTF_8).length, json);
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder multipart(
            String... parts) {
        return aResponse()
                .withHeader("Content-Type", "multipart/mixed; boundary=b")
                .withBody(String.join("", parts) + "--b--\r\n");
    }
}
