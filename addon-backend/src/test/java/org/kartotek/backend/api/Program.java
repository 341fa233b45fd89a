package org.kartotek.backend.api;

import java.util.UUID;
import org.kartotek.backend.access.ApiTokens;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** A program that calls the API for somebody. */
@TestComponent
public class Program {
    private final MockMvc http;
    private final ApiTokens tokens;

    Program(MockMvc http, ApiTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /** One with a token of this user. */
    public Acting of(Caller user) {
        var token = "kt_" + UUID.randomUUID();
        CurrentCaller.in(user, () -> tokens.add(token, "test", user.userId()));
        return new Acting(token);
    }

    /** The program with its token. */
    public final class Acting {
        private final String token;

        private Acting(String token) {
            this.token = token;
        }

        public ResultActions get(String path, Object... variables) throws Exception {
            return http.perform(request(HttpMethod.GET, path, variables));
        }

        public ResultActions post(String path, String json) throws Exception {
            return http.perform(request(HttpMethod.POST, path).content(json));
        }

        public ResultActions post(String path, String json, String idempotencyKey)
                throws Exception {
            return http.perform(
                    request(HttpMethod.POST, path)
                            .content(json)
                            .header("Idempotency-Key", idempotencyKey));
        }

        public ResultActions send(HttpMethod method, String path, String json, String ifMatch)
                throws Exception {
            return http.perform(request(method, path).content(json).header("If-Match", ifMatch));
        }

        /** The answer's JSON. */
        public JsonNode read(ResultActions call) throws Exception {
            return ApiJson.MAPPER.readTree(call.andReturn().getResponse().getContentAsByteArray());
        }

        private MockHttpServletRequestBuilder request(
                HttpMethod method, String path, Object... variables) {
            return MockMvcRequestBuilders.request(method, path, variables)
                    .header("Authorization", "Bearer " + token)
                    .contentType(MediaType.APPLICATION_JSON);
        }
    }
}
