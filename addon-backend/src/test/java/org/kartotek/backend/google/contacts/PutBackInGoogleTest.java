package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.contact.GroupFacts;
import org.kartotek.backend.contact.WriteGroup;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.springframework.beans.factory.annotation.Autowired;

/** What we overwrote in Google can be put back, byte for byte. */
class PutBackInGoogleTest extends LaneStory {
    private static final String ORIGINAL_NOTE = "  Ask for Mehmet. \\n\\n+ not for us\\tПривет ☎";

    @Autowired PutBackInGoogle putBack;
    @Autowired WriteGroup writeGroup;

    @Test
    void leavingAnAccountPutsEveryNameNoteAndLabelBackByteForByte() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        add("Ayşe", "ayse@deniz.example", "+90 (532) 555-01-23", wholesale, ORIGINAL_NOTE);
        add("Ola", "ola@fjord.example", "+47 22 33 44 55", null, "");
        var found = everything();
        office((caller, account) -> {
            sync(account);
            for (var email : new String[] {"ayse@deniz.example", "ola@fjord.example"}) {
                var contact = recognise.byEmail(email).orElseThrow();
                sample.orderOf(contact, caller);
                var group =
                        writeGroup
                                .add(new GroupFacts("Of " + email, "of"), caller.actor())
                                .orElseThrow();
                writeContact.change(
                        contact.id(),
                        draft(contact)
                                .withOrganization("Renamed", "Chief")
                                .withGroups(Set.of(group.id())),
                        caller.actor());
            }
            sync(account);
            sync(account);
            assertThat(everything()).isNotEqualTo(found);

            putBack.leave(caller, account.id());
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(everything()).isEqualTo(found);
            assertThat(putBack.leaving(account.id()).orElseThrow().waiting()).isZero();
            // And it stays so, whatever happens here.
            sample.orderOf(recognise.byEmail("ola@fjord.example").orElseThrow(), caller);
            sync(account);
            assertThat(everything()).isEqualTo(found);
            SimulatedGoogle.forgetCalls();
            sync(account);
            assertThat(calls(HUB)).isEqualTo(IDLE);
        });
    }

    @Test
    void oneContactIsPutBackAndTakenUpAgain() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", wholesale, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            var card = note(name);

            putBack.contact(caller, ayse().id());
            sync(account);
            assertThat(note(name)).isEqualTo("Ask for Mehmet.");

            putBack.takeUpContact(caller, ayse().id());
            sync(account);
            assertThat(note(name)).isEqualTo(card);
        });
    }

    @Test
    void wordsThatPeopleWroteIntoTheNoteSinceStayThere() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", wholesale, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            SimulatedGoogle.write(phone, name, note(name).replace("Mehmet", "Ali"));
            sync(account);

            putBack.contact(caller, ayse().id());
            sync(account);

            assertThat(note(name)).isEqualTo("Ask for Ali.");
        });
    }

    /** Every field of every contact as Google answers it, without its own times and etags. */
    private Map<String, Object> everything() {
        var all = new TreeMap<String, Object>();
        for (var contact : SimulatedGoogle.simulator().addressBooks().all().getFirst().living()) {
            var person = SimulatedGoogle.person(phone, contact.resourceName());
            for (var field :
                    new String[] {
                        "names", "phoneNumbers", "emailAddresses", "organizations", "biographies"
                    }) all.put(contact.resourceName() + " " + field, person.path(field));
            all.put(
                    contact.resourceName() + " labels",
                    new java.util.TreeSet<>(contact.groups()).toString());
        }
        return all;
    }
}
