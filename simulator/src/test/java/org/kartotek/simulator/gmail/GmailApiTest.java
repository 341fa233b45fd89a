package org.kartotek.simulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.QuotaLimits;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import tools.jackson.databind.JsonNode;

class GmailApiTest {
    private static final String MODIFY = "https://www.googleapis.com/auth/gmail.modify";
    private static final String ALL_OF_IT = "https://mail.google.com/";
    private static final String ME = "gmail/v1/users/me/";

    private final Simulator simulator = Simulator.start(SimulatorSettings.forTests());
    private final GoogleCaller anna =
            GoogleCaller.with(simulator, "anna@office.example", ALL_OF_IT);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void mailFromOutsideArrivesUnreadInTheInboxOfEveryRecipient() {
        deliver(
                "From: Ada <ada@shop.example>\n"
                        + "To: anna@office.example, hub@office.example\n"
                        + "Subject: Hello\n\n"
                        + "Hi");

        var hub = GoogleCaller.with(simulator, "hub@office.example", MODIFY);
        for (var caller : new GoogleCaller[] {anna, hub}) {
            var message = caller.get(ME + "messages/" + onlyId(caller, "")).body();
            assertThat(message.path("labelIds"))
                    .extracting(JsonNode::asString)
                    .contains("INBOX", "UNREAD");
            assertThat(message.path("threadId")).isEqualTo(message.path("id"));
        }
    }

    @Test
    void anEmptyListHasNoMessagesAtAll() {
        assertThat(anna.get(ME + "messages").body().has("messages")).isFalse();
    }

    @Test
    void aReplyJoinsTheThreadOfTheMailItAnswers() {
        deliver(
                "From: ada@shop.example\n"
                        + "To: anna@office.example\n"
                        + "Message-ID: <1@shop.example>\n"
                        + "Subject: Pumps\n\n"
                        + "How much?");
        deliver(
                """
                From: ada@shop.example
                To: anna@office.example
                Message-ID: <2@shop.example>
                In-Reply-To: <1@shop.example>
                Subject: RE: Pumps

                Hello?\
                """);

        var threads = anna.get(ME + "threads").body().path("threads");

        assertThat(threads).hasSize(1);
        var thread = anna.get(ME + "threads/" + threads.get(0).path("id").asString()).body();
        assertThat(thread.path("messages")).hasSize(2);
        assertThat(thread.path("id")).isEqualTo(thread.path("messages").get(0).path("id"));
    }

    @Test
    void anAnswerThatComesFirstStillSharesTheThread() {
        deliver(
                "From: ada@shop.example\n"
                        + "To: anna@office.example\n"
                        + "In-Reply-To: <1@x>\n"
                        + "Subject: Re: Pumps\n\n"
                        + "b");
        deliver(
                "From: bob@shop.example\n"
                        + "To: anna@office.example\n"
                        + "Message-ID: <1@x>\n"
                        + "Subject: Pumps\n\n"
                        + "a");

        assertThat(anna.get(ME + "threads").body().path("threads")).hasSize(1);
    }

    @Test
    void textPartsComeInUtf8WhateverTheirCharset() {
        var body = "Здравствуйте".getBytes(Charset.forName("KOI8-R"));
        var head =
                "From: ada@shop.example\r\n"
                        + "To: anna@office.example\r\n"
                        + "Content-Type: text/plain; charset=koi8-r\r\n\r\n";
        var mail = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(UTF_8), 0, mail, 0, head.length());
        System.arraycopy(body, 0, mail, head.length(), body.length);
        deliver(mail);

        var payload = anna.get(ME + "messages/" + onlyId(anna, "")).body().path("payload");

        assertThat(decoded(payload.path("body").path("data").asString())).isEqualTo("Здравствуйте");
    }

    @Test
    void thePayloadIsATreeAndAttachmentsAreFetchedApart() {
        deliver(
                """
                From: =?utf-8?Q?=C3=85se?= <ase@shop.example>
                To: anna@office.example
                Subject: =?koi8-r?B?7sHTz9M=?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain; charset=utf-8

                plain
                --a
                Content-Type: text/html; charset=utf-8

                <p>html</p>
                --a--
                --m
                Content-Type: text/csv; name="prices.csv"
                Content-Disposition: attachment; filename="prices.csv"
                Content-Transfer-Encoding: base64

                YTtiCg==
                --m--
                """);

        var id = onlyId(anna, "");
        var payload = anna.get(ME + "messages/" + id).body().path("payload");

        assertThat(header(payload, "from")).isEqualTo("Åse <ase@shop.example>");
        assertThat(header(payload, "subject")).isEqualTo("Насос");
        assertThat(payload.path("mimeType").asString()).isEqualTo("multipart/mixed");
        assertThat(payload.at("/parts/0/parts/1/partId").asString()).isEqualTo("0.1");
        assertThat(decoded(payload.at("/parts/0/parts/1/body/data").asString()))
                .isEqualTo("<p>html</p>");
        var attachment = payload.at("/parts/1/body/attachmentId").asString();
        assertThat(payload.at("/parts/1/filename").asString()).isEqualTo("prices.csv");
        assertThat(
                        decoded(
                                anna.get(ME + "messages/" + id + "/attachments/" + attachment)
                                        .body()
                                        .path("data")
                                        .asString()))
                .isEqualTo("a;b\n");
    }

    @Test
    void metadataShowsOnlyTheHeadersAskedFor() {
        deliver(
                "From: ada@shop.example\n"
                        + "To: anna@office.example\n"
                        + "X-smssync-type: 2\n"
                        + "Subject: Call\n\n"
                        + "x");

        var message =
                anna.get(
                                ME
                                        + "messages/"
                                        + onlyId(anna, "")
                                        + "?format=metadata&metadataHeaders=x-smssync-type&metadataHeaders=From")
                        .body();

        assertThat(message.path("payload").path("headers")).hasSize(2);
        assertThat(message.path("payload").has("body")).isFalse();
    }

    @Test
    void sendWritesItsOwnMessageIdAndDeliversToColleagues() {
        var sent =
                anna.post(
                                ME + "messages/send",
                                raw(
                                        "To: ivan@office.example\n"
                                                + "Message-ID: <mine@x>\n"
                                                + "Subject: Fair\n\n"
                                                + "Come?"))
                        .body();

        assertThat(sent.path("labelIds")).extracting(JsonNode::asString).containsExactly("SENT");
        var ivan = GoogleCaller.with(simulator, "ivan@office.example", MODIFY);
        var arrived = ivan.get(ME + "messages/" + onlyId(ivan, "")).body().path("payload");
        assertThat(header(arrived, "message-id")).endsWith("@mail.gmail.com>");
    }

    @Test
    void historyTellsWhatHappenedSinceTheProfileWasRead() {
        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: One\n\nx");
        var start = anna.get(ME + "profile").body().path("historyId").asString();
        assertThat(anna.get(ME + "history?startHistoryId=" + start).body().has("history"))
                .isFalse();

        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: Two\n\nx");
        var id = onlyId(anna, "?q=subject:two");
        anna.post(
                ME + "messages/" + id + "/modify",
                "{\"addLabelIds\":[\"STARRED\"],\"removeLabelIds\":[\"UNREAD\"]}");
        anna.delete(ME + "messages/" + id);

        var history = anna.get(ME + "history?startHistoryId=" + start).body();
        assertThat(history.path("history")).hasSize(3);
        assertThat(history.at("/history/0/messagesAdded/0/message/id").asString()).isEqualTo(id);
        assertThat(history.at("/history/1/labelsAdded/0/labelIds/0").asString())
                .isEqualTo("STARRED");
        assertThat(history.at("/history/1/labelsRemoved/0/labelIds/0").asString())
                .isEqualTo("UNREAD");
        assertThat(history.at("/history/2/messagesDeleted/0/message/id").asString()).isEqualTo(id);
        var end = history.path("historyId").asString();
        assertThat(anna.get(ME + "history?startHistoryId=" + end).body().has("history")).isFalse();
        assertThat(
                        anna.get(
                                        ME
                                                + "history?startHistoryId="
                                                + start
                                                + "&historyTypes=messageDeleted")
                                .body()
                                .path("history"))
                .hasSize(1);
        assertThat(
                        anna.get(
                                        ME
                                                + "history?startHistoryId="
                                                + start
                                                + "&historyTypes=messagesAdded")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void historyOlderThanAWeekIsGone() {
        var start = anna.get(ME + "profile").body().path("historyId").asString();
        anna.post("_sim/clock", "{\"advanceSeconds\":" + 8 * 86_400 + "}");

        var answer = anna.get(ME + "history?startHistoryId=" + start);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().at("/error/errors/0/reason").asString()).isEqualTo("notFound");
    }

    @Test
    void labelsAreMadeUsedRefusedAndDropped() {
        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: One\n\nx");
        var id = onlyId(anna, "");
        var label =
                anna.post(ME + "labels", "{\"name\":\"Call log\"}").body().path("id").asString();

        assertThat(anna.post(ME + "labels", "{\"name\":\"call LOG\"}").status()).isEqualTo(409);
        assertThat(
                        anna.post(
                                        ME + "messages/" + id + "/modify",
                                        "{\"addLabelIds\":[\"Label_77\"]}")
                                .message())
                .isEqualTo("Invalid label: Label_77");
        anna.post(
                ME + "messages/batchModify",
                "{\"ids\":[\"" + id + "\"],\"addLabelIds\":[\"" + label + "\"]}");
        assertThat(onlyId(anna, "?q=label:call-log")).isEqualTo(id);
        assertThat(onlyId(anna, "?labelIds=" + label + "&labelIds=INBOX")).isEqualTo(id);
        assertThat(anna.get(ME + "labels/" + label).body().path("messagesTotal").asInt())
                .isEqualTo(1);
        assertThat(anna.delete(ME + "labels/" + label).status()).isEqualTo(204);
        assertThat(anna.get(ME + "messages/" + id).body().path("labelIds"))
                .extracting(JsonNode::asString)
                .doesNotContain(label);
    }

    @Test
    void searchUnderstandsTheUsualOperators() {
        deliver(
                "From: Ada <ada@shop.example>\n"
                        + "To: anna@office.example\n"
                        + "Message-ID: <a@x>\n"
                        + "Subject: Order #1042\n\n"
                        + "blue widgets");
        deliver(
                "From: bob@pumps.example\n"
                        + "To: hub@office.example\n"
                        + "Cc: anna@office.example\n"
                        + "Message-ID: <b@x>\n"
                        + "Subject: Pumps\n\n"
                        + "red ones");

        assertThat(subjects("from:ada@shop.example")).containsExactly("Order #1042");
        assertThat(subjects("{from:ada@shop.example to:hub@office.example}")).hasSize(2);
        assertThat(subjects("from:nobody@x.example OR cc:anna@office.example"))
                .containsExactly("Pumps");
        assertThat(subjects("widgets -subject:pumps")).containsExactly("Order #1042");
        assertThat(subjects("\"blue widgets\"")).containsExactly("Order #1042");
        assertThat(subjects("\"widgets blue\"")).isEmpty();
        assertThat(subjects("rfc822msgid:b@x")).containsExactly("Pumps");
        assertThat(subjects("rfc822msgid:<a@x>")).containsExactly("Order #1042");
        assertThat(subjects("in:inbox is:unread newer_than:1d")).hasSize(2);
        assertThat(subjects("before:2020/01/01")).isEmpty();
        assertThat(subjects("after:1577836800 (from:ada OR from:bob) pumps.example"))
                .containsExactly("Pumps");
        assertThat(subjects("from:(ada@shop.example OR bob@pumps.example)")).hasSize(2);
        assertThat(subjects("in:sent")).isEmpty();
    }

    @Test
    void trashedMailIsListedOnlyWhenAskedFor() {
        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: Gone\n\nx");
        var id = onlyId(anna, "");
        anna.post(ME + "messages/" + id + "/trash", "{}");

        assertThat(subjects("")).isEmpty();
        assertThat(subjects("in:trash")).containsExactly("Gone");
        anna.post(ME + "messages/" + id + "/untrash", "{}");
        assertThat(subjects("")).containsExactly("Gone");
    }

    @Test
    void pagesGoNewestFirstAndSurviveADeletionBetweenThem() {
        for (var i = 0; i < 5; i++) {
            deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: " + i + "\n\nx");
        }
        var first = anna.get(ME + "messages?maxResults=2").body();
        anna.delete(ME + "messages/" + first.at("/messages/0/id").asString());
        var seen = new ArrayList<String>();
        for (var page = first;
                ;
                page =
                        anna.get(
                                        ME
                                                + "messages?maxResults=2&pageToken="
                                                + page.path("nextPageToken").asString())
                                .body()) {
            page.path("messages").forEach(message -> seen.add(message.path("id").asString()));
            if (!page.has("nextPageToken")) {
                break;
            }
        }

        assertThat(seen)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void draftsKeepTheirIdAndAreSent() {
        var draft =
                anna.post(
                                ME + "drafts",
                                "{\"message\":"
                                        + raw("To: ivan@office.example\nSubject: Draft\n\none")
                                        + "}")
                        .body();
        var id = draft.path("id").asString();
        var saved =
                anna.put(
                                ME + "drafts/" + id,
                                "{\"message\":"
                                        + raw("To: ivan@office.example\nSubject: Draft\n\ntwo")
                                        + "}")
                        .body();

        assertThat(saved.path("id").asString()).isEqualTo(id);
        assertThat(saved.at("/message/id")).isNotEqualTo(draft.at("/message/id"));
        assertThat(anna.get(ME + "drafts").body().path("drafts")).hasSize(1);
        anna.post(ME + "drafts/send", "{\"id\":\"" + id + "\"}");
        assertThat(anna.get(ME + "drafts").body().has("drafts")).isFalse();
        assertThat(subjects("in:sent")).containsExactly("Draft");
    }

    @Test
    void nobodyReadsTheMailboxOfAnother() {
        assertThat(anna.get("gmail/v1/users/ivan@office.example/profile").status()).isEqualTo(403);
        assertThat(anna.get("gmail/v1/users/anna@office.example/profile").status()).isEqualTo(200);
    }

    @Test
    void theMetadataScopeNeitherSearchesNorShowsText() {
        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: One\n\nx");
        var id = onlyId(anna, "");
        var headersOnly =
                GoogleCaller.with(
                        simulator,
                        "anna@office.example",
                        "https://www.googleapis.com/auth/gmail.metadata");

        assertThat(headersOnly.get(ME + "messages?q=x").status()).isEqualTo(403);
        assertThat(headersOnly.get(ME + "messages/" + id).status()).isEqualTo(403);
        assertThat(headersOnly.get(ME + "messages/" + id + "?format=metadata").status())
                .isEqualTo(200);
    }

    @Test
    void anAddOnReadsOnlyTheOpenMessage() {
        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: One\n\nx");
        deliver("From: bob@shop.example\nTo: anna@office.example\nSubject: Two\n\nx");
        var one = onlyId(anna, "?q=subject:one");
        var two = onlyId(anna, "?q=subject:two");
        var addOn =
                GoogleCaller.with(
                        simulator,
                        "anna@office.example",
                        "https://www.googleapis.com/auth/gmail.addons.current.message.readonly");
        var account = SimulatorSettings.officeAccounts().get(1);
        var open = simulator.tokens().messageToken(account, one);

        assertThat(addOn.get(ME + "messages/" + one).status()).isEqualTo(403);
        assertThat(
                        addOn.send(
                                        addOn.request(ME + "messages/" + one)
                                                .header("X-Goog-Gmail-Access-Token", open)
                                                .GET())
                                .status())
                .isEqualTo(200);
        assertThat(
                        addOn.send(
                                        addOn.request(ME + "messages/" + two)
                                                .header("X-Goog-Gmail-Access-Token", open)
                                                .GET())
                                .status())
                .isEqualTo(403);
    }

    @Test
    void aPhonesCallLogGoesUnderItsLabelAtTheTimeOfTheCall() {
        deliver(
                "X-Gmail-Labels: Call log\n"
                        + "Date: Fri, 20 Nov 2026 10:00:00 +0300\n"
                        + "From: ada@shop.example\n"
                        + "To: anna@office.example\n"
                        + "Subject: Call with Ada\n\n"
                        + "x");

        var call = anna.get(ME + "messages/" + onlyId(anna, "?q=label:call-log")).body();

        assertThat(call.path("internalDate").asString()).isEqualTo("1795158000000");
        assertThat(call.path("labelIds")).extracting(JsonNode::asString).doesNotContain("INBOX");
    }

    @Test
    void callsCostWhatTheTableSays() {
        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: One\n\nx");
        var id = onlyId(anna, "");
        anna.get(ME + "messages/" + id);

        assertThat(
                        simulator
                                .counters()
                                .of("anna@office.example", "gmail.users.messages.get")
                                .units())
                .isEqualTo(20);
        assertThat(
                        simulator
                                .counters()
                                .of("anna@office.example", "gmail.users.messages.list")
                                .units())
                .isEqualTo(5);
    }

    @Test
    void aWatchedMailboxTellsItsTopicAndTheNoteIsPulled() {
        var topic = "{\"topicName\":\"projects/p/topics/gmail\",\"labelIds\":[\"INBOX\"]}";
        var watch = anna.post(ME + "watch", topic).body();
        var reader =
                GoogleCaller.with(
                        simulator, "anna@office.example", "https://www.googleapis.com/auth/pubsub");
        reader.post("v1/projects/p/subscriptions/gmail:acknowledge", "{\"ackIds\":[\"ack-1\"]}");

        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: One\n\nx");

        var pulled =
                reader.post("v1/projects/p/subscriptions/gmail:pull", "{\"maxMessages\":10}")
                        .body();
        assertThat(watch.path("expiration").asString()).matches("\\d{13}");
        assertThat(pulled.path("receivedMessages")).hasSize(1);
        assertThat(decoded(pulled.at("/receivedMessages/0/message/data").asString()))
                .contains("anna@office.example");
        assertThat(anna.post("v1/projects/p/subscriptions/gmail:pull", "{}").status())
                .isEqualTo(403);
        assertThat(anna.post(ME + "watch", topic.replace("gmail", "other")).status())
                .isEqualTo(400);
        assertThat(anna.post(ME + "stop", "").status()).isEqualTo(204);
        assertThat(anna.post(ME + "watch", topic.replace("gmail", "other")).status())
                .isEqualTo(200);
    }

    @Test
    void aPushCarriesATokenSignedForItsAudience() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        var hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext(
                "/",
                exchange -> {
                    heard.add(exchange.getRequestHeaders().getFirst("Authorization"));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        hook.start();
        try {
            anna.put(
                    "v1/projects/p/subscriptions/push",
                    """
                    {"topic":"projects/p/topics/gmail","pushConfig":{"pushEndpoint":"http://localhost:%d/",
                     "oidcToken":{"serviceAccountEmail":"push@p.example","audience":"here"}}}\
                    """
                            .formatted(hook.getAddress().getPort()));
            anna.post(ME + "watch", "{\"topicName\":\"projects/p/topics/gmail\"}");

            var claims = decoded(heard.poll(10, TimeUnit.SECONDS).split("\\.")[1]);
            assertThat(claims).contains("\"aud\":\"here\"", "\"email\":\"push@p.example\"");
        } finally {
            hook.stop(0);
        }
    }

    @Test
    void anOldProjectPaysTheOldPrices() {
        var settings = SimulatorSettings.forTests().withQuotas(QuotaLimits.ofOldGmailProject());
        try (var old = Simulator.start(settings)) {
            var hub = GoogleCaller.with(old, "hub@office.example", MODIFY);
            hub.get(ME + "messages/0000000000000001");

            assertThat(old.counters().of("hub@office.example", "gmail.users.messages.get").units())
                    .isEqualTo(5);
        }
    }

    private void deliver(String mail) {
        deliver(mail.replace("\n", "\r\n").getBytes(UTF_8));
    }

    private void deliver(byte[] mail) {
        var request =
                anna.request("_sim/mail")
                        .header("Content-Type", "message/rfc822")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(mail));
        assertThat(anna.send(request).status()).isEqualTo(200);
    }

    private static String onlyId(GoogleCaller caller, String query) {
        var messages =
                caller.get(ME + "messages" + query.replace(" ", "%20")).body().path("messages");
        assertThat(messages).hasSize(1);
        return messages.get(0).path("id").asString();
    }

    private Iterable<String> subjects(String query) {
        var encoded = java.net.URLEncoder.encode(query, UTF_8);
        var subjects = new ArrayList<String>();
        anna.get(ME + "messages?q=" + encoded)
                .body()
                .path("messages")
                .forEach(m ->
                        subjects.add(
                                header(
                                        anna.get(ME + "messages/" + m.path("id").asString())
                                                .body()
                                                .path("payload"),
                                        "subject")));
        return subjects;
    }

    private static String header(JsonNode payload, String name) {
        for (var header : payload.path("headers")) {
            if (header.path("name").asString().equalsIgnoreCase(name)) {
                return header.path("value").asString();
            }
        }
        return "";
    }

    private static String raw(String mail) {
        var bytes = mail.replace("\n", "\r\n").getBytes(UTF_8);
        return "{\"raw\":\"" + Base64.getUrlEncoder().encodeToString(bytes) + "\"}";
    }

    private static String decoded(String data) {
        return new String(Base64.getUrlDecoder().decode(data), UTF_8);
    }
}
