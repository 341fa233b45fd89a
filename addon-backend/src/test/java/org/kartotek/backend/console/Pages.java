package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.console.AtTheConsole.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.Objects;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.console.frame.Done;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody at the console: reads pages, sends forms. */
record Pages(MockMvc mvc, Caller caller) {

    String read(String path) throws Exception {
        var answer = mvc.perform(get(URI.create(path)).with(as(caller))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    int status(String path) throws Exception {
        return mvc.perform(get(URI.create(path)).with(as(caller)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    MvcResult send(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form.with(as(caller)).with(csrf())).andReturn();
    }

    static String text(MvcResult answer) throws Exception {
        return answer.getResponse().getContentAsString();
    }

    static String said(MvcResult answer) {
        return done(answer).text();
    }

    static String undo(MvcResult answer) {
        return Objects.requireNonNull(done(answer).undo());
    }

    private static Done done(MvcResult answer) {
        return (Done) Objects.requireNonNull(answer.getFlashMap().get("done"));
    }
}
