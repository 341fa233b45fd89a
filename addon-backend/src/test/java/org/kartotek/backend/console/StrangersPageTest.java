package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.Typed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody in Google may be one of two contacts: both are shown beside what Google knows. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class StrangersPageTest {
    private static final String PERSON = "people/c77";

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired GoogleAccounts accounts;
    @Autowired WriteContact writeContact;
    @Autowired JdbcTemplate jdbc;

    Caller anna;
    Pages pages;
    GoogleAccount hub;
    Contact ayse;
    Contact shop;

    @BeforeEach
    void oneInGoogleMayBeTwoHere() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
        CurrentCaller.in(
                anna,
                () -> {
                    hub =
                            accounts.connect(
                                    "hub@office.example",
                                    "sub",
                                    Set.of(GoogleAccount.CONTACTS),
                                    "token",
                                    null);
                    ayse = sample.ayse(anna);
                    shop =
                            writeContact.add(
                                    ContactDraft.named(PersonName.of("Deniz", "Shop"))
                                            .withEmails(
                                                    List.of(
                                                            new EmailAddress(
                                                                    "shop@deniz.example", "work"))),
                                    anna.actor());
                    return null;
                });
        jdbc.update(
                "insert into google_review (office_id, account_id, resource_name, title, facts,"
                        + " contacts, noticed_at, decided) values (?,?,?,'A. Yılmaz',?,?,?,false)",
                Ids.bytes(anna.officeId()),
                Ids.bytes(hub.id()),
                PERSON,
                Json.write(
                        new Facts(
                                Map.of(Field.ORGANIZATION, "Deniz Tekstil"),
                                Map.of(
                                        Field.PHONES,
                                        List.of(new Typed("+90 532 555 01 23", "mobile")),
                                        Field.EMAILS,
                                        List.of(new Typed("shop@deniz.example", ""))))),
                Json.write(List.of(ayse.id().toString(), shop.id().toString())),
                Timestamp.from(SettableClock.START));
    }

    @Test
    void bothAreShownBesideWhatGoogleKnowsAndWhatTheyShare() throws Exception {
        assertThat(pages.read("/")).contains("1 person in Google may be one of several contacts");
        assertThat(pages.read("/sync")).contains("href=\"/sync/people\"");

        var page = pages.read("/sync/people");

        assertThat(page)
                .contains("A. Yılmaz: who is it?", "Ayşe Yılmaz", "Deniz Shop", "Deniz Tekstil")
                .contains("Buyer, Deniz Tekstil", "It is this one", "Somebody new");
        // The number on both sides, and the address on both sides.
        assertThat(page.split(">same<", -1)).hasSize(5);
    }

    @Test
    void theAnswerWaitsForTheNextRoundAndTheQuestionIsGone() throws Exception {
        var answer = same(pages, shop);

        assertThat(Pages.said(answer))
                .isEqualTo("It comes in with the next round, as that contact");
        assertThat(pages.read("/sync/people")).contains("Nothing to decide");
        assertThat(pages.read("/")).doesNotContain("may be one of several");
        assertThat(Pages.said(same(pages, ayse))).isEqualTo("Somebody has already answered that");
        assertThat(pages.read("/audit")).contains("recognised a Google contact as", "Deniz Shop");
    }

    @Test
    void somebodyNewIsAnAnswerToo() throws Exception {
        var answer = pages.send(post("/sync/people/" + hub.id() + "/new").param("person", PERSON));

        assertThat(Pages.said(answer))
                .isEqualTo("It comes in with the next round, as a new contact");
        assertThat(pages.read("/sync/people")).contains("Nothing to decide");
    }

    @Test
    void aContactThatWasNotAskedAboutIsNoAnswer() throws Exception {
        var other =
                CurrentCaller.in(
                        anna,
                        () ->
                                writeContact.add(
                                        ContactDraft.named(PersonName.of("Ola", "Nordmann")),
                                        anna.actor()));

        assertThat(Pages.said(same(pages, other))).isEqualTo("Somebody has already answered that");
        assertThat(pages.read("/sync/people")).contains("A. Yılmaz: who is it?");
    }

    @Test
    void staffReadAndManagersAnswer() throws Exception {
        var office = CurrentCaller.in(anna, offices::current);
        var ivan = new Pages(mvc, sample.joined(office, "Ivan", "i@office.example", Role.STAFF));

        assertThat(ivan.read("/sync/people"))
                .contains("A. Yılmaz: who is it?", "A manager or the owner answers this.")
                .doesNotContain("It is this one");
        assertThat(same(ivan, ayse).getResponse().getStatus()).isEqualTo(403);
    }

    private org.springframework.test.web.servlet.MvcResult same(Pages by, Contact contact)
            throws Exception {
        return by.send(
                post("/sync/people/" + hub.id() + "/same")
                        .param("person", PERSON)
                        .param("contact", contact.id().toString()));
    }
}
