package org.kartotek.simulator.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;

/** What the add-on receives, read from a dry run of {@code POST /_sim/addon/events}. */
class PlayedEventTest {

    private final Simulator simulator = Simulator.start(SimulatorSettings.forTests());
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aHomepageEventSaysWhoAndWhereAndNothingAboutAMessage() throws Exception {
        JsonNode sent = dryRun("{'user':'anna@office.example','trigger':'home','locale':'tr'}");

        assertThat(sent.path("url").asString()).isEqualTo("http://localhost:8080/addon/home");
        JsonNode common = sent.path("body").path("commonEventObject");
        assertThat(common.path("hostApp").asString()).isEqualTo("GMAIL");
        assertThat(common.path("platform").asString()).isEqualTo("WEB");
        assertThat(common.path("userLocale").asString()).isEqualTo("tr");
        assertThat(sent.path("body").has("gmail")).isFalse();
    }

    @Test
    void theSystemTokenNamesTheExactAddressAndTheServiceAccount() throws Exception {
        JsonNode sent = dryRun("{'user':'anna@office.example','trigger':'calendarHome'}");

        JsonNode claims =
                claims(sent.path("headers").path("Authorization").asString().substring(7));
        assertThat(claims.path("aud").asString()).isEqualTo(sent.path("url").asString());
        assertThat(claims.path("email").asString())
                .isEqualTo("service-100200300@gcp-sa-gsuiteaddons.iam.gserviceaccount.com");
    }

    @Test
    void theUserTokenProvesWhoClicked() throws Exception {
        JsonNode sent = dryRun("{'user':'ivan@office.example','trigger':'home'}");

        JsonNode authorization = sent.path("body").path("authorizationEventObject");
        JsonNode claims = claims(authorization.path("userIdToken").asString());
        assertThat(claims.path("aud").asString())
                .isEqualTo("100200300-addon.apps.googleusercontent.com");
        assertThat(claims.path("email").asString()).isEqualTo("ivan@office.example");
        assertThat(claims.path("hd").asString()).isEqualTo("office.example");
    }

    @Test
    void withoutTheEmailScopeThereIsNoUserToken() throws Exception {
        post("_host/consent", "{'user':'anna@office.example','exactly':[]}");

        JsonNode sent = dryRun("{'user':'anna@office.example','trigger':'home'}");

        JsonNode body = sent.path("body");
        assertThat(body.path("authorizationEventObject").has("userIdToken")).isFalse();
        assertThat(body.path("commonEventObject").has("userLocale")).isFalse();
    }

    @Test
    void anActionCarriesItsParametersAndWhatWasTyped() throws Exception {
        JsonNode sent =
                dryRun(
                        "{'user':'anna@office.example','action':{'function':'http://localhost:8080/addon/action',"
                            + "'parameters':[{'key':'op','value':'note.save'}]},"
                            + "'formInputs':{'text':{'stringInputs':{'value':['Hi']}}}}");

        JsonNode common = sent.path("body").path("commonEventObject");
        assertThat(common.path("parameters").path("op").asString()).isEqualTo("note.save");
        assertThat(common.at("/formInputs/text/stringInputs/value/0").asString()).isEqualTo("Hi");
    }

    @Test
    void tokensGoOnlyToAddressesOfTheDeployment() throws Exception {
        var answer =
                post(
                        "_sim/addon/events",
                        "{'user':'anna@office.example','action':{'function':'https://evil.example/'}}");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private JsonNode dryRun(String wish) throws IOException, InterruptedException {
        var answer = post("_sim/addon/events", wish.replaceFirst("}$", ",'dryRun':true}"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body());
    }

    private HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        URI url = simulator.url().resolve(path);
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return Json.read(new String(json, StandardCharsets.UTF_8));
    }
}
