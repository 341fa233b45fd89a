package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.console.AtTheConsole.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.timeline.OutcomeLists;
import org.kartotek.backend.timeline.OutcomeLists.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A manager says in which words calls and meetings end. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class OutcomesPageTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired OutcomeLists outcomes;

    Caller anna;
    Pages pages;

    @BeforeEach
    void found() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
    }

    @Test
    void theUsualOnesStandWhereNoneAreWritten() throws Exception {
        assertThat(pages.read("/settings/outcomes"))
                .contains("Talked · No answer", "It took place · They did not come");
    }

    @Test
    void linesAreKeptInTheirOrderAndTakenBack() throws Exception {
        var saved = pages.send(calls("Ordered\r\n\r\n  Wants a price \r\nOrdered", 0));

        assertThat(kept()).containsExactly("Ordered", "Wants a price");
        assertThat(pages.read("/settings/outcomes")).contains("Ordered\nWants a price");
        pages.send(post(Pages.undo(saved)));
        assertThat(kept()).isEmpty();
        assertThat(pages.read("/audit")).contains("changed the outcomes of calls: Ordered, Wants");
    }

    @Test
    void whatIsTooLongIsNamedAndNothingIsSaved() throws Exception {
        var page = Pages.text(pages.send(calls("Ordered\n" + "ü".repeat(61), 0)));

        assertThat(page).contains("ü".repeat(61) + "” is too long", "Nothing was saved.");
        assertThat(kept()).isEmpty();
    }

    @Test
    void nobodyOverwritesOrTakesBackWhatSomebodyElseSaved() throws Exception {
        var first = pages.send(calls("Ordered", 0));
        pages.send(calls("Wants a price", 1));

        pages.send(post(Pages.undo(first)));
        assertThat(kept()).containsExactly("Wants a price");
        var refused = Pages.text(pages.send(calls("Thinks it over", 1)));
        assertThat(refused).contains("saved other outcomes meanwhile: Wants a price");
        assertThat(kept()).containsExactly("Wants a price");
        pages.send(calls("Thinks it over", 2));
        assertThat(kept()).containsExactly("Thinks it over");
    }

    @Test
    void whoSavesNothingNewHasNothingToTakeBack() throws Exception {
        pages.send(calls("Ordered", 0));

        assertThat(Pages.said(pages.send(calls("Ordered", 1)))).isEqualTo("Nothing was changed");
    }

    @Test
    void staffDoNotChooseTheWords() throws Exception {
        var office = CurrentCaller.in(anna, offices::current);
        var ivan = sample.joined(office, "Ivan", "ivan@office.example", Role.STAFF);

        mvc.perform(calls("Ordered", 0).with(as(ivan)).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/settings/outcomes/CALL/undo/0").with(as(ivan)).with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(kept()).isEmpty();
    }

    private List<String> kept() {
        return CurrentCaller.in(anna, () -> outcomes.of(Kind.CALL).labels());
    }

    private static MockHttpServletRequestBuilder calls(String lines, int version) {
        return post("/settings/outcomes/CALL").param("lines", lines).param("version", "" + version);
    }
}
