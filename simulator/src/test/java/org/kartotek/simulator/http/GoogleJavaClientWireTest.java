package org.kartotek.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import tools.jackson.databind.JsonNode;

/**
 * What Google's Java client really sends: overridden PATCH, gzip, chunks, absolute addresses in
 * batches.
 */
class GoogleJavaClientWireTest {

    private static final String AGENT =
            "kartotek Google-API-Java-Client/2.9.2 Google-HTTP-Java-Client/2.2.0 (gzip)";

    private final Simulator simulator = Simulator.start(SimulatorSettings.forTests());
    private final GoogleCaller hub =
            GoogleCaller.with(simulator, "hub@office.example", GoogleCaller.CONTACTS);
    private final JsonNode ada =
            hub.post("v1/people:createContact", "{\"names\":[{\"givenName\":\"Ada\"}]}").body();
    private final String name = ada.path("resourceName").asString();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anOverriddenPatchWithAZippedChunkedBodyIsAnUpdate() throws IOException {
        String body = note("zipped", ada);

        var answer =
                hub.send(
                        hub.request("v1/" + name + ":updateContact?updatePersonFields=biographies")
                                .header("X-HTTP-Method-Override", "PATCH")
                                .header("Content-Encoding", "gzip")
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .header("User-Agent", AGENT)
                                .header("x-goog-api-client", "gl-java/25 gdcl/2.9.2")
                                .POST(zippedChunks(body)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/biographies/0/value").asString()).isEqualTo("zipped");
    }

    @Test
    void theSameCallAsARealPatchIsAnUpdateToo() {
        var answer =
                hub.patch(
                        "v1/" + name + ":updateContact?updatePersonFields=biographies",
                        note("patched", ada));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void aListingTooLongForAnAddressComesAsAForm() {
        var answer =
                hub.send(
                        hub.request("v1/people/me/connections")
                                .header("X-HTTP-Method-Override", "GET")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("personFields=names&pageSize=10")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("connections")).hasSize(1);
    }

    @Test
    void partsOfABatchCarryAbsoluteAddressesAndFailOnTheirOwn() {
        String batch =
                "--__END_OF_PART__1\r\n"
                    + "Content-Length: 9\r\n"
                    + "Content-Type: application/http\r\n"
                    + "content-id: 1\r\n"
                    + "content-transfer-encoding: binary\r\n\r\n"
                    + "GET http://localhost:1/v1/%s?personFields=names HTTP/1.1\r\n"
                    + "Authorization: Bearer %s\r\n\r\n\r\n"
                    + "--__END_OF_PART__1\r\n"
                    + "Content-Type: application/http\r\n"
                    + "content-id: 2\r\n\r\n"
                    + "POST http://localhost:1/v1/%s:updateContact?updatePersonFields=biographies"
                    + " HTTP/1.1\r\n"
                    + "X-HTTP-Method-Override: PATCH\r\n"
                    + "Content-Type: application/json; charset=UTF-8\r\n\r\n"
                    + "%s\r\n"
                    + "--__END_OF_PART__1\r\n"
                    + "Content-Type: application/http\r\n"
                    + "content-id: 3\r\n\r\n"
                    + "GET http://localhost:1/v1/people/c1?personFields=names HTTP/1.1\r\n\r\n\r\n"
                    + "--__END_OF_PART__1--\r\n";

        var answer =
                hub.send(
                        hub.request("batch")
                                .header(
                                        "Content-Type",
                                        "multipart/mixed; boundary=__END_OF_PART__1")
                                .POST(
                                        BodyPublishers.ofString(
                                                batch.formatted(
                                                        name,
                                                        hub.token(),
                                                        name,
                                                        note("batched", ada)))));

        String body = answer.raw().body();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("multipart/mixed; boundary=");
        assertThat(body)
                .contains("Content-ID: response-1", "Content-ID: response-2", "HTTP/1.1 404")
                .contains("\"batched\"");
        assertThat(body.split("HTTP/1.1 200 OK")).hasSize(3);
    }

    @Test
    void fieldsCutTheAnswerToWhatWasAskedFor() {
        var answer =
                hub.get(
                        "v1/people/me/connections?personFields=names,metadata"
                            + "&fields=connections(resourceName,names/givenName),totalItems&alt=json&prettyPrint=false");

        assertThat(answer.raw().body())
                .isEqualTo(
                        "{\"connections\":[{\"resourceName\":\"%s\",\"names\":[{\"givenName\":\"Ada\"}]}],\"totalItems\":1}"
                                .formatted(name));
        assertThat(hub.get("v1/people/me/connections?personFields=names&fields=nonsense").message())
                .isEqualTo("Invalid field selection nonsense");
    }

    @Test
    void answersAreZippedForWhoeverAsks() {
        for (int i = 0; i < 10; i++) {
            hub.post("v1/people:createContact", "{\"names\":[{\"givenName\":\"Ada\"}]}");
        }

        var answer =
                hub.send(
                        hub.request("v1/people/me/connections?personFields=names")
                                .header("Accept-Encoding", "gzip"));

        assertThat(answer.raw().headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private static String note(String text, JsonNode person) {
        var body = Json.object().put("etag", person.path("etag").asString());
        body.putArray("biographies").addObject().put("value", text);
        return body.toString();
    }

    /** A stream of unknown length leaves in chunks. */
    private static BodyPublisher zippedChunks(String body) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(zipped.toByteArray()));
    }
}
