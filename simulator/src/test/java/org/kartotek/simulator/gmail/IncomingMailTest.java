package org.kartotek.simulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import tools.jackson.databind.JsonNode;

/** How mail arrives, is threaded and can be read. */
class IncomingMailTest extends GmailMailbox {
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
}
