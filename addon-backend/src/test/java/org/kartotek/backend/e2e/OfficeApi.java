package org.kartotek.backend.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The office as another program reads it, with the demo's token. */
final class OfficeApi {

    private final URI office;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    OfficeApi(URI office) {
        this.office = office;
    }

    /** An order that is still open, and the customer who asked for it. */
    record OpenOrder(
            String number, String stage, String contactId, String contactName, String email) {}

    /** One that is not about to be closed, of a customer with a mail address and a number. */
    Optional<OpenOrder> anOpenOrder() {
        return get("api/v1/orders?limit=100")
                .path("items")
                .valueStream()
                .filter(order -> order.path("stageKind").asString("").equals("open"))
                .filter(order -> order.path("contact").has("id"))
                .filter(order -> !order.path("stage").asString("").equalsIgnoreCase("shipped"))
                .flatMap(order -> customerOf(order).stream())
                .findFirst();
    }

    private Optional<OpenOrder> customerOf(JsonNode order) {
        String id = order.path("contact").path("id").asString();
        JsonNode contact = get("api/v1/contacts/" + id);
        if (contact.path("phones").isEmpty()) return Optional.empty();
        String name =
                (contact.path("givenName").asString("")
                                + " "
                                + contact.path("familyName").asString(""))
                        .strip();
        return contact.path("emails")
                .valueStream()
                .map(email -> email.path("value").asString(""))
                .findFirst()
                .map(email ->
                        new OpenOrder(
                                order.path("number").asString("").replace("#", ""),
                                order.path("stage").asString(""),
                                id,
                                name,
                                email));
    }

    JsonNode get(String path) {
        return send(path, request(path).build(), 200);
    }

    JsonNode post(String path, String body) {
        var request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(path, request.build(), 201);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(office.resolve(path))
                .header("Authorization", "Bearer kt_demo");
    }

    private JsonNode send(String path, HttpRequest request, int expected) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("The office did not answer " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped while waiting for " + path, e);
        }
    }
}
