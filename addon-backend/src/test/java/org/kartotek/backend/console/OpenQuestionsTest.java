package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Many contacts are gone from Google at once: it stands on the first page until it is answered. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class OpenQuestionsTest {
    private static final String QUESTION = "2 contacts are gone from hub@office.example at once";

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired GoogleAccounts accounts;
    @Autowired WriteContact writeContact;
    @Autowired JdbcTemplate jdbc;

    Caller anna;
    Pages pages;
    GoogleAccount hub;
    Contact ola;

    @BeforeEach
    void twoAreGone() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
        hub =
                CurrentCaller.in(
                        anna,
                        () ->
                                accounts.connect(
                                        "hub@office.example",
                                        "sub",
                                        Set.of(GoogleAccount.CONTACTS),
                                        "token",
                                        null));
        ola = gone("Ola", "people/c1");
        gone("Kari", "people/c2");
    }

    @Test
    void theFirstPageAsksAndTheLedgerHasTheAnswers() throws Exception {
        assertThat(pages.read("/"))
                .contains(QUESTION, "Nothing was removed here", "href=\"/sync\"");
        assertThat(pages.read("/sync")).contains(QUESTION, "Ola Nordmann", "Keep them");
    }

    @Test
    void staffReadItAndAManagerAnswers() throws Exception {
        var ivan =
                sample.joined(
                        CurrentCaller.in(anna, offices::current),
                        "Ivan",
                        "ivan@office.example",
                        Role.STAFF);

        assertThat(new Pages(mvc, ivan).read("/"))
                .contains(QUESTION, "A manager or the owner answers this.")
                .doesNotContain(">Answer<");
    }

    @Test
    void archivedTheyCanBeBroughtBackOneByOne() throws Exception {
        var answer = pages.send(post("/sync/removals/" + hub.id() + "/archive"));

        assertThat(Pages.said(answer)).isEqualTo("2 contacts archived");
        assertThat(pages.read("/")).doesNotContain(QUESTION);
        assertThat(pages.read("/contacts/" + ola.id())).contains("Bring back");
        assertThat(pages.read("/sync?show=all"))
                .contains("Deleted in Google, archived here", "/contacts/" + ola.id() + "/restore");

        pages.send(post("/contacts/" + ola.id() + "/restore"));

        assertThat(pages.read("/contacts/" + ola.id())).doesNotContain("Bring back");
        assertThat(pages.read("/sync?show=all")).doesNotContain(ola.id() + "/restore");
    }

    private Contact gone(String name, String resourceName) {
        var contact =
                CurrentCaller.in(
                        anna,
                        () ->
                                writeContact.add(
                                        ContactDraft.named(PersonName.of(name, "Nordmann")),
                                        anna.actor()));
        jdbc.update(
                "insert into google_removal (office_id, account_id, resource_name, contact_id,"
                        + " title, state, noticed_at) values (?,?,?,?,?,'HELD',?)",
                Ids.bytes(anna.officeId()),
                Ids.bytes(hub.id()),
                resourceName,
                Ids.bytes(contact.id()),
                contact.shownName(),
                Timestamp.from(SettableClock.START));
        return contact;
    }
}
