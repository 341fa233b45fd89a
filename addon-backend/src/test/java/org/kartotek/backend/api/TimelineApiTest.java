package org.kartotek.backend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@BackendTest
@Import(Program.class)
class TimelineApiTest {
    @Autowired SampleOffice sample;
    @Autowired Program program;
    @Autowired SettableClock clock;
    Caller anna;
    Program.Acting acting;
    UUID contact = new UUID(0, 0);
    UUID order = new UUID(0, 0);

    @BeforeEach
    void anOfficeWithAnOrder() {
        anna = sample.founded();
        acting = program.of(anna);
        CurrentCaller.in(
                anna,
                () -> {
                    var ayse = sample.ayse(anna);
                    contact = ayse.id();
                    order = sample.orderOf(ayse, anna).id();
                    return true;
                });
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void aCallIsLoggedAndStandsInTheTimelineOfItsContact() throws Exception {
        var call =
                acting.read(
                        acting.post(
                                        "/api/v1/interactions",
                                        """
                                        {"kind":"call","direction":"in","at":"2026-03-02T10:30:00Z",
                                         "durationSeconds":95,"text":"wants delivery on Friday",
                                         "contacts":[{"id":"%s"}],"order":{"id":"%s"}}
                                        """
                                                .formatted(contact, order))
                                .andExpect(status().isCreated()));

        acting.get("/api/v1/interactions/" + call.path("id").asString())
                .andExpect(
                        content()
                                .json(
                                        """
                                        {"kind":"call","direction":"in","at":"2026-03-02T10:30:00Z",
                                         "durationSeconds":95,"subject":null,
                                         "text":"wants delivery on Friday",
                                         "contacts":[{"id":"%s"}],"order":{"id":"%s"},
                                         "by":"Anna","door":"api"}
                                        """
                                                .formatted(contact, order)));
        acting.get("/api/v1/contacts/" + contact + "/timeline")
                .andExpect(jsonPath("$.items[0].kind").value("call"))
                .andExpect(jsonPath("$.items[1].kind").value("step"))
                .andExpect(jsonPath("$.items[1].stage").value("Enquiry"))
                .andExpect(jsonPath("$.items[1].order.number").value(1001));
        acting.get("/api/v1/contacts/" + contact)
                .andExpect(jsonPath("$.lastInteractionAt").value("2026-03-02T10:30:00Z"));
    }

    @Test
    void aNoteIsWrittenAboutAContactAnOrderOrAnOrganization() throws Exception {
        var note =
                acting.read(
                        acting.post(
                                        "/api/v1/notes",
                                        "{\"text\":\"Prefers WhatsApp\",\"contact\":{\"id\":\"%s\"}}"
                                                .formatted(contact))
                                .andExpect(status().isCreated()));
        acting.post(
                        "/api/v1/notes",
                        "{\"text\":\"Fragile\",\"order\":{\"id\":\"%s\"}}".formatted(order))
                .andExpect(status().isCreated());

        acting.get("/api/v1/notes/" + note.path("id").asString())
                .andExpect(jsonPath("$.by").value("Anna"))
                .andExpect(jsonPath("$.door").value("api"))
                .andExpect(jsonPath("$.at").value("2026-03-02T11:00:00Z"));
        acting.get("/api/v1/notes?order=" + order)
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].text").value("Fragile"));
        acting.post("/api/v1/notes", "{\"text\":\"About nothing\"}")
                .andExpect(status().isBadRequest());
    }

    @Test
    void aTimelineIsReadPageByPageAndByKind() throws Exception {
        for (int i = 0; i < 5; i++) {
            acting.post(
                    "/api/v1/notes",
                    "{\"text\":\"%d\",\"contact\":{\"id\":\"%s\"}}".formatted(i, contact));
        }
        var path = "/api/v1/contacts/" + contact + "/timeline?limit=4";
        var first = acting.read(acting.get(path));
        var second = acting.read(acting.get(path + "&after=" + first.path("next").asString()));

        assertThat(first.path("items").size()).isEqualTo(4);
        assertThat(second.path("items").size()).isEqualTo(2);
        assertThat(second.path("next").isNull()).isTrue();
        acting.get(path + "&kind=step").andExpect(jsonPath("$.items.length()").value(1));
        acting.get(path + "&kind=dream")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].value").value("dream"));
    }

    @Test
    void whatHasNotHappenedYetIsNoInteraction() throws Exception {
        acting.post(
                        "/api/v1/interactions",
                        "{\"kind\":\"visit\",\"at\":\"2027-01-01T00:00:00Z\",\"contacts\":[{\"id\":\"%s\"}]}"
                                .formatted(contact))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("at"));
        acting.post(
                        "/api/v1/interactions",
                        "{\"kind\":\"visit\",\"at\":\"yesterday\",\"contacts\":[{\"id\":\"%s\"}]}"
                                .formatted(contact))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("at"))
                .andExpect(jsonPath("$.errors[0].value").value("yesterday"));
        acting.post("/api/v1/interactions", "{\"kind\":\"fax\",\"contacts\":[]}")
                .andExpect(status().isBadRequest());
    }

    @Test
    void aTaskIsAddedAndDoneOnce() throws Exception {
        var task =
                acting.read(
                        acting.post(
                                        "/api/v1/tasks",
                                        """
                                        {"title":"Call back","dueAt":"2026-03-03T08:00:00Z",
                                         "assignee":{"id":"%s"},"contact":{"id":"%s"}}
                                        """
                                                .formatted(anna.userId(), contact))
                                .andExpect(status().isCreated()));
        var path = "/api/v1/tasks/" + task.path("id").asString();
        acting.get("/api/v1/tasks?done=false&assignee=" + anna.userId())
                .andExpect(jsonPath("$.items[0].assignee.name").value("Anna"))
                .andExpect(jsonPath("$.items[0].contact.name").value("Ayşe Yılmaz"));

        acting.post(path + "/done", "")
                .andExpect(jsonPath("$.doneAt").value("2026-03-02T11:00:00Z"));
        clock.advance(Duration.ofHours(1));
        acting.post(path + "/done", "")
                .andExpect(jsonPath("$.doneAt").value("2026-03-02T11:00:00Z"));

        acting.get("/api/v1/tasks?done=false").andExpect(jsonPath("$.items").isEmpty());
        acting.get(path).andExpect(jsonPath("$.title").value("Call back"));
        program.of(sample.founded("other.example")).get(path).andExpect(status().isNotFound());
    }
}
