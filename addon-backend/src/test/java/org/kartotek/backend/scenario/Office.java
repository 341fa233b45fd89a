package org.kartotek.backend.scenario;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.RunLane;
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

    /** Everything anybody could find in the office, archived or not. */
    String text(Caller caller) {
        return texts(
                        caller,
                        "select concat_ws(' ', given_name, middle_name, family_name, nickname,"
                                + " remark, emails, phones) from contact where office_id = ?")
                + timeline(caller);
    }

    String timeline(Caller caller) {
        return texts(caller, "select text from note where office_id = ?")
                + texts(caller, "select text from interaction where office_id = ?");
    }

    /** What was said to the office, line by line. */
    List<String> messages(Caller caller) {
        return all(caller, "select text from interaction where office_id = ?");
    }

    private String texts(Caller caller, String sql) {
        return all(caller, sql).stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> all(Caller caller, String sql) {
        return jdbc.query(
                sql, (row, n) -> String.valueOf(row.getString(1)), Ids.bytes(caller.officeId()));
    }

    /** Resource name by contact of what Google should have. */
    Map<UUID, String> linked(Caller caller) {
        return jdbc
                .query(
                        "select contact_id, resource_name from google_link where office_id = ? and"
                                + " missing_since is null",
                        (row, n) -> Map.entry(Ids.of(row.getBytes(1)), row.getString(2)),
                        Ids.bytes(caller.officeId()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<String> unfinished(Caller caller) {
        return jdbc.query(
                "select concat(state, ' ', item_key, ' ', coalesce(last_error, '')) from sync_item"
                    + " where office_id = ? and state <> 'DONE' union all select concat('waiting ',"
                    + " coalesce(last_error, '')) from google_outbox where office_id = ?",
                (row, n) -> row.getString(1),
                Ids.bytes(caller.officeId()),
                Ids.bytes(caller.officeId()));
    }
}
