package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.forgetCalls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.springframework.beans.factory.annotation.Autowired;

/** What keeping a full address book in step costs, in calls to Google. */
class ContactCostsTest extends LaneStory {
    @Autowired Outbox outbox;

    @Test
    void aFullAddressBookCostsItsPagesAndItsBatches() {
        var names = fill(25_000);
        office((caller, account) -> {
            sync(account);
            assertThat(calls(HUB)).as("first sync").isEqualTo(Map.of(LIST, 25L, LABELS, 1L));
            assertThat(contactsHere()).isEqualTo(25_000);

            assertThat(callsOfARound(account)).as("idle").isEqualTo(IDLE);

            SimulatedGoogle.edit(phone, names.get(12_345), "nicknames", "[{\"value\":\"Ay\"}]");
            assertThat(callsOfARound(account)).as("a change there").isEqualTo(IDLE);
            assertThat(person(12_345).nickname()).isEqualTo("Ay");

            promote(54, caller.actor());
            assertThat(callsOfARound(account))
                    .as("a change here")
                    .isEqualTo(Map.of(LIST, 1L, LABELS, 1L, UPDATE, 1L));
            assertThat(callsOfARound(account)).as("its echo").isEqualTo(IDLE);

            remarkOn(10_000);
            // Ten pages, because the listing that follows shows all that was just written.
            assertThat(callsOfARound(account))
                    .as("ten thousand notes")
                    .isEqualTo(Map.of(LIST, 10L, LABELS, 1L, UPDATE, 50L));
            assertThat(note(names.get(9_999))).isEqualTo("Closed in August");
            assertThat(callsOfARound(account)).as("idle again").isEqualTo(IDLE);
        });
    }

    private Map<String, Long> callsOfARound(GoogleAccount account) {
        forgetCalls();
        assertThat(sync(account)).isEqualTo(LaneState.OK);
        return calls(HUB);
    }

    private static List<String> fill(int people) {
        var names = new ArrayList<String>();
        for (int i = 0; i < people; i++) {
            names.add(add("P" + i, "p" + i + "@x.example", "+90532%07d".formatted(i), null, ""));
        }
        return names;
    }

    private void remarkOn(int people) {
        var some =
                jdbc.query(
                        "select id from contact where office_id is not null order by id limit ?",
                        (row, n) -> row.getBytes(1),
                        people);
        jdbc.update(
                "update contact set remark = 'Closed in August' where office_id is not null and id"
                        + " <= ?",
                some.getLast());
        outbox.add(some.stream().map(Ids::of).toList());
    }

    private Contact person(int i) {
        return recognise.byEmail("p" + i + "@x.example").orElseThrow();
    }

    private void promote(int i, Actor actor) {
        var draft = draft(person(i)).withOrganization("Deniz Tekstil", "Head of buying");
        writeContact.change(person(i).id(), draft, actor);
    }
}
