package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BackendTest
@SuppressWarnings("NullAway.Init")
class PrivateMailTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired LogInteraction log;

    Caller anna;
    Pages pages;
    Contact ayse;
    UUID mail;

    @BeforeEach
    void aMailThatIvanWrote() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        mail = mailOf(joined("Ivan"), "mail:1");
    }

    @Test
    void itsSubjectAndTextAreGoneEverywhere() throws Exception {
        var page = "/contacts/" + ayse.id();
        assertThat(pages.read(page)).contains("My salary", "a private matter", "Make private");

        pages.send(post("/timeline/entries/" + mail + "/private").param("back", page));

        for (var path : new String[] {page, "/timeline", "/", "/search?q=salary"}) {
            assertThat(pages.read(path))
                    .as(path)
                    .doesNotContain("My salary")
                    .doesNotContain("a private matter");
        }
        assertThat(pages.read(page)).contains("Private").doesNotContain("Make private");
        assertThat(pages.status("/timeline/entries/" + mail)).isEqualTo(404);
        assertThat(pages.read("/audit")).contains("made an email with");
    }

    @Test
    void whoeverWroteItMayButAnotherOfTheStaffMayNot() throws Exception {
        var mehmet = new Pages(mvc, joined("Mehmet"));
        var hide = "/timeline/entries/" + mail + "/private";

        assertThat(mehmet.send(post(hide)).getResponse().getStatus()).isEqualTo(403);
        assertThat(pages.read("/timeline")).contains("My salary");

        var own = mailOf(mehmet.caller(), "mail:2");
        mehmet.send(post("/timeline/entries/" + own + "/private"));
        assertThat(pages.read("/timeline")).containsOnlyOnce("Make private");
    }

    @Test
    void anotherOfficesMailIsNotHere() throws Exception {
        var other = new Pages(mvc, sample.founded("other.example"));

        var answer = other.send(post("/timeline/entries/" + mail + "/private"));

        assertThat(answer.getResponse().getStatus()).isEqualTo(404);
        assertThat(pages.read("/timeline")).contains("My salary");
    }

    @Test
    void theWayBackIsAlwaysAPageOfOurs() throws Exception {
        var answer =
                pages.send(
                        post("/timeline/entries/" + mail + "/private")
                                .param("back", "//evil.example/x"));

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/timeline");
    }

    private Caller joined(String name) {
        var office = offices.findById(anna.officeId()).orElseThrow();
        return sample.joined(
                office,
                name,
                name.toLowerCase(java.util.Locale.ROOT) + "@office.example",
                Role.STAFF);
    }

    private UUID mailOf(Caller user, String key) {
        return CurrentCaller.in(
                user,
                () ->
                        log.log(
                                        new InteractionDraft(
                                                Interaction.Kind.EMAIL,
                                                Interaction.Direction.OUT,
                                                SettableClock.START,
                                                null,
                                                "My salary",
                                                "This is a private matter between the two of us.",
                                                null,
                                                Set.of(ayse.id()),
                                                key),
                                        user.at(Door.GMAIL).actor())
                                .id());
    }
}
