package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.console.AtTheConsole.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BackendTest
@SuppressWarnings("NullAway.Init")
class OrderPagesTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Orders orders;

    Caller anna;
    Order order;
    String path;

    @BeforeEach
    void anOrderForFifteenThousandLira() {
        anna = sample.founded();
        order = CurrentCaller.in(anna, () -> sample.orderOf(sample.ayse(anna), anna));
        path = "/orders/" + order.id();
    }

    @Test
    void titleLinesAmountAndCurrencyAreWrittenAnew() throws Exception {
        var saved =
                send(
                        edit("30 widgets, blue", "16,500.50", "EUR")
                                .param("lineQuantity", "30", "1.5", "")
                                .param("lineTitle", "Widget", "Cable, m", "")
                                .param("linePrice", "500", "", ""));

        assertThat(saved.getResponse().getRedirectedUrl()).isEqualTo(path);
        assertThat(page(path))
                .contains("30 widgets, blue", "€16,500.50", "Widget", "Cable, m", "15,000");
        assertThat(now().lines()).hasSize(2);
        assertThat(now().lines().getLast().quantity()).isEqualByComparingTo("1.5");
        assertThat(page("/search?q=blue")).contains("30 widgets, blue");
        assertThat(page("/audit")).contains("30 widgets, blue");
    }

    @Test
    void anAmountLeftEmptyIsTheSumOfTheLines() throws Exception {
        send(
                edit("Two things", "", "TRY")
                        .param("lineQuantity", "3", "")
                        .param("lineTitle", "Thing", "Other thing")
                        .param("linePrice", "0.335", "99"));

        assertThat(page(path)).contains("₺100.01");
        assertThat(page(path + "/edit")).contains("placeholder=\"100.01\"");
    }

    @Test
    void anAmountIsNoSumWhileALineHasNoPrice() throws Exception {
        send(
                edit("Two things", "", "TRY")
                        .param("lineQuantity", "3", "")
                        .param("lineTitle", "Thing", "Other thing")
                        .param("linePrice", "0.33", ""));

        assertThat(now().amount()).isNull();
    }

    @Test
    void twoEditorsDoNotWriteOverEachOther() throws Exception {
        var mine = edit("Mine", "1,000", "TRY");
        send(edit("Theirs", "2,000", "TRY"));

        var refused = send(mine);

        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(text(refused))
                .contains("Somebody saved this order while you were editing it")
                .contains("Theirs", "₺2,000")
                .contains("value=\"Mine\"", "value=\"1,000\"");
        assertThat(now().title()).isEqualTo("Theirs");

        send(edit("Mine", "1,000", "TRY"));
        assertThat(now().title()).isEqualTo("Mine");
    }

    @Test
    void anEditIsUndoneUntilSomebodyWritesOverIt() throws Exception {
        var undo = undoOf(send(edit("Cheaper", "9,000", "TRY")));

        send(post(undo));
        assertThat(page(path)).contains("20 widgets", "₺15,000").doesNotContain("Cheaper");

        var late = undoOf(send(edit("Cheaper", "9,000", "TRY")));
        send(edit("Cheapest", "8,000", "TRY"));
        send(post(late));
        assertThat(now().title()).isEqualTo("Cheapest");
    }

    @Test
    void savingWhatStandsThereChangesNothing() throws Exception {
        var before = now().version();

        send(edit("20 widgets", "15000", "TRY"));

        assertThat(now().version()).isEqualTo(before);
    }

    @Test
    void faultsAreNamedAndWhatWasTypedStays() throws Exception {
        var refused =
                send(
                        edit("", "a lot", "lira")
                                .param("lineQuantity", "many")
                                .param("lineTitle", "Widget")
                                .param("linePrice", ""));

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains("An order needs a title", "Write an amount", "Write a currency")
                .contains("Each line says what it is", "value=\"many\"", "value=\"a lot\"");
        assertThat(now().title()).isEqualTo("20 widgets");
    }

    @Test
    void aNewOrderIsTypedTheSameWay() throws Exception {
        var opened =
                send(
                        post("/orders")
                                .param("contact", order.contactId().toString())
                                .param("title", "Spare parts")
                                .param("amount", "")
                                .param("currency", "NOK")
                                .param("owner", "")
                                .param("lineQuantity", "2")
                                .param("lineTitle", "Part")
                                .param("linePrice", "1,250"));

        var at = Objects.requireNonNull(opened.getResponse().getRedirectedUrl());
        assertThat(page(at)).contains("Spare parts", "2,500");
    }

    @Test
    void thePagesOfAnOrderCostAFixedNumberOfStatements() throws Exception {
        assertThat(StatementGuard.statementsOf(() -> page(path))).hasSizeLessThan(11);
        assertThat(StatementGuard.statementsOf(() -> page(path + "/edit"))).hasSizeLessThan(6);
        assertThat(StatementGuard.statementsOf(() -> send(edit("Other", "1", "TRY"))))
                .hasSizeLessThan(16);
    }

    @Test
    void anotherOfficesOrderIsNotHere() throws Exception {
        var other = sample.founded("other.example");

        mvc.perform(get(path + "/edit").with(as(other))).andExpect(status().isNotFound());
        mvc.perform(edit("Mine now", "1", "TRY").with(as(other)).with(csrf()))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder edit(String title, String amount, String currency) {
        return post(path)
                .param("version", String.valueOf(now().version()))
                .param("title", title)
                .param("amount", amount)
                .param("currency", currency)
                .param("owner", "");
    }

    private Order now() {
        return CurrentCaller.in(anna, () -> orders.findById(order.id()).orElseThrow());
    }

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(anna)).with(csrf())).andReturn();
    }

    private static String undoOf(MvcResult saved) {
        var done = (Done) Objects.requireNonNull(saved.getFlashMap().get("done"));
        return Objects.requireNonNull(done.undo());
    }

    private static String text(MvcResult answer) throws Exception {
        return answer.getResponse().getContentAsString();
    }

    private String page(String at) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(at).with(as(anna))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
