package org.kartotek.simulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import tools.jackson.databind.JsonNode;

/** Anna, who asks Gmail as any program does. */
abstract class GmailMailbox {
    static final String MODIFY = "https://www.googleapis.com/auth/gmail.modify";
    static final String ALL_OF_IT = "https://mail.google.com/";
    static final String ME = "gmail/v1/users/me/";

    final Simulator simulator = Simulator.start(SimulatorSettings.forTests());
    final GoogleCaller anna = GoogleCaller.with(simulator, "anna@office.example", ALL_OF_IT);

    @AfterEach
    void stop() {
        simulator.close();
    }

    void deliver(String mail) {
        deliver(mail.replace("\n", "\r\n").getBytes(UTF_8));
    }

    void deliver(byte[] mail) {
        var request =
                anna.request("_sim/mail")
                        .header("Content-Type", "message/rfc822")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(mail));
        assertThat(anna.send(request).status()).isEqualTo(200);
    }

    static String onlyId(GoogleCaller caller, String query) {
        var messages =
                caller.get(ME + "messages" + query.replace(" ", "%20")).body().path("messages");
        assertThat(messages).hasSize(1);
        return messages.get(0).path("id").asString();
    }

    Iterable<String> subjects(String query) {
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

    static String header(JsonNode payload, String name) {
        for (var header : payload.path("headers")) {
            if (header.path("name").asString().equalsIgnoreCase(name)) {
                return header.path("value").asString();
            }
        }
        return "";
    }

    static String raw(String mail) {
        var bytes = mail.replace("\n", "\r\n").getBytes(UTF_8);
        return "{\"raw\":\"" + Base64.getUrlEncoder().encodeToString(bytes) + "\"}";
    }

    static String decoded(String data) {
        return new String(Base64.getUrlDecoder().decode(data), UTF_8);
    }
}
