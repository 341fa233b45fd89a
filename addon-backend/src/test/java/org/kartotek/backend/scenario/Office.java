package org.kartotek.backend.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.contact.WriteGroup;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.RunLane;
import org.kartotek.backend.google.contacts.AskAboutLabels;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.backend.timeline.WriteNote;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the office can do and see, for those who play in a scenario and those who look afterwards.
 */
@TestComponent
record Office(
        SampleOffice sample,
        GoogleAccounts accounts,
        RunLane runLane,
        Contacts allContacts,
        Organizations organizations,
        Groups groups,
        Memberships memberships,
        WriteContact writeContact,
        WriteGroup writeGroup,
        AskAboutLabels askAboutLabels,
        LogInteraction logInteraction,
        WriteNote writeNote,
        SettableClock clock,
        JdbcTemplate jdbc) {

    List<Contact> contacts(Caller caller) {
        var ids =
                jdbc.query(
                        "select id from contact where office_id = ? order by id",
                        (row, n) -> Ids.of(row.getBytes(1)),
                        Ids.bytes(caller.officeId()));
        return allContacts.findByIdIn(ids);
    }

    @Nullable String organization(Contact contact) {
        var id = contact.organizationId();
        return id == null ? null : organizations.findById(id).orElseThrow().name();
    }

    /** What anybody could find in the database, archived or not. */
    StoredOffice stored(Caller caller) {
        return new StoredOffice(jdbc, caller.officeId());
    }
}
