package org.kartotek.backend.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.capture.MailChoices;
import org.kartotek.backend.capture.MailChoices.OfOffice;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

/** The labels people chose: one lets mail in, one keeps it out. */
class MailLabelsTest extends OfficeAtGoogle {
    private static final String RITA = "Rita Moe <rita@elsewhere.example>";
    private static final String AYSE = "Ayşe <ayse@deniz.example>";

    @Autowired WriteContact writeContact;
    @Autowired Timeline timeline;
    @Autowired MailChoices choices;

    @Test
    void aMailUnderTheChosenLabelComesInAndWaitsForItsContact() {
        inOffice(anna -> {
            choices.choose(new OfOffice("Kartotek", false), anna);
            SimulatedMail.arrives(RITA, HUB, "Old", "From long ago");
            SimulatedMail.arrives(RITA, HUB, "Unlabelled", "Nobody asked for it");
            var gmail = new SimulatedMail(HUB);
            var label = gmail.label("kartotek");
            gmail.put("Old", label);
            var hub = connect(HUB);

            round(hub);
            assertThat(subjects(anna.officeId())).containsExactly("Old");

            // Put on later, long after the mail was looked at and left alone.
            gmail.put("Unlabelled", label);
            round(hub);
            assertThat(subjects(anna.officeId())).containsExactlyInAnyOrder("Old", "Unlabelled");

            // Taken off again, it stays.
            gmail.takeOff("Old", label);
            round(hub);
            var rita = contact("Rita", "rita@elsewhere.example", anna);
            assertThat(subjects(rita)).containsExactlyInAnyOrder("Old", "Unlabelled");
        });
    }

    @Test
    void aLabelMadeAfterItWasChosenIsFoundWhenItIsFirstUsed() {
        inOffice(anna -> {
            choices.choose(new OfOffice("Kartotek", false), anna);
            SimulatedMail.arrives(RITA, HUB, "First", "Hello");
            var hub = connect(HUB);
            round(hub);
            assertThat(subjects(anna.officeId())).isEmpty();

            var gmail = new SimulatedMail(HUB);
            gmail.put("First", gmail.label("Kartotek"));
            round(hub);

            assertThat(subjects(anna.officeId())).containsExactly("First");
        });
    }

    @Test
    void aChosenLabelCostsNothingWhileNothingHappens() {
        inOffice(anna -> {
            choices.choose(new OfOffice("Kartotek", false), anna);
            choices.leaveOut("Private", anna);
            var box = connect(ANNA);
            round(box);
            SimulatedGoogle.forgetCalls();

            round(box);

            assertThat(SimulatedGoogle.calls(ANNA))
                    .isEqualTo(Map.of("gmail.users.history.list", 1L));
        });
    }

    @Test
    void aLabelKeepsAUsersMailOutOfEveryMailbox() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna).id();
            choices.leaveOut("Private", anna);
            SimulatedMail.arrives(AYSE, ANNA + ", " + HUB, "Wedding", "You are invited");
            SimulatedMail.arrives(AYSE, ANNA + ", " + HUB, "Order", "Twenty");
            var gmail = new SimulatedMail(ANNA);
            var label = gmail.label("Private");
            gmail.put("Wedding", label);

            var hers = connect(ANNA);
            var hub = connect(HUB);
            round(hers);
            round(hub);
            assertThat(subjects(ayse)).containsExactly("Order");

            // Taken off, it may come in; whoever reads it first tells of it.
            gmail.takeOff("Wedding", label);
            round(hers);
            assertThat(subjects(ayse)).containsExactlyInAnyOrder("Order", "Wedding");
        });
    }

    @Test
    void aLabelPutOnLaterEmptiesWhatStandsThereForGood() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna).id();
            choices.leaveOut("Private", anna);
            SimulatedMail.arrives(AYSE, ANNA + ", " + HUB, "Wedding", "You are invited");
            var hub = connect(HUB);
            var hers = connect(ANNA);
            round(hub);
            round(hers);
            assertThat(subjects(ayse)).containsExactly("Wedding");

            var gmail = new SimulatedMail(ANNA);
            var label = gmail.label("Private");
            gmail.put("Wedding", label);
            round(hers);
            assertEmptied(ayse);

            gmail.takeOff("Wedding", label);
            round(hers);
            round(hub);
            assertEmptied(ayse);
        });
    }

    @Test
    void mailThatWasLabelledBeforeTheLabelWasChosenIsEmptiedToo() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna).id();
            SimulatedMail.arrives(AYSE, ANNA, "Wedding", "You are invited");
            var gmail = new SimulatedMail(ANNA);
            gmail.put("Wedding", gmail.label("Family/Private"));
            var hers = connect(ANNA);
            round(hers);
            assertThat(subjects(ayse)).containsExactly("Wedding");

            choices.leaveOut("Family/Private", anna);
            round(hers);

            assertEmptied(ayse);
        });
    }

    @Test
    void aGroupAddressOfTheOfficeIsNoList() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna).id();
            var hers = connect(ANNA);
            round(hers);
            SimulatedGoogle.arrives(
                    """
                    From: 'Ayşe' via Info <info@office.example>
                    X-Original-From: Ayşe <ayse@deniz.example>
                    To: info@office.example, anna@office.example
                    Subject: Twenty
                    Date: Fri, 30 Jan 2026 09:00:00 +0000
                    Message-ID: <group@mail.example>
                    Precedence: list
                    List-ID: <info.office.example>
                    List-Unsubscribe: <mailto:googlegroups-manage+1@googlegroups.com>
                    Content-Type: text/plain; charset=utf-8

                    Twenty, please.
                    """);

            round(hers);

            assertThat(timeline.of(ayse, Timeline.Filter.ALL, null, 5).lines())
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.subject()).isEqualTo("Twenty");
                        assertThat(it.actorName()).isEqualTo("Ayşe");
                    });
        });
    }

    private void assertEmptied(UUID contact) {
        assertThat(timeline.of(contact, Timeline.Filter.ALL, null, 5).lines())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.madePrivate()).isTrue();
                    assertThat(it.subject()).isNull();
                    assertThat(it.text()).isNull();
                });
    }

    private List<String> subjects(UUID subject) {
        return timeline.of(subject, Timeline.Filter.ALL, null, 50).lines().stream()
                .map(it -> String.valueOf(it.subject()))
                .toList();
    }

    private UUID contact(String name, String email, Caller anna) {
        return writeContact
                .add(
                        ContactDraft.named(PersonName.of(name, null))
                                .withEmails(List.of(new EmailAddress(email, null))),
                        anna.actor())
                .id();
    }

    private GoogleAccount connect(String email) {
        return SimulatedGoogle.connect(accounts, email, GoogleAccount.GMAIL);
    }

    private void round(GoogleAccount account) {
        assertThat(runLane.now(account.id(), LaneKind.MAIL)).contains(LaneState.OK);
    }
}
