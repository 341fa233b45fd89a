package org.kartotek.backend.api.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.api.Program;
import org.kartotek.backend.api.gate.RememberedAnswers.Key;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@BackendTest
@Import(Program.class)
class OnceOnlyTest {
    private static final String PATH = "/api/v1/contacts";
    private static final String BODY = "{\"givenName\":\"Once\"}";

    @Autowired SampleOffice sample;
    @Autowired Program program;
    @Autowired RememberedAnswers answers;
    @Autowired SettableClock clock;
    Caller anna;
    Program.Acting acting;

    @BeforeEach
    void anOffice() {
        anna = sample.founded();
        acting = program.of(anna);
    }

    @Test
    void theSameRequestAgainIsDoneOnceAndAnsweredTheSame() throws Exception {
        var first = acting.post(PATH, BODY, "k1").andExpect(status().isCreated());
        var second =
                acting.post(PATH, BODY, "k1")
                        .andExpect(status().isCreated())
                        .andExpect(header().string("Idempotency-Replayed", "true"));

        assertThat(acting.read(second)).isEqualTo(acting.read(first));
        assertThat(second.andReturn().getResponse().getHeader("Location"))
                .isEqualTo(first.andReturn().getResponse().getHeader("Location"));
        contacts(1);
    }

    @Test
    void aKeyIsForOneRequest() throws Exception {
        acting.post(PATH, BODY, "k1");

        acting.post(PATH, "{\"givenName\":\"Other\"}", "k1")
                .andExpect(status().isUnprocessableContent());
        acting.post("/api/v1/tasks", BODY, "k1").andExpect(status().isUnprocessableContent());
        contacts(1);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() throws Exception {
        acting.post(PATH, "{\"givenName\":\"\"}", "k1").andExpect(status().isBadRequest());

        acting.post(PATH, BODY, "k1").andExpect(status().isCreated());
        contacts(1);
    }

    @Test
    void whileTheFirstIsWorkedOnTheSecondIsToldSo() throws Exception {
        claimAsIfWorking();

        acting.post(PATH, BODY, "k1").andExpect(status().isConflict());
        contacts(0);
    }

    @Test
    void aRequestThatDiedWithItsProcessCanBeSentAgain() throws Exception {
        claimAsIfWorking();
        clock.advance(Duration.ofMinutes(2));

        acting.post(PATH, BODY, "k1").andExpect(status().isCreated());
        contacts(1);
    }

    @Test
    void keysOfTwoUsersDoNotMeet() throws Exception {
        acting.post(PATH, BODY, "k1").andExpect(status().isCreated());

        program.of(sample.founded("other.example"))
                .post(PATH, BODY, "k1")
                .andExpect(status().isCreated())
                .andExpect(header().doesNotExist("Idempotency-Replayed"));
    }

    @Test
    void anAnswerIsForgottenAfterADay() throws Exception {
        acting.post(PATH, BODY, "k1");
        clock.advance(Duration.ofHours(25));

        acting.post(PATH, BODY, "k1").andExpect(header().doesNotExist("Idempotency-Replayed"));
        contacts(2);
    }

    private void claimAsIfWorking() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        var hash = digest.digest((PATH + "\n" + BODY).getBytes(StandardCharsets.UTF_8));
        CurrentCaller.in(anna, () -> answers.claim(new Key("api:" + anna.userId(), "k1"), hash));
    }

    private void contacts(int expected) throws Exception {
        acting.get(PATH).andExpect(jsonPath("$.items.length()").value(expected));
    }
}
