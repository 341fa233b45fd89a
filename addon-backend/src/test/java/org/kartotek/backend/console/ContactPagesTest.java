package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kartotek.backend.console.AtTheConsole.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WebAddress;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BackendTest
@SuppressWarnings("NullAway.Init")
class ContactPagesTest {
    private static final String HOSTILE = "<script>alert('x')</script>\"'><img src=x onerror=y>";

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired WriteContact writeContact;
    @Autowired Contacts contacts;
    @Autowired LogInteraction log;

    Caller anna;
    Contact ayse;

    @BeforeEach
    void found() {
        anna = sample.founded();
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
    }

    @Test
    void theListShowsNamesOrganizationsAndPhonesThatCanBeDialled() throws Exception {
        assertThat(page("/contacts"))
                .contains("Ayşe Yılmaz", "Deniz Tekstil", "+90 532 555 01 23", "tel:+905325550123");
    }

    @Test
    void searchFindsWhileTypingWithoutTheFrame() throws Exception {
        mvc.perform(get("/contacts").param("q", "yilm").header("HX-Request", "true").with(as(anna)))
                .andExpect(content().string(containsString("Ayşe Yılmaz")))
                .andExpect(content().string(not(containsString("<nav"))));
        assertThat(page("/contacts?q=nobody")).contains("No contact matches “nobody”");
    }

    @Test
    void pagesOfTheListMeetWithoutGapOrDouble() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    for (int i = 0; i < 60; i++) {
                        add(ContactDraft.named(PersonName.of("Person", "No %02d".formatted(i))));
                    }
                    return true;
                });

        var first = page("/contacts");
        var next = Pattern.compile("hx-get=\"(/contacts\\?after=[^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        var second = page(next.group(1).replace("&amp;", "&"));

        assertThat(first).contains("Person No 48").doesNotContain("Person No 49");
        assertThat(second).contains("Person No 49", "Person No 59").doesNotContain("Person No 48");
    }

    @Test
    void longListsCostAsFewStatementsAsShortOnes() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    for (int i = 0; i < 30; i++) {
                        add(
                                ContactDraft.named(PersonName.of("Person", "No " + i))
                                        .withOrganization("Organization " + i, null));
                    }
                    return true;
                });

        assertThat(StatementGuard.statementsOf(() -> page("/contacts"))).hasSizeLessThan(7);
    }

    @Test
    void aContactsPageCostsAFixedNumberOfStatements() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    for (int i = 0; i < 20; i++) {
                        call("Call " + i, "x:" + i);
                        sample.orderOf(ayse, anna);
                    }
                    return true;
                });

        assertThat(StatementGuard.statementsOf(() -> page("/contacts/" + ayse.id())))
                .hasSizeLessThan(12);
    }

    @Test
    void theLanguageToWriteToThemInIsChosenOnTheirPage() throws Exception {
        var path = "/contacts/" + ayse.id();
        assertThat(page(path + "/edit")).contains("As others in the organization, or the office");

        mvc.perform(
                        post(path)
                                .param("given", "Ayşe")
                                .param("language", "tr")
                                .param("version", String.valueOf(ayse.version()))
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(redirectedUrl(path));

        assertThat(page(path)).contains("<dd lang=\"tr\">Türkçe</dd>");
        assertThat(page(path + "/edit")).contains("lang=\"tr\" selected=\"selected\">Türkçe");
        assertThat(page("/audit")).contains("chose the language of", "Türkçe");
    }

    @Test
    void whatPeopleTypedIsNeverMarkup() throws Exception {
        var hostile =
                CurrentCaller.in(
                        anna,
                        () -> {
                            var draft =
                                    new ContactDraft(
                                            PersonName.of(HOSTILE, null),
                                            HOSTILE,
                                            HOSTILE,
                                            HOSTILE,
                                            null,
                                            HOSTILE,
                                            null,
                                            null,
                                            List.of(new EmailAddress(HOSTILE + "@x", HOSTILE)),
                                            List.of(),
                                            List.of(),
                                            List.of(new WebAddress("javascript:alert(1)", null)),
                                            Set.of());
                            var added = add(draft);
                            log.log(
                                    interaction(added, HOSTILE, HOSTILE, null),
                                    anna.at(Door.GMAIL).actor());
                            return added;
                        });

        for (var path :
                List.of(
                        "/contacts",
                        "/contacts/" + hostile.id(),
                        "/contacts/" + hostile.id() + "/edit",
                        "/timeline",
                        "/",
                        "/search?q=alert",
                        "/orders/new?contact=" + hostile.id())) {
            assertThat(page(path))
                    .as(path)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("href=\"javascript");
        }
    }

    @Test
    void anotherOfficesContactIsNotHere() throws Exception {
        var other = sample.founded("other.example");

        for (var path :
                List.of("/contacts/", "/orders/", "/organizations/", "/timeline/entries/")) {
            mvc.perform(get(path + ayse.id()).with(as(other))).andExpect(status().isNotFound());
        }
        mvc.perform(
                        post("/contacts/" + ayse.id() + "/notes")
                                .param("text", "mine now")
                                .with(as(other))
                                .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(pageOf("/contacts", other)).doesNotContain("Ayşe");
    }

    @Test
    void theTimelineFiltersByTheWordsOfTheAddress() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    call("About the price", "x:1");
                    log.log(
                            interaction(ayse, "Offer for widgets", "See attached", "m:1"),
                            anna.at(Door.GMAIL).actor());
                    return true;
                });
        var path = "/contacts/" + ayse.id();

        assertThat(page(path)).contains("About the price", "Offer for widgets");
        assertThat(page(path + "?kind=email"))
                .contains("Offer for widgets")
                .doesNotContain("About the price");
        assertThat(page(path + "?kind=call&by=anna"))
                .contains("About the price")
                .doesNotContain("Offer for widgets");
        assertThat(page(path + "?by=nobody")).contains("Nothing matches these words");
    }

    @Test
    void aDaySplitOverTwoPagesHasOneDivider() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    for (int i = 0; i < 60; i++) {
                        call("Call " + i, "x:" + i);
                    }
                    return true;
                });
        var path = "/contacts/" + ayse.id();

        var first = page(path);
        var next = Pattern.compile("hx-get=\"(" + path + "\\?before=[^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        var second = page(next.group(1).replace("&amp;", "&"));

        assertThat(first).containsOnlyOnce("tl-day");
        assertThat(second).contains("They called").doesNotContain("tl-day");
    }

    @Test
    void anEditKeepsWhatTheFormDoesNotShow() throws Exception {
        var prefixed =
                CurrentCaller.in(
                        anna,
                        () ->
                                add(
                                        ContactDraft.named(
                                                new PersonName(
                                                        "Dr.", "Kari", "Anne", "Nordli", null))));

        mvc.perform(
                        post("/contacts/" + prefixed.id())
                                .param("version", String.valueOf(prefixed.version()))
                                .param("given", "Kari")
                                .param("family", "Hansen")
                                .param("phone", "0532 555 01 24")
                                .param("phoneType", "mobile")
                                .param("address", "Storgata 1, 0155 Oslo")
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(redirectedUrl("/contacts/" + prefixed.id()));

        var stored = CurrentCaller.in(anna, () -> contacts.findById(prefixed.id()).orElseThrow());
        assertThat(stored.shownName()).isEqualTo("Dr. Kari Anne Hansen");
        assertThat(stored.phones().getFirst().e164()).isEqualTo("+905325550124");
        assertThat(stored.addresses().getFirst().formatted()).isEqualTo("Storgata 1, 0155 Oslo");
    }

    @Test
    void anEditOfAnOldPageIsRefusedAndNothingIsLost() throws Exception {
        mvc.perform(
                        post("/contacts/" + ayse.id())
                                .param("version", "99")
                                .param("given", "Somebody else")
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(status().isConflict());

        assertThat(page("/contacts/" + ayse.id())).contains("Ayşe Yılmaz");
    }

    @Test
    void aFormWithFaultsSaysWhichAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(
                        post("/contacts")
                                .param("given", "Kari")
                                .param("email", "not an address")
                                .with(as(anna))
                                .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("This is not an email address")))
                .andExpect(content().string(containsString("value=\"Kari\"")));
    }

    @Test
    void archivingCanBeUndone() throws Exception {
        var archived =
                mvc.perform(post("/contacts/" + ayse.id() + "/archive").with(as(anna)).with(csrf()))
                        .andReturn();
        var done = (Done) Objects.requireNonNull(archived.getFlashMap().get("done"));
        var undo = Objects.requireNonNull(done.undo());
        assertThat(undo).isEqualTo("/contacts/" + ayse.id() + "/restore");
        assertThat(page("/contacts")).doesNotContain("Ayşe");

        mvc.perform(post(undo).with(as(anna)).with(csrf()));

        assertThat(page("/contacts")).contains("Ayşe");
    }

    @Test
    void aNoteAndACallStandInTheTimelineAtOnce() throws Exception {
        mvc.perform(
                post("/contacts/" + ayse.id() + "/notes")
                        .param("text", "Wants delivery on Friday")
                        .with(as(anna))
                        .with(csrf()));
        mvc.perform(
                post("/contacts/" + ayse.id() + "/calls")
                        .param("direction", "IN")
                        .param("minutes", "4")
                        .param("text", "Asked for the price")
                        .with(as(anna))
                        .with(csrf()));

        assertThat(page("/contacts/" + ayse.id()))
                .contains("Wants delivery on Friday", "Asked for the price", "4 min");
    }

    private Contact add(ContactDraft draft) {
        return writeContact.add(draft, anna.actor());
    }

    private void call(String text, String key) {
        var call =
                new InteractionDraft(
                        Interaction.Kind.CALL,
                        Interaction.Direction.IN,
                        SettableClock.START,
                        60,
                        null,
                        text,
                        null,
                        Set.of(ayse.id()),
                        key);
        log.log(call, anna.actor());
    }

    private static InteractionDraft interaction(
            Contact with,
            String subject,
            String text,
            @org.jspecify.annotations.Nullable String key) {
        return new InteractionDraft(
                Interaction.Kind.EMAIL,
                Interaction.Direction.IN,
                SettableClock.START,
                null,
                subject,
                text,
                null,
                Set.of(with.id()),
                key);
    }

    private String page(String path) throws Exception {
        return pageOf(path, anna);
    }

    private String pageOf(String path, Caller caller) throws Exception {
        return mvc.perform(get(URI.create(path)).with(as(caller)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void anOpenPageIsToldOnlyWhatItDoesNotShow() throws Exception {
        inOffice(() -> call("Wants a price", "x:1"));
        var open = page("/contacts/" + ayse.id());
        var live = "/contacts/" + ayse.id() + "/live?mark=" + mark(open);
        mvc.perform(get(live).with(as(anna))).andExpect(status().isNoContent());

        inOffice(() -> call("Wants it on Friday", "x:2"));

        var news = page(live);
        assertThat(news).contains("Wants a price", "Wants it on Friday").doesNotContain("<nav");
        mvc.perform(
                        get("/contacts/" + ayse.id() + "/live")
                                .param("mark", mark(news))
                                .param("shown", "2")
                                .with(as(anna)))
                .andExpect(status().isNoContent());
        mvc.perform(get("/contacts/" + new java.util.UUID(1, 2) + "/live").with(as(anna)))
                .andExpect(status().isNotFound());
    }

    private void inOffice(Runnable work) {
        CurrentCaller.in(
                anna,
                () -> {
                    work.run();
                    return true;
                });
    }

    private static String mark(String page) {
        var mark = Pattern.compile("data-live-mark=\"([^\"]+)\"").matcher(page);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }
}
