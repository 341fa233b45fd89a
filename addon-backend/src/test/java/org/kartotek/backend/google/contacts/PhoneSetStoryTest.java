package org.kartotek.backend.google.contacts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.forgetCalls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.GroupFacts;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteGroup;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.google.phoneset.PhonesShown;
import org.kartotek.backend.google.phoneset.PhonesShown.Count;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** An office of eight with a Google account for five, and one swap a day. */
@TestPropertySource(
        properties = {"kartotek.phone-set.contacts=5", "kartotek.phone-set.swaps-a-day=1"})
class PhoneSetStoryTest extends LaneStory {
    private static final int A_DAY = 86_400;
    private static final String DELETE = "people.people.batchDeleteContacts";
    private static final String CREATE = "people.people.batchCreateContacts";

    @Autowired PhonesShown phones;
    @Autowired WriteGroup writeGroup;

    @Test
    void thePhonesGetThoseWhoAreNeededMost() {
        office((caller, account) -> {
            sync(account);
            var people = eight(caller);
            for (var it : List.of("F", "G", "H")) sample.orderOf(who(people, it), caller);

            sync(account);

            assertThat(onThePhones()).hasSize(5).contains("F", "G", "H");
            assertThat(contactsHere()).isEqualTo(8);
            assertThat(phones.counts()).isEqualTo(Map.of(account.id(), new Count(5, 8)));
            assertThat(leftOut(people)).hasSize(3).doesNotContainAnyElementsOf(onThePhones());
            forgetCalls();
            sync(account);
            assertThat(calls(HUB)).isEqualTo(IDLE);
        });
    }

    @Test
    void anOrderBringsSomebodyToThePhonesAndTheLeastNeededStaysHere() {
        office((caller, account) -> {
            var people = fiveOnThePhones(caller, account);
            var before = onThePhones();
            var newcomer = leftOut(people).getFirst();
            sample.orderOf(who(people, newcomer), caller);
            assertThat(callsOfARound(account)).as("the same day").isEqualTo(IDLE);

            passes(A_DAY);
            var swap = new TreeMap<>(IDLE);
            swap.putAll(Map.of("people.people.getBatchGet", 1L, DELETE, 1L, CREATE, 1L));
            assertThat(callsOfARound(account)).as("the next day").isEqualTo(swap);
            assertThat(callsOfARound(account)).as("afterwards").isEqualTo(IDLE);

            assertThat(onThePhones()).hasSize(5).contains(newcomer);
            before.removeAll(onThePhones());
            assertThat(before).hasSize(1);
            var left = who(people, before.first());
            assertThat(now(left).archivedAt()).isNull();
            assertThat(phones.isLeftOut(left.id())).isTrue();
            assertThat(phones.isLeftOut(who(people, newcomer).id())).isFalse();
        });
    }

    @Test
    void onlySoManyAreSwappedADay() {
        office((caller, account) -> {
            var people = fiveOnThePhones(caller, account);
            var newcomers = leftOut(people);
            newcomers.forEach(it -> sample.orderOf(who(people, it), caller));

            passes(A_DAY);
            sync(account);
            sync(account);
            assertThat(onThePhones()).filteredOn(newcomers::contains).hasSize(1);

            passes(A_DAY);
            sync(account);
            assertThat(onThePhones()).hasSize(5).filteredOn(newcomers::contains).hasSize(2);
        });
    }

    @Test
    void whomAPersonPutIntoThePhoneStaysThere() {
        for (int i = 0; i < 5; i++)
            add("P" + i, "p" + i + "@x.example", "+9053200000" + i, null, "");
        office((caller, account) -> {
            sync(account);
            sample.orderOf(sample.ayse(caller), caller);
            sync(account);

            passes(A_DAY);
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(onThePhones()).containsExactly("P0", "P1", "P2", "P3", "P4");
            assertThat(contactsHere()).isEqualTo(6);
        });
    }

    @Test
    void whoComesBackHasItsLabelAndItsNoteAgain() {
        office((caller, account) -> {
            var people = fiveOnThePhones(caller, account);
            var left = who(people, swapOne(people, caller, account));
            var group = writeGroup.add(new GroupFacts("Big buyers", "bulk"), caller.actor());
            writeContact.change(
                    left.id(),
                    new ContactDraft(
                            left.name(),
                            null,
                            null,
                            null,
                            null,
                            "Prefers WhatsApp",
                            null,
                            null,
                            left.emails(),
                            List.of(),
                            List.of(),
                            List.of(),
                            Set.of(group.orElseThrow().id())),
                    caller.actor());
            sample.orderOf(left, caller);
            sync(account);
            assertThat(onThePhones()).doesNotContain(left.name().given());

            passes(A_DAY);
            sync(account);
            sync(account);

            var again = inGoogle(left);
            assertThat(again.note()).startsWith("bulk · #").endsWith("Prefers WhatsApp");
            assertThat(again.fields().path("memberships").toString())
                    .contains(
                            jdbc.queryForObject(
                                    "select resource_name from google_group_link where office_id"
                                            + " is not null",
                                    String.class));
            assertThat(contactsHere()).isEqualTo(8);
        });
    }

    @Test
    void aLostAnswerToTheRemovalArchivesNobody() {
        office((caller, account) -> {
            var people = fiveOnThePhones(caller, account);
            sample.orderOf(who(people, leftOut(people).getFirst()), caller);
            passes(A_DAY);
            fault(DELETE, "timeout-after-commit");

            assertThat(sync(account)).isEqualTo(LaneState.RETRY);
            passes(60);
            assertThat(sync(account)).isEqualTo(LaneState.OK);
            sync(account);

            assertThat(onThePhones()).hasSize(5);
            assertThat(people.values()).allMatch(it -> now(it).archivedAt() == null);
        });
    }

    @Test
    void whomAPersonTakesOutOfGooglesTrashStaysThere() {
        office((caller, account) -> {
            var people = fiveOnThePhones(caller, account);
            var left = who(people, swapOne(people, caller, account));
            onThePhone(resourceNameOf(left), "restore", "{}");

            sync(account);
            passes(A_DAY);
            sync(account);

            assertThat(onThePhones()).contains(left.name().given());
        });
    }

    @Test
    void whereEverybodyFitsAgainThereIsNoPhoneSet() {
        office((caller, account) -> {
            var people = fiveOnThePhones(caller, account);
            var out = leftOut(people);
            writeContact.archive(who(people, out.get(0)).id(), caller.actor());
            writeContact.archive(who(people, out.get(1)).id(), caller.actor());
            var gone = onThePhones().first();
            SimulatedGoogle.delete(phone, resourceNameOf(who(people, gone)));
            sync(account);

            passes(A_DAY);
            sync(account);

            assertThat(phones.counts()).isEmpty();
            assertThat(onThePhones()).hasSize(5).contains(out.get(2)).doesNotContain(gone);
        });
    }

    @Test
    void anAccountThatIsFullAfterAllPausesAndGoesOnByItself() {
        office((caller, account) -> {
            sync(account);
            var ayse = sample.ayse(caller);
            SimulatedGoogle.post(
                    "_sim/faults",
                    """
                    {"account":"%s","method":"%s","kind":"status","status":429,"times":1,"body":{"error":{"code":429,
                     "message":"Resource has been exhausted: MY_CONTACTS_OVERFLOW_COUNT","status":"RESOURCE_EXHAUSTED"}}}\
                    """
                            .formatted(HUB, CREATE));

            assertThat(sync(account)).isEqualTo(LaneState.PAUSED);
            var lane = syncState.lanes().getFirst();
            assertThat(lane.lastError()).contains("MY_CONTACTS_OVERFLOW_COUNT");
            assertThat(lane.waiting()).isEqualTo(1);

            passes(4 * 3_600);
            assertThat(sync(account)).isEqualTo(LaneState.OK);
            assertThat(onThePhones()).containsExactly(ayse.name().given());
        });
    }

    private Map<String, Contact> fiveOnThePhones(Caller caller, GoogleAccount account) {
        sync(account);
        var people = eight(caller);
        sync(account);
        assertThat(onThePhones()).hasSize(5);
        return people;
    }

    /** Who had to leave for somebody with an order. */
    private String swapOne(Map<String, Contact> people, Caller caller, GoogleAccount account) {
        var before = onThePhones();
        sample.orderOf(who(people, leftOut(people).getFirst()), caller);
        passes(A_DAY);
        sync(account);
        before.removeAll(onThePhones());
        assertThat(before).hasSize(1);
        return before.first();
    }

    private Map<String, Contact> eight(Caller caller) {
        var people = new TreeMap<String, Contact>();
        for (var name : List.of("A", "B", "C", "D", "E", "F", "G", "H")) {
            var email = new EmailAddress(name + "@x.example", null);
            people.put(
                    name,
                    writeContact.add(
                            new ContactDraft(
                                    PersonName.of(name, "Yılmaz"),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(email),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    Set.of()),
                            caller.actor()));
        }
        return people;
    }

    private List<String> leftOut(Map<String, Contact> people) {
        return people.entrySet().stream()
                .filter(it -> phones.isLeftOut(it.getValue().id()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static TreeSet<String> onThePhones() {
        var names = new TreeSet<String>();
        for (var it : SimulatedGoogle.simulator().addressBooks().all().getFirst().living())
            names.add(it.fields().path("names").path(0).path("givenName").asString());
        return names;
    }

    private static Contact who(Map<String, Contact> people, String name) {
        return requireNonNull(people.get(name));
    }

    private String resourceNameOf(Contact contact) {
        var name =
                jdbc.queryForObject(
                        "select resource_name from google_link where office_id is not null and"
                                + " contact_id = ?",
                        String.class,
                        Ids.bytes(contact.id()));
        return requireNonNull(name);
    }

    private org.kartotek.simulator.people.Contact inGoogle(Contact contact) {
        var name = resourceNameOf(contact);
        return SimulatedGoogle.simulator()
                .addressBooks()
                .holding(name)
                .orElseThrow()
                .contact(name)
                .orElseThrow();
    }

    private Map<String, Long> callsOfARound(GoogleAccount account) {
        forgetCalls();
        assertThat(sync(account)).isEqualTo(LaneState.OK);
        return calls(HUB);
    }
}
