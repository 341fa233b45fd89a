package org.kartotek.backend.capture.mail;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.simulator.SimulatorSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people and other servers do to the mailboxes of the simulated Google. */
final class OnMailboxes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private OnMailboxes() {}

    static void moves(String account, String id, List<String> add, List<String> remove) {
        asked(
                account,
                "POST",
                "messages/" + id + "/modify",
                Map.of("addLabelIds", add, "removeLabelIds", remove));
    }

    static void deletes(String account, String id) {
        asked(account, "DELETE", "messages/" + id, Map.of());
    }

    /** Id of the draft, and of its message. */
    static JsonNode drafts(String account, String raw) {
        var message = Map.of("raw", base64(raw));
        return asked(account, "POST", "drafts", Map.of("message", message));
    }

    static JsonNode sendsDraft(String account, String draft) {
        return asked(account, "POST", "drafts/send", Map.of("id", draft));
    }

    private static String base64(String raw) {
        return java.util.Base64.getUrlEncoder()
                .encodeToString(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode asked(String account, String method, String path, Object json) {
        var token =
                SimulatedGoogle.post(
                                "_sim/oauth/grant",
                                JSON.writeValueAsString(
                                        Map.of(
                                                "account",
                                                account,
                                                "clientId",
                                                SimulatorSettings.DEMO_CLIENT.id(),
                                                "scopes",
                                                List.of(
                                                        GoogleAccount.GMAIL_MODIFY,
                                                        "https://mail.google.com/"))))
                        .path("accessToken")
                        .asString();
        return send(
                HttpRequest.newBuilder(
                                SimulatedGoogle.simulator()
                                        .url()
                                        .resolve("gmail/v1/users/me/" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, body(JSON.writeValueAsString(json))));
    }

    private static HttpRequest.BodyPublisher body(String text) {
        return HttpRequest.BodyPublishers.ofByteArray(
                text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
