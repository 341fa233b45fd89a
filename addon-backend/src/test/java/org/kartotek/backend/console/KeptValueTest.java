package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.WriteNote;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@BackendTest
@SuppressWarnings("NullAway.Init")
class KeptValueTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Contacts contacts;
    @Autowired WriteNote notes;
    @Autowired JdbcTemplate jdbc;

    Caller anna;
    Pages pages;
    Contact ayse;
    UUID note;

    @BeforeEach
    void aJobTitleThatLostAgainstALaterOne() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        note =
                CurrentCaller.in(
                        anna,
                        () ->
                                notes.write(
                                                new NoteDraft(
                                                        "Was typed on a phone: Owner",
                                                        SettableClock.START,
                                                        ayse.id(),
                                                        null,
                                                        null,
                                                        null),
                                                anna.actor())
                                        .id());
        jdbc.update(
                "insert into google_overruled (office_id, id, contact_id, field, value, came_from)"
                        + " values (?,?,?,'JOB_TITLE','Owner','GOOGLE')",
                Ids.bytes(anna.officeId()),
                Ids.bytes(note),
                Ids.bytes(ayse.id()));
    }

    @Test
    void oneClickTakesTheValueThatLost() throws Exception {
        var page = "/contacts/" + ayse.id();
        assertThat(pages.read(page)).containsOnlyOnce("Use this instead");

        var used = pages.send(post("/timeline/entries/" + note + "/use").param("back", page));

        assertThat(used.getResponse().getRedirectedUrl()).isEqualTo(page);
        var now = CurrentCaller.in(anna, () -> contacts.findById(ayse.id()).orElseThrow());
        assertThat(now.jobTitle()).isEqualTo("Owner");
        assertThat(pages.read(page)).contains("Buyer");
    }

    @Test
    void aSecondClickChangesNothing() throws Exception {
        pages.send(post("/timeline/entries/" + note + "/use"));

        var again = pages.send(post("/timeline/entries/" + note + "/use"));

        assertThat(Pages.said(again)).isEqualTo("It was used already");
    }

    @Test
    void anotherOfficesValueIsNotTaken() throws Exception {
        var other = new Pages(mvc, sample.founded("other.example"));

        other.send(post("/timeline/entries/" + note + "/use"));

        var now = CurrentCaller.in(anna, () -> contacts.findById(ayse.id()).orElseThrow());
        assertThat(now.jobTitle()).isEqualTo("Buyer");
    }
}
