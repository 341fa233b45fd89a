package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.kartotek.backend.console.AtTheConsole.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.callcard.CardField;
import org.kartotek.backend.callcard.CardTemplate;
import org.kartotek.backend.callcard.CardTemplates;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.sync.ring.RingPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@BackendTest
@SuppressWarnings("NullAway.Init")
class CallCardPageTest {
    private static final int AS_MANY_AS_ARE_OFFERED = 20;

    @Autowired MockMvc mvc;
    @Autowired WriteContact write;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired CardTemplates templates;
    @Autowired JdbcTemplate jdbc;

    Caller anna;

    @BeforeEach
    void found() {
        anna = sample.founded();
    }

    @ParameterizedTest
    @CsvSource({"STAFF,403", "MANAGER,200"})
    void managersSeeTheCardOfARealCustomer(Role role, int answer) throws Exception {
        var order = CurrentCaller.in(anna, () -> sample.orderOf(sample.ayse(anna), anna));
        var answered =
                mvc.perform(get("/settings/call-card").with(as(somebody(role))))
                        .andExpect(status().is(answer));

        if (role == Role.MANAGER) {
            answered.andExpect(content().string(containsString("#" + order.number() + " enquiry")))
                    .andExpect(content().string(containsString("Last messages and visits</span>")))
                    .andExpect(content().string(containsString("Move Open orders up")));
        }
    }

    @Test
    void onlyManagersSave() throws Exception {
        mvc.perform(
                        post("/settings/call-card")
                                .param("field", "GROUP")
                                .with(as(somebody(Role.STAFF)))
                                .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void whatIsSavedIsTheNextCard() throws Exception {
        mvc.perform(
                        post("/settings/call-card")
                                .param("field", "CUSTOM_TEXT", "OPEN_ORDERS", "GROUP")
                                .param("on", "OPEN_ORDERS", "CUSTOM_TEXT")
                                .param("customText", "Call before noon.\r\nAsk for the invoice.")
                                .param("budget", "250")
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(redirectedUrlPattern("/settings/call-card*"));

        var saved = CurrentCaller.in(anna, templates::current);
        assertThat(saved.shown()).containsExactly(CardField.CUSTOM_TEXT, CardField.OPEN_ORDERS);
        assertThat(saved.order())
                .startsWith(CardField.CUSTOM_TEXT, CardField.OPEN_ORDERS, CardField.GROUP);
        assertThat(saved.customText()).isEqualTo("Call before noon.\nAsk for the invoice.");
        assertThat(saved.budget()).isEqualTo(250);
    }

    @Test
    void aCustomerNobodyDealtWithForLongStaysTheOneLookedAt() throws Exception {
        var ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        for (int i = 0; i < AS_MANY_AS_ARE_OFFERED; i++) {
            var ali = ContactDraft.named(PersonName.of("Ali", "Adalı " + i));
            CurrentCaller.in(anna, () -> write.add(ali, anna.actor()));
        }

        mvc.perform(get("/settings/call-card?contact=" + ayse.id()).with(as(anna)))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "value=\""
                                                        + ayse.id()
                                                        + "\" selected=\"selected\"")));
    }

    @ParameterizedTest
    @CsvSource({"up,OWNER,up-OWNER", "up,GROUP,down-GROUP", "down,GROUP,down-GROUP"})
    void theKeyboardStaysOnWhatItMoved(String way, String field, String stood) throws Exception {
        mvc.perform(
                        post("/settings/call-card/arrange")
                                .param("field", "PHONE", "GROUP", "OWNER")
                                .param(way, field)
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(
                        content()
                                .string(
                                        matchesPattern(
                                                "(?s).*id=\""
                                                        + stood
                                                        + "\"[^>]* autofocus=\"autofocus\".*")));
    }

    @Test
    void aFieldMovesUpWithoutBeingSaved() throws Exception {
        mvc.perform(
                        post("/settings/call-card/arrange")
                                .param("field", "GROUP", "OWNER", "PHONE")
                                .param("on", "GROUP", "OWNER")
                                .param("up", "OWNER")
                                .header("HX-Request", "true")
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<nav"))))
                .andExpect(
                        content()
                                .string(
                                        org.hamcrest.Matchers.stringContainsInOrder(
                                                "up-OWNER", "up-GROUP", "up-PHONE")));
        assertThat(CurrentCaller.in(anna, templates::current)).isEqualTo(CardTemplate.DEFAULT);
    }

    @Test
    void thePreviewFollowsTheFormAndAnswersWithNothingElse() throws Exception {
        CurrentCaller.in(anna, () -> sample.orderOf(sample.ayse(anna), anna));
        mvc.perform(
                        post("/settings/call-card/preview")
                                .param("field", "OPEN_ORDERS", "CUSTOM_TEXT")
                                .param("on", "OPEN_ORDERS", "CUSTOM_TEXT")
                                .param("customText", "<b>Ring twice</b>")
                                .param("budget", "400")
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(content().string(containsString("&lt;b&gt;Ring twice")))
                .andExpect(content().string(not(containsString("<form"))));
    }

    @Test
    void thePreviewShowsTheRingingScreenOfEachChoice() throws Exception {
        var order = CurrentCaller.in(anna, () -> sample.orderOf(sample.ayse(anna), anna));
        for (var place : List.of("NAME_SUFFIX", "COMPANY", "JOB_TITLE", "PHONE_LABEL"))
            mvc.perform(
                            post("/settings/call-card/preview")
                                    .param("field", "OPEN_ORDERS")
                                    .param("ringing", place)
                                    .with(as(anna))
                                    .with(csrf()))
                    .andExpect(
                            content()
                                    .string(
                                            stringContainsInOrder(
                                                    "id=\"ring-name\"",
                                                    "#" + order.number() + " enquiry")));
    }

    @Test
    void whereTheStatusStandsIsSavedAndStaysWithTheUsualCard() throws Exception {
        mvc.perform(
                        post("/settings/call-card")
                                .param("field", "GROUP")
                                .param("ringing", "PHONE_LABEL")
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(redirectedUrlPattern("/settings/call-card*"));
        assertThat(CurrentCaller.in(anna, templates::current).ringing())
                .isEqualTo(RingPlace.PHONE_LABEL);

        mvc.perform(
                        post("/settings/call-card/arrange")
                                .param("usual", "yes")
                                .param("ringing", "PHONE_LABEL")
                                .header("HX-Request", "true")
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "value=\"PHONE_LABEL\" checked=\"checked\"")));
        assertThat(
                        jdbc.queryForList(
                                "select action from audit_entry where office_id is not null",
                                String.class))
                .contains("card.changed");
    }

    @Test
    void aPlaceNobodyKnowsIsNowhere() throws Exception {
        mvc.perform(
                        post("/settings/call-card")
                                .param("field", "GROUP")
                                .param("ringing", "'; drop table")
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(CurrentCaller.in(anna, templates::current).ringing())
                .isEqualTo(RingPlace.NOWHERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-5", "999999999"})
    void nonsenseInTheFormIsAnsweredAndNeverSavedAsIs(String budget) throws Exception {
        mvc.perform(
                        post("/settings/call-card")
                                .param("field", "NOBODY", "GROUP", "GROUP")
                                .param("on", "NOBODY")
                                .param("budget", budget)
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(status().is(org.hamcrest.Matchers.lessThan(500)));

        var now = CurrentCaller.in(anna, templates::current);
        assertThat(now.order()).hasSize(CardField.values().length).doesNotHaveDuplicates();
        assertThat(now.budget()).isBetween(CardTemplate.SMALLEST_BUDGET, 1_000);
    }

    private Caller somebody(Role role) {
        var office = CurrentCaller.in(anna, offices::current);
        return sample.joined(office, "Ivan", "ivan@office.example", role);
    }
}
