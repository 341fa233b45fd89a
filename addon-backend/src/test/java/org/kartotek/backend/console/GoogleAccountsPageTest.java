package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.note;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.Offices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a manager and the owner decide about Google, and what then stands there. */
@SuppressWarnings("NullAway.Init")
class GoogleAccountsPageTest extends OfficeAtGoogle {
    private static final String ORIGINAL = "Ask for Mehmet.";
    private static final String PUT_BACK = "Put back what was there";

    @Autowired MockMvc mvc;
    @Autowired Offices offices;
    @Autowired RecogniseContact recognise;

    Caller anna;
    Pages pages;
    GoogleAccount hub;
    Contact ola;
    String inGoogle;

    @BeforeEach
    void anOfficeInStep() {
        inGoogle =
                SimulatedGoogle.add(
                        HUB,
                        """
                        {"names":[{"givenName":"Ola","familyName":"Nordmann"}],
                         "emailAddresses":[{"value":"ola@fjord.example"}],
                         "biographies":[{"value":"%s"}]}\
                        """
                                .formatted(ORIGINAL));
        anna = sample.founded();
        pages = new Pages(mvc, anna);
        CurrentCaller.in(
                anna,
                () -> {
                    hub = SimulatedGoogle.connect(accounts, HUB, GoogleAccount.CONTACTS);
                    return null;
                });
        sync();
        CurrentCaller.in(
                anna,
                () -> {
                    ola = recognise.byEmail("ola@fjord.example").orElseThrow();
                    return sample.orderOf(ola, anna);
                });
        sync();
    }

    @Test
    void oneContactGetsBackWhatWasThereAndItsCardAgain() throws Exception {
        assertThat(note(inGoogle)).contains("20 widgets");
        assertThat(contact(pages)).contains("The card stands in this contact", PUT_BACK);

        var done = pages.send(post("/contacts/" + ola.id() + "/put-back"));
        sync();

        assertThat(note(inGoogle)).isEqualTo(ORIGINAL);
        assertThat(contact(pages)).contains("Write the card again").doesNotContain(PUT_BACK);

        pages.send(post(Pages.undo(done)));
        sync();

        assertThat(note(inGoogle)).contains("20 widgets");
        assertThat(contact(pages)).contains(PUT_BACK);
    }

    @Test
    void leavingShowsHowFarItIsAndStayingWritesAgain() throws Exception {
        assertThat(pages.read("/settings/google")).contains(HUB, "Put everything back");

        pages.send(post("/settings/google/" + hub.id() + "/leave"));

        assertThat(pages.read("/settings/google")).contains("1 of 1 still to go", "every 5s");
        assertThat(contact(pages)).contains("The whole Google account is being left");
        assertThat(pages.read("/sync")).contains("1 of 1 still to go. No cards are written.");

        sync();

        assertThat(note(inGoogle)).isEqualTo(ORIGINAL);
        assertThat(pages.read("/settings/google"))
                .contains("Everything stands in Google as we found it")
                .doesNotContain("still to go", "hx-get=\"/settings/google\"");

        assertThat(pages.read("/sync")).contains("It stands as we found it.");

        pages.send(post("/settings/google/" + hub.id() + "/stay"));
        sync();

        assertThat(note(inGoogle)).contains("20 widgets");
    }

    @Test
    void archivingKeepsContactsInGoogleUnlessTheOwnerWantsThemInTheTrash() throws Exception {
        assertThat(pages.read("/settings/google"))
                .containsPattern("value=\"keep\" checked")
                .contains("When a contact is archived here");

        pages.send(post("/settings/google/archive").param("does", "delete"));
        assertThat(pages.read("/settings/google")).containsPattern("value=\"delete\" checked");
        pages.send(post("/contacts/" + ola.id() + "/archive"));
        sync();

        assertThat(SimulatedGoogle.simulator().addressBooks().all().getFirst().living()).isEmpty();
        assertThat(pages.read("/sync?show=all")).contains("Archived here, moved to Google’s trash");
    }

    @Test
    void aDisconnectedAccountSaysSoAndCanBeConnectedAgain() throws Exception {
        pages.send(post("/settings/google/" + hub.id() + "/disconnect"));

        assertThat(pages.read("/settings/google")).contains("Disconnected.", "Connect again");
        assertThat(contact(pages)).doesNotContain(PUT_BACK);
    }

    @Test
    void onlyTheOwnerSeesThePageAndOnlyManagersPutAContactBack() throws Exception {
        var office = CurrentCaller.in(anna, offices::current);
        var manager = joined(office, Role.MANAGER);
        var staff = joined(office, Role.STAFF);

        assertThat(manager.status("/settings/google")).isEqualTo(403);
        assertThat(contact(manager)).contains(PUT_BACK);
        assertThat(contact(staff)).doesNotContain(PUT_BACK);
        assertThat(
                        staff.send(post("/contacts/" + ola.id() + "/put-back"))
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        assertThat(
                        manager.send(post("/settings/google/" + hub.id() + "/leave"))
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    private Pages joined(Office office, Role role) {
        var name = role.name().toLowerCase(Locale.ROOT);
        return new Pages(mvc, sample.joined(office, name, name + "@office.example", role));
    }

    private String contact(Pages by) throws Exception {
        return by.read("/contacts/" + ola.id());
    }

    private void sync() {
        CurrentCaller.in(
                anna,
                () -> assertThat(runLane.now(hub.id(), LaneKind.CONTACTS)).contains(LaneState.OK));
    }
}
