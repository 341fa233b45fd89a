package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.GroupChanged;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

@BackendTest
@RecordApplicationEvents
@SuppressWarnings("NullAway.Init")
class GroupPagesTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Groups groups;
    @Autowired WriteContact writeContact;
    @Autowired ApplicationEvents events;

    Caller anna;
    Pages pages;

    @BeforeEach
    void found() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
    }

    @Test
    void aGroupIsMadeAndOfferedWhereContactsAreEdited() throws Exception {
        pages.send(post("/groups").param("name", "Wholesale").param("marker", ""));

        assertThat(pages.read("/groups")).contains("Wholesale", "nobody", "value=\"wholesale\"");
        assertThat(pages.read("/contacts/new")).contains("Wholesale");
    }

    @Test
    void twoGroupsCannotHaveOneNameWhateverTheCase() throws Exception {
        made("Wholesale");

        var refused = pages.send(post("/groups").param("name", "WHOLESALE"));

        assertThat(Pages.said(refused)).contains("already a group called WHOLESALE");
        assertThat(CurrentCaller.in(anna, groups::findAllByOrderByPosition)).hasSize(1);
    }

    @Test
    void aNewMarkerReachesTheCardsOfItsPeople() throws Exception {
        var group = made("Wholesale");
        var kari = member("Kari", group);
        events.clear();

        pages.send(post("/groups/" + group).param("name", "Wholesale").param("marker", "grossist"));

        assertThat(pages.read("/groups")).contains("On the card: grossist", "1 contact");
        assertThat(events.stream(GroupChanged.class))
                .containsExactly(
                        new GroupChanged(
                                group,
                                GroupChanged.What.RENAMED,
                                Set.of(kari.id()),
                                anna.actor().door()));
    }

    @Test
    void deletingAGroupKeepsItsPeople() throws Exception {
        var group = made("Wholesale");
        var kari = member("Kari", group);

        pages.send(post("/groups/" + group + "/delete"));

        assertThat(pages.read("/groups")).doesNotContain("value=\"Wholesale\"");
        assertThat(pages.read("/contacts/" + kari.id()))
                .contains("Kari")
                .doesNotContain("Wholesale");
    }

    @Test
    void theListOfContactsNarrowsToAGroup() throws Exception {
        var group = made("Wholesale");
        for (int i = 0; i < 55; i++) {
            member("Member %02d".formatted(i), group);
        }
        CurrentCaller.in(anna, () -> sample.ayse(anna));

        var first = pages.read("/contacts?group=" + group);

        assertThat(first)
                .contains("Contacts in Wholesale", "Member 49")
                .doesNotContain("Ayşe", "Member 50")
                .contains("group=" + group + "&amp;after=");
    }

    @Test
    void anotherOfficesGroupIsNotHere() throws Exception {
        var group = made("Wholesale");
        var other = new Pages(mvc, sample.founded("other.example"));

        assertThat(other.status("/contacts?group=" + group)).isEqualTo(404);
        assertThat(other.send(post("/groups/" + group + "/delete")).getResponse().getStatus())
                .isEqualTo(404);
        assertThat(pages.read("/groups")).contains("Wholesale");
    }

    @Test
    void thePageCostsAFixedNumberOfStatements() throws Exception {
        for (int i = 0; i < 8; i++) {
            member("Kari", made("Group " + i));
        }

        assertThat(StatementGuard.statementsOf(() -> pages.read("/groups"))).hasSizeLessThan(5);
    }

    private UUID made(String name) throws Exception {
        pages.send(post("/groups").param("name", name));
        return CurrentCaller.in(anna, () -> groups.findByName(name).orElseThrow().id());
    }

    private Contact member(String name, UUID group) {
        return CurrentCaller.in(
                anna,
                () ->
                        writeContact.add(
                                new ContactDraft(
                                        PersonName.of(name, null),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        java.util.List.of(),
                                        java.util.List.of(),
                                        java.util.List.of(),
                                        java.util.List.of(),
                                        Set.of(group)),
                                anna.actor()));
    }
}
