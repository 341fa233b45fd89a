package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.timeline.OutcomeLists;
import org.kartotek.backend.timeline.OutcomeLists.Of;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A manager says in which words calls and meetings end. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class OutcomesPageTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
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
        var saved = pages.send(calls("Ordered\r\n\r\n  Wants a price \r\nOrdered"));

        assertThat(kept()).containsExactly("Ordered", "Wants a price");
        assertThat(pages.read("/settings/outcomes")).contains("Ordered\nWants a price");
        pages.send(post(Pages.undo(saved)));
        assertThat(kept()).isEmpty();
        assertThat(pages.read("/audit")).contains("changed the outcomes of calls: Ordered, Wants");
    }

    @Test
    void whatIsTooLongIsNamedAndNothingIsSaved() throws Exception {
        var page = Pages.text(pages.send(calls("Ordered\n" + "ü".repeat(61))));

        assertThat(page).contains("ü".repeat(61) + "” is too long", "Nothing was saved.");
        assertThat(kept()).isEmpty();
    }

    private List<String> kept() {
        return CurrentCaller.in(anna, () -> outcomes.of(Of.CALL));
    }

    private static MockHttpServletRequestBuilder calls(String lines) {
        return post("/settings/outcomes/CALL").param("lines", lines);
    }
}
