package org.kartotek.simulator.gmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;

/** What a watched mailbox tells. */
class GmailPushTest extends GmailMailbox {
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
}
