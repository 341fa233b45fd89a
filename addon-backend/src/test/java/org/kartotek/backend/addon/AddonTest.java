package org.kartotek.backend.addon;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.GoogleIdentity;
import org.kartotek.backend.access.Identify;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every test of the side panel starts from: an office, its owner Anna, and a Google. */
@BackendTest
abstract class AddonTest {
    static final GoogleStandIn GOOGLE = new GoogleStandIn();
    static final String ANNA = "anna@office.example";
    static final List<String> ALL_SCOPES =
            List.of(
                    "https://www.googleapis.com/auth/userinfo.email",
                    "https://www.googleapis.com/auth/gmail.addons.current.message.metadata",
                    "https://www.googleapis.com/auth/calendar.addons.current.event.read");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Identify identify;

    Caller anna;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry properties) {
        properties.add("kartotek.base-url", () -> GoogleStandIn.BASE);
        properties.add("kartotek.addon.service-account", () -> GoogleStandIn.SERVICE_ACCOUNT);
        properties.add("kartotek.addon.oauth-client-id", () -> GoogleStandIn.CLIENT);
        properties.add("kartotek.google.jwks-url", () -> GOOGLE.url() + "certs");
        properties.add("kartotek.google.gmail-url", GOOGLE::url);
    }

    @BeforeEach
    void found() {
        anna = sample.founded().at(Door.SIDEBAR);
        identify.recognise(new GoogleIdentity("sub-of-" + ANNA, ANNA, "Anna", null), Door.SIDEBAR);
        GOOGLE.callsSeen();
    }

    JsonNode call(String path, Map<String, Object> event) throws Exception {
        var answer = send(path, "Bearer " + GOOGLE.system(path), Json.write(event));
        if (answer.getStatus() != 200) {
            throw new AssertionError("Answered " + answer.getStatus());
        }
        return JSON.readTree(answer.getContentAsByteArray());
    }

    MockHttpServletResponse send(String path, String authorization, String body) throws Exception {
        var request = post(path).contentType(MediaType.APPLICATION_JSON).content(body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    static Map<String, Object> event(String user) {
        return event(GOOGLE.user(user), ALL_SCOPES);
    }

    static Map<String, Object> event(String userToken, List<String> scopes) {
        var authorization = new HashMap<String, Object>();
        authorization.put("userOAuthToken", "user-token");
        authorization.put("authorizedScopes", scopes);
        if (!userToken.isEmpty()) {
            authorization.put("userIdToken", userToken);
        }
        var event = new HashMap<String, Object>();
        event.put("authorizationEventObject", authorization);
        event.put(
                "commonEventObject",
                Map.of("hostApp", "GMAIL", "platform", "WEB", "userLocale", "en"));
        return event;
    }

    static Map<String, Object> mailOpened(String messageId) {
        return reading(event(ANNA), messageId);
    }

    static Map<String, Object> reading(Map<String, Object> event, String messageId) {
        event.put("gmail", Map.of("messageId", messageId, "accessToken", "message-token"));
        return event;
    }

    /** A click on the button with these words, with what stands in the fields. */
    JsonNode press(JsonNode card, String words, Map<String, String> fields) throws Exception {
        return call("/addon/action", click(buttonIn(card, words), fields));
    }

    /** What is asked for by its operation and id, as a button of another card would. */
    JsonNode view(String op, UUID id) throws Exception {
        return call("/addon/action", click(Map.of("op", op, "id", id.toString()), Map.of()));
    }

    <T> T inOffice(Supplier<T> work) {
        return CurrentCaller.in(anna, work::get);
    }

    static Map<String, Object> click(Map<String, String> parameters, Map<String, String> fields) {
        var inputs = new HashMap<String, Object>();
        fields.forEach((name, value) -> inputs.put(name, typed(value)));
        var event = event(ANNA);
        event.put(
                "commonEventObject",
                Map.of(
                        "hostApp",
                        "GMAIL",
                        "userLocale",
                        "en",
                        "parameters",
                        parameters,
                        "formInputs",
                        inputs));
        return event;
    }

    private static Map<String, Object> typed(String value) {
        if (value.startsWith("date:")) {
            return Map.of("dateInput", Map.of("msSinceEpoch", value.substring(5)));
        }
        if (value.startsWith("time:")) {
            var clock = LocalTime.parse(value.substring(5));
            return Map.of(
                    "timeInput", Map.of("hours", clock.getHour(), "minutes", clock.getMinute()));
        }
        return Map.of("stringInputs", Map.of("value", List.of(value)));
    }

    static Map<String, String> buttonIn(JsonNode card, String words) {
        for (var holder : holders(card)) {
            var click = holder.path("onClick");
            var action = click.path(click.has("action") ? "action" : "openDynamicLinkAction");
            if (words.equals(holder.path("text").asString("")) && action.isObject()) {
                var parameters = new HashMap<String, String>();
                action.path("parameters")
                        .forEach(one ->
                                parameters.put(
                                        one.path("key").asString(), one.path("value").asString()));
                return parameters;
            }
        }
        throw new AssertionError("No button " + words + " on " + card);
    }

    private static List<JsonNode> holders(JsonNode node) {
        var found = new ArrayList<JsonNode>();
        if (node.isObject()) {
            found.add(node);
        }
        node.values().forEach(child -> found.addAll(holders(child)));
        return found;
    }

    static String notice(JsonNode answer) {
        return answer.at("/renderActions/action/notification/text").asString("");
    }

    /** Everything a person can read in an answer, line by line. */
    static List<String> shown(JsonNode node) {
        var texts = new ArrayList<String>();
        if (node.isObject()) {
            node.properties()
                    .forEach(one -> {
                        if (one.getValue().isString() && READ.contains(one.getKey())) {
                            texts.add(one.getValue().asString());
                        } else {
                            texts.addAll(shown(one.getValue()));
                        }
                    });
        } else {
            node.values().forEach(child -> texts.addAll(shown(child)));
        }
        return texts;
    }

    private static final List<String> READ =
            List.of(
                    "text",
                    "topLabel",
                    "bottomLabel",
                    "title",
                    "subtitle",
                    "header",
                    "value",
                    "label");
}
