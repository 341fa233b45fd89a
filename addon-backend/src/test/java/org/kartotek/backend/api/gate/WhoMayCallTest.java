package org.kartotek.backend.api.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.access.ApiTokens;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@BackendTest
class WhoMayCallTest {
    private static int minutes;

    @Autowired SampleOffice sample;
    @Autowired ApiTokens tokens;
    @Autowired Users users;
    @Autowired MockMvc http;
    @Autowired SettableClock clock;
    Caller anna;

    @BeforeEach
    void anOfficeWithAToken() {
        // Each test in a minute of its own: refusals are counted by the minute.
        clock.set(SettableClock.START.plus(Duration.ofMinutes(++minutes)));
        anna = sample.founded();
        CurrentCaller.in(anna, () -> tokens.add("kt_right", "till", anna.userId()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/contacts",
                "/api/v1/organizations",
                "/api/v1/groups",
                "/api/v1/orders",
                "/api/v1/interactions",
                "/api/v1/notes",
                "/api/v1/tasks",
                "/api/v1/openapi.json"
            })
    void everythingNeedsAToken(String path) throws Exception {
        http.perform(get(path))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"kartotek\""))
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.status").value(401));
        http.perform(get(path).header("Authorization", "Bearer kt_right"))
                .andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer kt_wrong",
                "Bearer",
                "Bearer ",
                "Bearer kt_right kt_right",
                "Bearer KT_RIGHT",
                "Basic a3RfcmlnaHQ=",
                "kt_right",
                "Bearer ' or '1'='1"
            })
    void anythingButAKnownTokenIsRefused(String authorization) throws Exception {
        call(authorization).andExpect(status().isUnauthorized());
    }

    @Test
    void aRevokedTokenEndsAtOnce() throws Exception {
        var token = CurrentCaller.in(anna, () -> tokens.all().getFirst());
        call("Bearer kt_right").andExpect(status().isOk());

        CurrentCaller.in(anna, () -> tokens.revoke(token.id()));

        call("Bearer kt_right").andExpect(status().isUnauthorized());
    }

    @Test
    void aTokenEndsWithItsUser() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    var user = users.findById(anna.userId()).orElseThrow();
                    user.activate(false);
                    return users.save(user);
                });

        call("Bearer kt_right").andExpect(status().isUnauthorized());
    }

    @Test
    void useIsNoted() throws Exception {
        call("bearer kt_right").andExpect(status().isOk());

        var token = CurrentCaller.in(anna, () -> tokens.all().getFirst());
        assertThat(token.lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void guessingIsToldToWait() throws Exception {
        for (int i = 0; i < 30; i++) {
            call("Bearer kt_guess" + i).andExpect(status().isUnauthorized());
        }

        call("Bearer kt_guess")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        call("Bearer kt_right").andExpect(status().isOk());
    }

    @Test
    void theOpenApiDocumentNamesEveryPath() throws Exception {
        http.perform(get("/api/v1/openapi.json").header("Authorization", "Bearer kt_right"))
                .andExpect(jsonPath("$.openapi").exists())
                .andExpect(jsonPath("$.paths['/api/v1/contacts'].post").exists())
                .andExpect(jsonPath("$.paths['/api/v1/contacts/{id}'].patch").exists())
                .andExpect(jsonPath("$.paths['/api/v1/contacts/{id}/timeline'].get").exists())
                .andExpect(jsonPath("$.paths['/api/v1/orders/{id}/steps'].post").exists())
                .andExpect(jsonPath("$.paths['/api/v1/interactions'].post").exists())
                .andExpect(jsonPath("$.paths['/api/v1/notes'].post").exists())
                .andExpect(jsonPath("$.paths['/api/v1/tasks/{id}/done'].post").exists())
                .andExpect(jsonPath("$.components.securitySchemes.bearer.scheme").value("bearer"));
    }

    private ResultActions call(String authorization) throws Exception {
        return http.perform(get("/api/v1/contacts").header("Authorization", authorization));
    }
}
