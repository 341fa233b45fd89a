package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.contact.GroupFacts;
import org.kartotek.backend.contact.WriteGroup;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups are labels, both ways: made, renamed, deleted, and who is in them. */
class LabelsTest extends LaneStory {
    @Autowired WriteGroup writeGroup;
    @Autowired AskAboutLabels ask;

    @Test
    void aGroupMadeHereIsALabelWithItsPeopleAndItsMarkerOnTheCard() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            var group = group("Wholesale buyers", "bulk", caller);
            join(group, caller);
            SimulatedGoogle.forgetCalls();

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(labelsInGoogle()).containsExactly("Wholesale buyers");
            assertThat(labelsOnThePhone(name)).containsExactly("Wholesale buyers");
            assertThat(note(name)).startsWith("bulk\n");
            assertThat(calls(HUB)).containsEntry("people.contactGroups.create", 1L);
            SimulatedGoogle.forgetCalls();
            sync(account);
            assertThat(calls(HUB)).isEqualTo(IDLE);
        });
    }

    @Test
    void aNameChangedOnOneSideGoesToTheOther() {
        var label = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", label, "");
        office((caller, account) -> {
            sync(account);
            var group = groups.findByName("Wholesale").orElseThrow();
            writeGroup.change(group.id(), new GroupFacts("Big buyers", ""), caller.actor());

            sync(account);
            assertThat(labelsInGoogle()).containsExactly("Big buyers");
            assertThat(note(name)).startsWith("big buyers\n");

            rename(label, "Key accounts");
            sync(account);
            assertThat(groups.findById(group.id()).orElseThrow().name()).isEqualTo("Key accounts");
            assertThat(note(name)).startsWith("key accounts\n");
        });
    }

    @Test
    void aGroupDeletedHereTakesItsLabelAwayAndNobodyElse() {
        var label = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", label, "");
        office((caller, account) -> {
            sync(account);
            var group = groups.findByName("Wholesale").orElseThrow();

            writeGroup.delete(group.id(), caller.actor());
            assertThat(sync(account)).isEqualTo(LaneState.OK);
            sync(account);

            assertThat(labelsInGoogle()).isEmpty();
            assertThat(groups.findAllByOrderByPosition()).isEmpty();
            assertThat(note(name)).isEmpty();
            assertThat(ayse().archivedAt()).isNull();
        });
    }

    @Test
    void aLabelDeletedInGoogleTakesNobodyOutOfItsGroup() {
        var label = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", label, "");
        office((caller, account) -> {
            sync(account);
            deleteLabel(label);
            // An edit here makes the push at the round's beginning read the contact again.
            writeContact.change(
                    ayse().id(),
                    draft(ayse())
                            .withOrganization("Deniz Tekstil", "Chief")
                            .withGroups(memberships.of(ayse().id())),
                    caller.actor());

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            var group = groups.findByName("Wholesale").orElseThrow();
            assertThat(memberships.of(ayse().id())).containsExactly(group.id());
            var question = ask.open().getFirst();
            assertThat(question.name()).isEqualTo("Wholesale");
            assertThat(question.members()).isEqualTo(1);
            assertThat(syncState.lanes().getFirst().inStep()).isFalse();

            ask.putBack(caller, account.id(), group.id());
            sync(account);
            sync(account);
            assertThat(ask.open()).isEmpty();
            assertThat(stuck()).isEmpty();
            assertThat(labelsOnThePhone(name)).containsExactly("Wholesale");
            assertThat(note(name)).startsWith("wholesale\n");
        });
    }

    @Test
    void orTheGroupIsLetGoHereToo() {
        var label = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", label, "");
        office((caller, account) -> {
            sync(account);
            deleteLabel(label);
            sync(account);
            var group = groups.findByName("Wholesale").orElseThrow();

            assertThat(stuck()).containsExactly("Wholesale");
            ask.letGo(caller, account.id(), group.id());
            sync(account);

            assertThat(stuck()).isEmpty();
            assertThat(groups.findAllByOrderByPosition()).isEmpty();
            assertThat(labelsInGoogle()).isEmpty();
            assertThat(note(name)).isEmpty();
        });
    }

    @Test
    void whoIsUnderALabelFollowsThePhoneAndTheConsole() {
        var label = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", label, "");
        office((caller, account) -> {
            sync(account);
            var group = groups.findByName("Wholesale").orElseThrow().id();
            labelOnThePhone(name, List.of());
            sync(account);
            assertThat(memberships.of(ayse().id())).isEmpty();

            labelOnThePhone(name, List.of("Wholesale", "New friends"));
            sync(account);
            var friends = groups.findByName("New friends").orElseThrow().id();
            assertThat(memberships.of(ayse().id())).containsExactlyInAnyOrder(group, friends);

            writeContact.change(
                    ayse().id(), draft(ayse()).withGroups(Set.of(friends)), caller.actor());
            sync(account);
            assertThat(labelsOnThePhone(name)).containsExactly("New friends");
            SimulatedGoogle.forgetCalls();
            sync(account);
            assertThat(calls(HUB)).isEqualTo(IDLE);
        });
    }

    @Test
    void aContactUnderNoOtherLabelIsPutAmongMyContactsBeforeItsLastOneGoes() {
        var label = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", label, "");
        office((caller, account) -> {
            sync(account);
            writeContact.change(ayse().id(), draft(ayse()).withGroups(Set.of()), caller.actor());

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(labelsOnThePhone(name)).isEmpty();
            assertThat(SimulatedGoogle.person(phone, name).path("memberships").toString())
                    .contains("myContacts");
        });
    }

    @Test
    void threeHundredPeopleUnderOneLabelAreOneCall() {
        for (int i = 0; i < 300; i++)
            add("P" + i, "p" + i + "@x.example", "+90532%07d".formatted(i), null, "");
        office((caller, account) -> {
            sync(account);
            var group = group("Everybody", "all", caller);
            memberships.add(group, idsOfAll());
            SimulatedGoogle.forgetCalls();

            sync(account);

            assertThat(calls(HUB)).containsEntry("people.contactGroups.members.modify", 1L);
        });
    }

    private List<String> stuck() {
        return jdbc.query(
                "select title from sync_item where office_id is not null and state = 'PARKED'",
                (row, n) -> row.getString(1));
    }

    private List<UUID> idsOfAll() {
        return jdbc.query(
                "select id from contact where office_id is not null",
                (row, n) -> org.kartotek.backend.database.Ids.of(row.getBytes(1)));
    }

    private UUID group(String name, String marker, Caller caller) {
        return writeGroup.add(new GroupFacts(name, marker), caller.actor()).orElseThrow().id();
    }

    private void join(UUID group, Caller caller) {
        writeContact.change(ayse().id(), draft(ayse()).withGroups(Set.of(group)), caller.actor());
    }

    private static List<String> labelsInGoogle() {
        return SimulatedGoogle.simulator().addressBooks().all().getFirst().groups().stream()
                .filter(it -> !it.system() && !it.deleted())
                .map(it -> it.name())
                .toList();
    }

    private static List<String> labelsOnThePhone(String name) {
        var book = SimulatedGoogle.simulator().addressBooks().all().getFirst();
        return new org.kartotek.simulator.people.PhoneBook(book)
                .labels(book.contact(name).orElseThrow());
    }

    private static void labelOnThePhone(String name, List<String> labels) {
        var book = SimulatedGoogle.simulator().addressBooks().all().getFirst();
        new org.kartotek.simulator.people.PhoneBook(book)
                .edit(
                        name,
                        tools.jackson.databind.json.JsonMapper.shared()
                                .valueToTree(Map.of("labels", labels)));
    }

    private void rename(String label, String to) {
        send("v1/" + label, "PUT", "{\"contactGroup\":{\"name\":\"%s\"}}".formatted(to));
    }

    private void deleteLabel(String label) {
        send("v1/" + label, "DELETE", "");
    }

    private void send(String path, String method, String body) {
        SimulatedGoogle.send(phone, URI.create(path), method, body);
    }
}
