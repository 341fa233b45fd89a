package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.kartotek.backend.console.AtTheConsole.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BackendTest
@SuppressWarnings("NullAway.Init")
class OfficePagesTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired Orders orders;

    Caller anna;

    @BeforeEach
    void found() {
        anna = sample.founded();
    }

    @ParameterizedTest
    @CsvSource({
        "/users,STAFF,403",
        "/users,MANAGER,403",
        "/users,OWNER,200",
        "/audit,STAFF,403",
        "/audit,MANAGER,200",
        "/settings,STAFF,200",
        "/sync,STAFF,200"
    })
    void pagesKnowRoles(String path, Role role, int answer) throws Exception {
        mvc.perform(get(path).with(as(somebody(role)))).andExpect(status().is(answer));
    }

    @Test
    void onlyTheOwnerChangesUsersTokensAndTheOffice() throws Exception {
        var ivan = somebody(Role.MANAGER);
        mvc.perform(
                        post("/users")
                                .param("email", "new@office.example")
                                .param("role", "OWNER")
                                .with(as(ivan))
                                .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/settings/tokens").param("name", "x").with(as(ivan)).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post("/users/" + ivan.userId() + "/role")
                                .param("role", "OWNER")
                                .with(as(ivan))
                                .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/users").with(as(anna)))
                .andExpect(content().string(containsString("ivan@office.example")));
    }

    @Test
    void theLastOwnerCannotGiveTheOfficeAway() throws Exception {
        mvc.perform(
                post("/users/" + anna.userId() + "/role")
                        .param("role", "STAFF")
                        .with(as(anna))
                        .with(csrf()));
        mvc.perform(post("/users/" + anna.userId() + "/off").with(as(anna)).with(csrf()));

        mvc.perform(get("/users").with(as(anna))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/timeline",
                "/contacts",
                "/organizations",
                "/groups",
                "/callers",
                "/settings/muted",
                "/settings/calendars",
                "/orders",
                "/orders?view=list",
                "/orders/new",
                "/tasks",
                "/tasks?of=all",
                "/tasks?of=done",
                "/search?q=x",
                "/sync",
                "/sync?show=all",
                "/settings",
                "/users",
                "/audit"
            })
    void everyPageOfAnEmptyOfficeSaysWhatWillBeThere(String path) throws Exception {
        mvc.perform(get(path).with(as(anna)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1")));
    }

    @Test
    void theLedgerSaysHowConnectingEnded() throws Exception {
        mvc.perform(
                        get("/sync?connect=other-account&email=<b>hub</b>@office.example")
                                .with(as(anna)))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Choose &lt;b&gt;hub&lt;/b&gt;@office.example"
                                                        + " to")));
        mvc.perform(get("/sync?connect=something").with(as(anna))).andExpect(status().isOk());
    }

    @Test
    void anOrderMovesOnceForADoubleClickAndBackWithUndo() throws Exception {
        var order = CurrentCaller.in(anna, () -> sample.orderOf(sample.ayse(anna), anna));
        var next = "/orders/" + order.id() + "/next";
        var from = order.stageId().toString();

        mvc.perform(post(next).param("from", from).with(as(anna)).with(csrf()));
        mvc.perform(post(next).param("from", from).with(as(anna)).with(csrf()));

        assertThat(page("/orders/" + order.id())).contains("Move to Confirmed");
        mvc.perform(post("/orders/" + order.id() + "/undo").with(as(anna)).with(csrf()));
        assertThat(page("/orders/" + order.id())).contains("Move to Quoted");
    }

    @Test
    void theBoardCountsAndSumsInFewStatements() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    var ayse = sample.ayse(anna);
                    for (int i = 0; i < 12; i++) {
                        sample.orderOf(ayse, anna);
                    }
                    return true;
                });

        assertThat(page("/orders")).contains("12 orders", "₺180,000");
        assertThat(StatementGuard.statementsOf(() -> page("/orders"))).hasSizeLessThan(6);
        assertThat(StatementGuard.statementsOf(() -> page("/orders?view=list"))).hasSizeLessThan(6);
        assertThat(StatementGuard.statementsOf(() -> page("/"))).hasSizeLessThan(12);
    }

    @Test
    void theListOfOrdersFiltersByTheWordsOfTheAddress() throws Exception {
        CurrentCaller.in(anna, () -> sample.orderOf(sample.ayse(anna), anna));

        assertThat(page("/orders?view=list&in=enquiry")).contains("20 widgets");
        assertThat(page("/orders?view=list&in=packing")).doesNotContain("20 widgets");
        assertThat(page("/orders?view=list&since=2026-03-03")).doesNotContain("20 widgets");
        assertThat(page("/orders?view=list&of=nobody")).doesNotContain("20 widgets");
    }

    @Test
    void aTokenIsShownOnceAndNeverAgain() throws Exception {
        var made =
                mvc.perform(
                                post("/settings/tokens")
                                        .param("name", "Warehouse")
                                        .with(as(anna))
                                        .with(csrf()))
                        .andReturn();
        var token = (String) made.getFlashMap().get("token");

        assertThat(token).startsWith("kt_").hasSizeGreaterThan(40);
        assertThat(page("/settings")).contains("Warehouse").doesNotContain(token);
    }

    private Caller somebody(Role role) {
        if (role == Role.OWNER) {
            return anna;
        }
        var office = offices.findById(anna.officeId()).orElseThrow();
        return sample.joined(office, "Ivan", "ivan@office.example", role);
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(as(anna)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
