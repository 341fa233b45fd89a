package org.kartotek.backend.google.contacts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.google.SyncState;
import org.kartotek.backend.order.MainPipeline;
import org.kartotek.backend.order.MoveOrder;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** An office whose Google account is simulated, over HTTP; each test tells one story in it. */
abstract class LaneStory extends OfficeAtGoogle {
    static final String LIST = "people.people.connections.list";
    static final String LABELS = "people.contactGroups.list";
    static final String UPDATE = "people.people.batchUpdateContacts";
    static final Map<String, Long> IDLE = Map.of(LIST, 1L, LABELS, 1L);

    @Autowired SyncState syncState;
    @Autowired Contacts contacts;
    @Autowired Organizations organizations;
    @Autowired Groups groups;
    @Autowired Memberships memberships;
    @Autowired RecogniseContact recognise;
    @Autowired WriteContact writeContact;
    @Autowired MoveOrder moveOrder;
    @Autowired MainPipeline pipeline;
    @Autowired Orders orders;
    @Autowired Timeline timeline;
    @Autowired JdbcTemplate jdbc;

    String phone = "";

    @BeforeEach
    void aQuietGoogle() {
        phone = SimulatedGoogle.phoneOf(HUB);
    }

    static String add(
            String given, String email, String number, @Nullable String label, String note) {
        var membership =
                label == null
                        ? ""
                        : ",\"memberships\":[{\"contactGroupMembership\":{\"contactGroupResourceName\":\""
                                + label
                                + "\"}}]";
        var biography = note.isEmpty() ? "" : ",\"biographies\":[{\"value\":\"" + note + "\"}]";
        return SimulatedGoogle.add(
                HUB,
                """
                {"names":[{"givenName":"%s","familyName":"Yılmaz"}],
                 "emailAddresses":[{"value":"%s","type":"work"}],
                 "phoneNumbers":[{"value":"%s","type":"mobile"}],
                 "organizations":[{"name":"Deniz Tekstil","title":"Buyer"}]%s%s}\
                """
                        .formatted(given, email, number, membership, biography));
    }

    interface Story {
        void tell(Caller caller, GoogleAccount account);
    }

    void office(Story story) {
        inOffice(anna ->
                story.tell(anna, SimulatedGoogle.connect(accounts, HUB, GoogleAccount.CONTACTS)));
    }

    LaneState sync(GoogleAccount account) {
        return runLane.now(account.id(), LaneKind.CONTACTS).orElseThrow();
    }

    Contact ayse() {
        return recognise.byPhone("+905325550123").orElseThrow();
    }

    Contact now(Contact contact) {
        return contacts.findById(contact.id()).orElseThrow();
    }

    ContactDraft draft(Contact contact) {
        return contact.draft("Deniz Tekstil", Set.of());
    }

    List<String> before() {
        return jdbc.query(
                "select mask from google_before where office_id is not null order by id",
                (row, n) -> row.getString(1));
    }

    /** Everything a sync may change, but for the lane's own times. */
    Map<String, List<Map<String, Object>>> rows() {
        var rows = new TreeMap<String, List<Map<String, Object>>>();
        for (var table :
                List.of(
                        "contact",
                        "organization",
                        "contact_key",
                        "contact_group",
                        "contact_group_member",
                        "search_token",
                        "google_link",
                        "google_outbox",
                        "google_before",
                        "sync_item",
                        "audit_entry",
                        "timeline_entry")) {
            rows.put(
                    table,
                    jdbc.query(
                            "select * from "
                                    + table
                                    + " where office_id is not null order by 1,2,3",
                            (row, n) -> {
                                var values = new TreeMap<String, Object>();
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    values.put(
                                            row.getMetaData().getColumnLabel(i),
                                            String.valueOf(row.getString(i)));
                                }
                                return values;
                            }));
        }
        return rows;
    }

    static void fault(String method, String kind) {
        SimulatedGoogle.post(
                "_sim/faults",
                "{\"account\":\"%s\",\"method\":\"%s\",\"kind\":\"%s\",\"times\":1}"
                        .formatted(HUB, method, kind));
    }

    static void refuse(String method, int status) {
        SimulatedGoogle.post(
                "_sim/faults",
                "{\"account\":\"%s\",\"method\":\"%s\",\"kind\":\"status\",\"status\":%d,\"times\":1}"
                        .formatted(HUB, method, status));
    }

    static void lag(int seconds) {
        SimulatedGoogle.post(
                "_sim/faults",
                "{\"account\":\"%s\",\"method\":\"people.people.connections.list\",\"kind\":\"lag\",\"seconds\":%d,\"times\":100}"
                        .formatted(HUB, seconds));
    }

    void passes(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        SimulatedGoogle.post("_sim/clock", "{\"advanceSeconds\":%d}".formatted(seconds));
    }

    /** A person does something to a contact on a phone. */
    static void onThePhone(String name, String what, String json) {
        SimulatedGoogle.post("_sim/phone/contacts/" + id(name) + "/" + what, json);
    }

    static String id(String name) {
        return name.substring("people/".length());
    }

    JsonNode onlyOneInGoogle() {
        var living = SimulatedGoogle.simulator().addressBooks().all().getFirst().living();
        assertThat(living).hasSize(1);
        return SimulatedGoogle.person(phone, living.getFirst().resourceName());
    }

    int contactsHere() {
        return requireNonNull(
                jdbc.queryForObject(
                        "select count(*) from contact where office_id is not null", Integer.class));
    }
}
