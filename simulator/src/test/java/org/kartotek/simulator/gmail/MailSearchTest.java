package org.kartotek.simulator.gmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What a search of a mailbox finds, and in what pages. */
class MailSearchTest extends GmailMailbox {
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
}
