package org.kartotek.backend.addon;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Json;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Anna saves a note about Ayşe: a request in all its parts, for somebody to change one of them. */
final class Click {
    final Map<String, Object> parameters = new LinkedHashMap<>();
    final Map<String, Object> inputs = new HashMap<>();
    final Map<String, Object> common = new HashMap<>();
    final Map<String, Object> event = new HashMap<>();
    final String theirContact;
    final String theirOrder;
    final String theirStage;

    String path = "/addon/action";
    String method = "POST";
    String contentType = "application/json";
    String authorization;
    int times = 1;

    private final GoogleStandIn google;
    private final Map<String, Object> authorizationEvent = new HashMap<>();
    private byte @Nullable [] body;

    Click(GoogleStandIn google, String contact, List<String> theirs) {
        this.google = google;
        theirContact = theirs.get(0);
        theirOrder = theirs.get(1);
        theirStage = theirs.get(2);
        authorization = "Bearer " + systemToken();
        parameters.put("op", "note.write");
        parameters.put("about", "contact:" + contact);
        parameters.put("back", "contact:" + contact);
        parameters.put("nonce", UUID.randomUUID().toString());
        type("text", "Likes blue");
        common.put("hostApp", "GMAIL");
        common.put("userLocale", "en");
        common.put("parameters", parameters);
        common.put("formInputs", inputs);
        authorizationEvent.put("userOAuthToken", "token-" + UUID.randomUUID());
        authorizationEvent.put("userIdToken", userToken());
        authorizationEvent.put("authorizedScopes", AddonTest.ALL_SCOPES);
        event.put("commonEventObject", common);
        event.put("authorizationEventObject", authorizationEvent);
    }

    String systemToken() {
        return google.system(path);
    }

    String userToken() {
        return google.user(AddonTest.ANNA);
    }

    void system(UnaryOperator<JWTClaimsSet.Builder> change) {
        authorization = "Bearer " + google.system(path, change);
    }

    void user(UnaryOperator<JWTClaimsSet.Builder> change) {
        userIs(google.user(AddonTest.ANNA, change));
    }

    void userIs(@Nullable Object token) {
        authorizationEvent.put("userIdToken", token);
    }

    void at(String route) {
        path = route;
        authorization = "Bearer " + google.system("/addon/home");
    }

    void type(String field, String value) {
        typed(field, value);
    }

    /** A value as no form would send it. */
    void typed(String field, @Nullable Object value) {
        var values = new java.util.ArrayList<@Nullable Object>();
        values.add(value);
        inputs.put(field, Map.of("stringInputs", Map.of("value", values)));
    }

    /** The other form: a task, with this in one of its fields. */
    void task(String field, String value) {
        parameters.put("op", "task.add");
        type("title", "Call back");
        type(field, value);
    }

    void due(@Nullable Object millis) {
        task("title", "Call back");
        var day = new HashMap<String, @Nullable Object>();
        day.put("msSinceEpoch", millis);
        inputs.put("due", Map.of("dateInput", day));
    }

    String json() {
        return Json.write(event);
    }

    /** This JSON under a name nobody knows. */
    void unknown(String json) {
        body("{\"unknown\":" + json + "," + json().substring(1));
    }

    void body(String text) {
        body(text.getBytes(StandardCharsets.UTF_8));
    }

    void body(byte[] bytes) {
        body = bytes;
    }

    MockHttpServletRequestBuilder request() {
        var request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                        .contentType(contentType)
                        .content(body == null ? json().getBytes(StandardCharsets.UTF_8) : body);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }
}
