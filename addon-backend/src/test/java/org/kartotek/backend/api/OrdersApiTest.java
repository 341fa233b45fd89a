package org.kartotek.backend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@BackendTest
@Import(Program.class)
class OrdersApiTest {
    @Autowired SampleOffice sample;
    @Autowired Program program;
    Caller anna;
    Program.Acting acting;
    UUID contact = new UUID(0, 0);

    @BeforeEach
    void anOfficeWithAContact() {
        anna = sample.founded();
        acting = program.of(anna);
        contact = CurrentCaller.in(anna, () -> sample.ayse(anna).id());
    }

    @Test
    void anOrderOpensInTheFirstStageAndMovesOnWithWhoAndThroughWhichDoor() throws Exception {
        var order = acting.read(open("20 widgets").andExpect(status().isCreated()));
        var id = order.path("id").asString();

        acting.post("/api/v1/orders/" + id + "/steps", "{\"stage\":\"packing\"}")
                .andExpect(status().isOk());

        acting.get("/api/v1/orders/" + id)
                .andExpect(
                        content()
                                .json(
                                        """
                                        {"id":"%s","number":1001,"title":"20 widgets",
                                         "contact":{"id":"%s","name":"Ayşe Yılmaz"},
                                         "organization":{"name":"Deniz Tekstil"},
                                         "stage":"packing","stageKind":"open",
                                         "amount":{"amount":"15000.00","currency":"TRY"},
                                         "lines":[{"quantity":"20","title":"Widget","unitPrice":"750"}],
                                         "openedAt":"2026-03-02T10:00:00Z","closedAt":null,
                                         "steps":[
                                           {"stage":"enquiry","at":"2026-03-02T10:00:00Z",
                                            "by":"Anna","door":"api"},
                                           {"stage":"packing","by":"Anna","door":"api"}]}
                                        """
                                                .formatted(id, contact)));
    }

    @Test
    void aStageMayBeNamedInAnyLanguageAndWonClosesTheOrder() throws Exception {
        var id = acting.read(open("One")).path("id").asString();

        acting.post(
                        "/api/v1/orders/" + id + "/steps",
                        "{\"stage\":\"fullført\",\"comment\":\"paid\"}")
                .andExpect(jsonPath("$.stage").value("done"))
                .andExpect(jsonPath("$.stageKind").value("won"))
                .andExpect(jsonPath("$.closedAt").value("2026-03-02T10:00:00Z"))
                .andExpect(jsonPath("$.steps[1].comment").value("paid"));
        acting.post("/api/v1/orders/" + id + "/steps", "{\"stage\":\"nowhere\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("stage"))
                .andExpect(jsonPath("$.errors[0].value").value("nowhere"));
    }

    @Test
    void aListIsNarrowedByContactStageNumberAndOpen() throws Exception {
        open("First");
        var second = acting.read(open("Second")).path("id").asString();
        acting.post("/api/v1/orders/" + second + "/steps", "{\"stage\":\"lost\"}");

        titles("?contact=" + contact, "Second", "First");
        titles("?stage=lost", "Second");
        titles("?open=true", "First");
        titles("?number=1002", "Second");
        titles("?contact=" + UUID.randomUUID());
        var page = acting.read(acting.get("/api/v1/orders?limit=1"));
        titles("?limit=1&after=" + page.path("next").asString(), "First");
    }

    private void titles(String query, String... expected) throws Exception {
        assertThat(
                        acting.read(acting.get("/api/v1/orders" + query))
                                .path("items")
                                .valueStream()
                                .map(item -> item.path("title").asString()))
                .containsExactly(expected);
    }

    @Test
    void aPageTakesTheSameStatementsForOneOrderAndForTen() throws Exception {
        open("One");
        int one = StatementGuard.statementsOf(() -> acting.get("/api/v1/orders")).size();
        for (int i = 0; i < 9; i++) {
            open("Another");
        }

        // Token; its use; ids; orders; stages; steps; contacts; organizations.
        assertThat(StatementGuard.statementsOf(() -> acting.get("/api/v1/orders")))
                .hasSize(one)
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void anOrderForNobodyOrForAnotherOfficesContactIsRefused() throws Exception {
        var stranger = program.of(sample.founded("other.example"));
        var body = "{\"title\":\"X\",\"contact\":{\"id\":\"%s\"}}".formatted(contact);

        stranger.post("/api/v1/orders", body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("contact.id"));
        acting.post("/api/v1/orders", "{\"title\":\"X\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("contact"));
        acting.post(
                        "/api/v1/orders",
                        "{\"title\":\"X\",\"contact\":{\"id\":\"%s\"},\"amount\":{\"amount\":\"1e9\",\"currency\":\"TRY\"}}"
                                .formatted(contact))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("amount.amount"));
        var id = acting.read(open("Ours")).path("id").asString();
        stranger.get("/api/v1/orders/" + id).andExpect(status().isNotFound());
        stranger.post("/api/v1/orders/" + id + "/steps", "{\"stage\":\"packing\"}")
                .andExpect(status().isNotFound());
    }

    private org.springframework.test.web.servlet.ResultActions open(String title) throws Exception {
        return acting.post(
                "/api/v1/orders",
                """
                {"title":"%s","contact":{"id":"%s"},
                 "amount":{"amount":"15000.00","currency":"TRY"},
                 "lines":[{"quantity":"20","title":"Widget","unitPrice":"750"}]}
                """
                        .formatted(title, contact));
    }
}
