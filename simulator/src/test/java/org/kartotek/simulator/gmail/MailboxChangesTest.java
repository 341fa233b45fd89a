package org.kartotek.simulator.gmail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import tools.jackson.databind.JsonNode;

/** What is sent, drafted and labelled, and the history of it. */
class MailboxChangesTest extends GmailMailbox {
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
}
