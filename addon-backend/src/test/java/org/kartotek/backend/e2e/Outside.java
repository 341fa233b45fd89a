package org.kartotek.backend.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control side of the simulated Google: what people outside do without a browser. */
final class Outside {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI google;
    private final HttpClient http = HttpClient.newHttpClient();

    Outside(URI google) {
        this.google = google;
    }

    void contactOnPhone(String name, String phone, String email, String note) {
        var contact = JSON.createObjectNode();
        contact.put("account", "hub@office.example").put("name", name).put("note", note);
        contact.putArray("phones").addObject().put("value", phone).put("type", "mobile");
        contact.putArray("emails").addObject().put("value", email).put("type", "work");
        post("_sim/phone/contacts", contact.toString(), "application/json");
    }

    List<JsonNode> contacts() {
        return get("_sim/phone/contacts?account=hub@office.example")
                .path("items")
                .valueStream()
                .toList();
    }

    void contactDeleted(String id) {
        ask(
                HttpRequest.newBuilder(
                                google.resolve(
                                        "_sim/phone/contacts/"
                                                + id
                                                + "?account=hub@office.example"))
                        .DELETE()
                        .build());
    }

    JsonNode contactNamed(String name) {
        return contacts().stream()
                .filter(contact -> contact.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No phone shows " + name));
    }

    /** A mail from anybody arrives. */
    void mailArrives(String from, String to, String subject, String text) {
        String mail =
                String.join(
                        "\r\n",
                        "From: " + from,
                        "To: " + to,
                        "Subject: " + subject,
                        "Message-ID: <" + System.nanoTime() + "@outside.example>",
                        "Content-Type: text/plain; charset=UTF-8",
                        "",
                        text);
        post("_sim/mail", mail, "message/rfc822");
    }

    /** An hour in somebody's calendar with these guests. */
    void meets(String account, String title, Instant at, String... guests) {
        var event = JSON.createObjectNode();
        event.put("account", account).put("summary", title);
        event.putObject("start").put("dateTime", at.toString());
        event.putObject("end").put("dateTime", at.plus(Duration.ofHours(1)).toString());
        var attendees = event.putArray("attendees");
        Stream.of(guests).forEach(guest -> attendees.addObject().put("email", guest));
        post("_sim/calendar/events", event.toString(), "application/json");
    }

    /** Google refuses what we ask of it, until {@link #isWillingAgain}. */
    void refuses(String method, int status) {
        post(
                "_sim/faults",
                """
                {"account":"hub@office.example","method":"%s","kind":"status","status":%d,"times":50}
                """
                        .formatted(method, status),
                "application/json");
    }

    void isWillingAgain() {
        ask(HttpRequest.newBuilder(google.resolve("_sim/faults")).DELETE().build());
    }

    JsonNode get(String path) {
        return ask(HttpRequest.newBuilder(google.resolve(path)).build());
    }

    private JsonNode post(String path, String body, String type) {
        return ask(
                HttpRequest.newBuilder(google.resolve(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private JsonNode ask(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(
                        request + " was answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("The simulated Google did not answer " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while waiting for " + request, e);
        }
    }
}
