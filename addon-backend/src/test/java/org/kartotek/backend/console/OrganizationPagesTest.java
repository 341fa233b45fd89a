package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactChanged;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BackendTest
@RecordApplicationEvents
@SuppressWarnings("NullAway.Init")
class OrganizationPagesTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired WriteContact writeContact;
    @Autowired Organizations organizations;
    @Autowired ApplicationEvents events;

    Caller anna;
    Pages pages;
    Contact ayse;
    String path;

    @BeforeEach
    void denizTekstilWithAyse() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        path = "/organizations/" + ayse.organizationId();
    }

    @Test
    void itsOwnPhonesAddressesAndSiteStandOnItsPageAndFindIt() throws Exception {
        pages.send(
                edit("Deniz Tekstil")
                        .param("phone", "0212 555 01 00", "")
                        .param("phoneType", "work", "")
                        .param("email", "info@deniz.example", "")
                        .param("emailType", "", "")
                        .param("address", "Rıhtım Cad. 1, Kadıköy, İstanbul")
                        .param("website", "deniz.example"));

        assertThat(pages.read(path))
                .contains("tel:+902125550100", "info@deniz.example", "Rıhtım Cad. 1, Kadıköy")
                .contains("https://deniz.example", "Ayşe Yılmaz");
        assertThat(pages.read("/search?q=info@deniz")).contains("Deniz Tekstil");
        assertThat(pages.read("/search?q=02125550100")).contains("Deniz Tekstil");
    }

    @Test
    void aNewNameReachesItsPeople() throws Exception {
        events.clear();

        pages.send(edit("Deniz Kumaş"));

        assertThat(pages.read("/contacts/" + ayse.id())).contains("Deniz Kumaş");
        assertThat(pages.read("/contacts?q=kumas")).contains("Ayşe Yılmaz");
        assertThat(events.stream(ContactChanged.class).map(ContactChanged::contactId))
                .containsExactly(ayse.id());
        assertThat(pages.read("/audit")).contains("Deniz Tekstil → Deniz Kumaş");
    }

    @Test
    void twoOrganizationsCannotHaveOneName() throws Exception {
        var other =
                CurrentCaller.in(
                        anna,
                        () ->
                                writeContact.add(
                                        ContactDraft.named(PersonName.of("Kari", "Nordli"))
                                                .withOrganization("Fjord Møbler", null),
                                        anna.actor()));

        var refused = pages.send(edit("Fjord Møbler"));

        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(Pages.text(refused)).contains("/organizations/" + other.organizationId());
        assertThat(pages.read(path)).contains("Deniz Tekstil");
    }

    @Test
    void twoEditorsDoNotWriteOverEachOther() throws Exception {
        var mine = edit("Mine").param("address", "My street 1");
        pages.send(edit("Theirs"));

        var refused = pages.send(mine);

        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(Pages.text(refused)).contains("Theirs", "value=\"Mine\"", "My street 1");
        assertThat(pages.read(path)).contains("Theirs").doesNotContain("Mine");
    }

    @Test
    void aNoteAboutItStandsInItsTimeline() throws Exception {
        pages.send(post(path + "/notes").param("text", "Pays on the 15th"));

        assertThat(pages.read(path)).contains("Pays on the 15th");
    }

    @Test
    void aNewPersonOfItHasItsNameAlready() throws Exception {
        assertThat(pages.read("/contacts/new?organization=Deniz%20Tekstil"))
                .contains("value=\"Deniz Tekstil\"");
    }

    @Test
    void itsPagesCostAFixedNumberOfStatements() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    for (int i = 0; i < 20; i++) {
                        writeContact.add(
                                ContactDraft.named(PersonName.of("Person", "No " + i))
                                        .withOrganization("Deniz Tekstil", null),
                                anna.actor());
                        sample.orderOf(ayse, anna);
                    }
                    return true;
                });

        assertThat(StatementGuard.statementsOf(() -> pages.read(path))).hasSizeLessThan(11);
        assertThat(StatementGuard.statementsOf(() -> pages.read(path + "/edit")))
                .hasSizeLessThan(5);
    }

    private MockHttpServletRequestBuilder edit(String name) {
        UUID id = Objects.requireNonNull(ayse.organizationId());
        var version =
                CurrentCaller.in(anna, () -> organizations.findById(id).orElseThrow().version());
        return post(path).param("version", String.valueOf(version)).param("name", name);
    }
}
