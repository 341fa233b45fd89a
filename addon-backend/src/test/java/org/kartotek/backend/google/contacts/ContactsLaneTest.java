package org.kartotek.backend.google.contacts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.HUB;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.RunLane;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.google.SyncState;
import org.kartotek.backend.order.MainPipeline;
import org.kartotek.backend.order.MoveOrder;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Contacts and cards between the office and a simulated Google, over HTTP. */
@BackendTest
class ContactsLaneTest {
    private static final String LIST = "people.people.connections.list";
    private static final String LABELS = "people.contactGroups.list";
    private static final String UPDATE = "people.people.batchUpdateContacts";
    private static final Map<String, Long> IDLE = Map.of(LIST, 1L, LABELS, 1L);

    @Autowired SampleOffice sample;
    @Autowired GoogleAccounts accounts;
    @Autowired RunLane runLane;
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
    @Autowired SettableClock clock;
    @Autowired JdbcTemplate jdbc;

    private String phone = "";

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        SimulatedGoogle.settings(registry);
    }

    @BeforeEach
    void aQuietGoogle() {
        clock.set(SettableClock.START);
        SimulatedGoogle.reset();
        phone = SimulatedGoogle.phoneOf(HUB);
    }

    @Test
    void theFirstSyncBringsPeopleTheirOrganizationsAndLabels() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        var name =
                add("Ayşe", "ayse@deniz.example", "+905325550123", wholesale, "Prefers WhatsApp.");

        office((caller, account) -> {
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            var ayse = recognise.byPhone("+905325550123").orElseThrow();
            assertThat(ayse.name().full()).isEqualTo("Ayşe Yılmaz");
            assertThat(ayse.remark()).isEqualTo("Prefers WhatsApp.");
            assertThat(
                            organizations
                                    .findById(requireNonNull(ayse.organizationId()))
                                    .orElseThrow()
                                    .name())
                    .isEqualTo("Deniz Tekstil");
            assertThat(memberships.of(ayse.id()))
                    .containsExactly(groups.findByName("Wholesale").orElseThrow().id());
            // One page of people, one of labels; the card, which shows the label, is one batch of
            // one.
            assertThat(calls(HUB)).isEqualTo(Map.of(LIST, 1L, LABELS, 1L, UPDATE, 1L));
            assertThat(note(name))
                    .matches(
                            "wholesale\n"
                                    + "┈┈ ✎ your notes below · [0-9a-f]{4} ┈┈\n"
                                    + "Prefers WhatsApp\\.");
        });
    }

    @Test
    void theSecondTimeNothingIsWrittenAnywhere() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        add("Ayşe", "ayse@deniz.example", "+905325550123", wholesale, "Prefers WhatsApp.");
        add("Ola", "ola@fjord.example", "+4722334455", wholesale, "");

        office((caller, account) -> {
            sync(account);
            var before = rows();

            for (int i = 0; i < 3; i++) {
                SimulatedGoogle.forgetCalls();
                assertThat(sync(account)).isEqualTo(LaneState.OK);
                assertThat(calls(HUB)).isEqualTo(IDLE);
            }

            assertThat(rows()).isEqualTo(before);
        });
    }

    @Test
    void listingEverythingAgainWritesNothingEither() {
        add(
                "Ayşe",
                "ayse@deniz.example",
                "+905325550123",
                SimulatedGoogle.label(HUB, "Wholesale"),
                "");

        office((caller, account) -> {
            sync(account);
            var before = rows();
            jdbc.update(
                    "update sync_lane set position = null where office_id = ?",
                    Ids.bytes(caller.officeId()));
            SimulatedGoogle.forgetCalls();

            sync(account);

            assertThat(calls(HUB)).isEqualTo(IDLE);
            assertThat(rows()).isEqualTo(before);
        });
    }

    @Test
    void anOrderMovedHereStandsInTheNoteAfterOneSync() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            var order = sample.orderOf(ayse(), caller);
            moveOrder.toNext(order.id(), order.stageId(), caller.actor());
            SimulatedGoogle.forgetCalls();

            sync(account);

            assertThat(note(name).lines())
                    .startsWith(
                            "#1001 quoted 02.03 (Anna)",
                            "20 widgets · 15 000 ₺",
                            "enquiry 02.03 (Anna)")
                    .endsWith("Ask for Mehmet.");
            assertThat(calls(HUB)).isEqualTo(Map.of(LIST, 1L, LABELS, 1L, UPDATE, 1L));
        });
    }

    @Test
    void onlyWhatChangedHereIsSentAndWhatWeDoNotUnderstandStays() {
        var name =
                SimulatedGoogle.add(
                        HUB,
                        """
                        {"names":[{"givenName":"Ayşe","familyName":"Yılmaz","phoneticGivenName":"Ayshe"}],
                         "phoneNumbers":[{"value":"+90 532 555 01 23","type":"mobile"}],
                         "organizations":[{"name":"Deniz","title":"Buyer","department":"Textiles"}],
                         "userDefined":[{"key":"shoe size","value":"38"}]}\
                        """);
        office((caller, account) -> {
            sync(account);
            var ayse = recognise.byPhone("+905325550123").orElseThrow();
            writeContact.change(
                    ayse.id(),
                    ayse.draft("Deniz", Set.of()).withOrganization("Deniz", "Head of buying"),
                    caller.actor());

            sync(account);

            var organization = SimulatedGoogle.person(phone, name).path("organizations").path(0);
            assertThat(organization.path("title").asString()).isEqualTo("Head of buying");
            assertThat(organization.path("department").asString()).isEqualTo("Textiles");
            assertThat(before()).containsExactly("organizations");
        });
    }

    @Test
    void aPlusLineFromThePhoneIsInTheTimelineAndTheCardIsWholeAgain() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            sample.orderOf(ayse(), caller);
            sync(account);
            var whole = note(name);
            SimulatedGoogle.write(phone, name, whole + "\n+ wants delivery Friday (Anna)");

            sync(account);

            var newest = timeline.of(ayse().id(), Timeline.Filter.ALL, null, 5).lines().getFirst();
            assertThat(newest.kind()).isEqualTo(EntryKind.MESSAGE);
            assertThat(newest.text()).isEqualTo("wants delivery Friday");
            assertThat(newest.actorName()).isEqualTo("Anna");
            assertThat(newest.door()).isEqualTo("PHONE");
            assertThat(note(name))
                    .doesNotContain("+ wants")
                    .contains("(Anna): wants delivery Friday")
                    .endsWith("\nAsk for Mehmet.");
            assertThat(timeline.of(ayse().id(), Timeline.Filter.ALL, null, 9).lines()).hasSize(2);
        });
    }

    @Test
    void aStageTypedOnThePhoneMovesTheOrderAndTheNoteShowsItAtOnce() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            var order = sample.orderOf(ayse(), caller);
            sync(account);
            SimulatedGoogle.write(phone, name, "+ отпр (Anna)\n" + note(name));

            sync(account);

            var moved = orders.findById(order.id()).orElseThrow();
            assertThat(pipeline.stages().byId(moved.stageId()).key()).isEqualTo("shipped");
            assertThat(note(name)).startsWith("#1001 shipped 02.03 (Anna)");
        });
    }

    @Test
    void linesChangedInsideTheCardBecomeANoteAndTheRemarkIsMirrored() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            sample.orderOf(ayse(), caller);
            sync(account);
            var card = note(name);
            SimulatedGoogle.write(
                    phone,
                    name,
                    card.replace("15 000 ₺", "15 000 ₺ NOT PAID").replace("Mehmet", "Ali"));

            sync(account);

            assertThat(ayse().remark()).isEqualTo("Ask for Ali.");
            var note =
                    timeline.of(ayse().id(), Timeline.Filter.ALL, null, 5).lines().stream()
                            .filter(it -> it.kind() == EntryKind.NOTE)
                            .findFirst()
                            .orElseThrow();
            assertThat(note.text()).isEqualTo("20 widgets · 15 000 ₺ NOT PAID");
            assertThat(note(name)).isEqualTo(card.replace("Mehmet", "Ali"));
        });
    }

    @Test
    void theRemarkOfTheConsoleReachesThePhone() {
        var name =
                add(
                        "Ayşe",
                        "ayse@deniz.example",
                        "+905325550123",
                        SimulatedGoogle.label(HUB, "Wholesale"),
                        "old");
        office((caller, account) -> {
            sync(account);
            writeContact.change(
                    ayse().id(),
                    draft(ayse()).withRemark("New words").withGroups(memberships.of(ayse().id())),
                    caller.actor());

            sync(account);

            assertThat(note(name)).startsWith("wholesale\n").endsWith("\nNew words");
        });
    }

    @Test
    void editsOnBothSidesMeetAndTheOlderRemarkIsKeptAsANote() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "old");
        office((caller, account) -> {
            sync(account);
            writeContact.change(
                    ayse().id(), draft(ayse()).withRemark("from the console"), caller.actor());
            clock.advance(Duration.ofMinutes(1));
            SimulatedGoogle.post("_sim/clock", "{\"advanceSeconds\":120}");
            SimulatedGoogle.write(phone, name, "from the phone");
            SimulatedGoogle.edit(phone, name, "nicknames", "[{\"value\":\"Ay\"}]");

            sync(account);

            assertThat(ayse().remark()).isEqualTo("from the phone");
            assertThat(ayse().nickname()).isEqualTo("Ay");
            assertThat(timeline.of(ayse().id(), Timeline.Filter.ALL, null, 5).lines())
                    .anyMatch(it -> String.valueOf(it.text()).contains("from the console"));
            assertThat(note(name)).isEqualTo("from the phone");
        });
    }

    @Test
    void aContactAddedHereIsCreatedOnceAndCarriesOurId() {
        office((caller, account) -> {
            sync(account);
            var ayse = sample.ayse(caller);

            sync(account);
            sync(account);

            var books = SimulatedGoogle.simulator().addressBooks().all().getFirst();
            assertThat(books.living()).hasSize(1);
            var person = SimulatedGoogle.person(phone, books.living().getFirst().resourceName());
            assertThat(person.path("names").path(0).path("displayName").asString())
                    .isEqualTo("Ayşe Yılmaz");
            assertThat(person.path("clientData").path(0).path("value").asString())
                    .isEqualTo(ayse.id().toString());
        });
    }

    @Test
    void aLostAnswerToACreateMakesNoSecondContact() {
        office((caller, account) -> {
            sync(account);
            var ayse = sample.ayse(caller);
            SimulatedGoogle.post(
                    "_sim/faults",
                    "{\"account\":\"%s\",\"method\":\"people.people.batchCreateContacts\",\"kind\":\"truncate\",\"times\":1}"
                            .formatted(HUB));

            assertThat(sync(account)).isEqualTo(LaneState.RETRY);
            clock.advance(Duration.ofMinutes(1));
            assertThat(sync(account)).isEqualTo(LaneState.OK);
            clock.advance(Duration.ofMinutes(15));
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(SimulatedGoogle.simulator().addressBooks().all().getFirst().living())
                    .hasSize(1);
            assertThat(contacts.findById(ayse.id())).isPresent();
            assertThat(
                            jdbc.queryForObject(
                                    "select count(*) from contact where office_id = ?",
                                    Integer.class,
                                    Ids.bytes(caller.officeId())))
                    .isEqualTo(1);
        });
    }

    @Test
    void aContactDeletedInGoogleIsArchivedHere() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            var ayse = ayse();
            SimulatedGoogle.delete(phone, name);
            SimulatedGoogle.forgetCalls();

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(contacts.findById(ayse.id()).orElseThrow().archivedAt()).isNotNull();
            assertThat(calls(HUB)).isEqualTo(IDLE);
        });
    }

    @Test
    void moreDeletionsThanAnybodyMakesByHandStopTheLane() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 8; i++)
            names.add(add("P" + i, "p" + i + "@x.example", "+90532555010" + i, null, ""));
        office((caller, account) -> {
            sync(account);
            names.subList(0, 6).forEach(it -> SimulatedGoogle.delete(phone, it));

            assertThat(sync(account)).isEqualTo(LaneState.FAILED);

            assertThat(syncState.lanes().getFirst().lastError())
                    .isEqualTo(
                            "6 of 8 contacts are gone from Google at once; nothing was archived"
                                    + " here");
            assertThat(recognise.byEmail("p0@x.example").orElseThrow().archivedAt()).isNull();
        });
    }

    @Test
    void fourHundredAndFiftyCardsAreThreeCalls() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        for (int i = 0; i < 450; i++) {
            add("P" + i, "p" + i + "@x.example", "+90532%07d".formatted(i), wholesale, "");
        }
        office((caller, account) -> {
            sync(account);

            // 450 people fit one page of a thousand; their cards are two batches of 200 and one of
            // 50.
            assertThat(calls(HUB)).isEqualTo(Map.of(LIST, 1L, LABELS, 1L, UPDATE, 3L));
        });
    }

    @Test
    void anEditThatMeetsAStaleEtagIsMergedAndSentAgain() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "old");
        office((caller, account) -> {
            sync(account);
            writeContact.change(
                    ayse().id(),
                    draft(ayse()).withOrganization("Deniz Tekstil", "Head of buying"),
                    caller.actor());
            SimulatedGoogle.edit(phone, name, "nicknames", "[{\"value\":\"Ay\"}]");

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            var person = SimulatedGoogle.person(phone, name);
            assertThat(person.path("organizations").path(0).path("title").asString())
                    .isEqualTo("Head of buying");
            assertThat(ayse().nickname()).isEqualTo("Ay");
        });
    }

    @Test
    void oneStaleEtagAmongManyCostsOneReadAndOneMoreWrite() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 120; i++)
            names.add(add("P" + i, "p" + i + "@x.example", "+90532%07d".formatted(i), null, ""));
        office((caller, account) -> {
            sync(account);
            for (int i = 0; i < 120; i++) {
                var contact = recognise.byEmail("p" + i + "@x.example").orElseThrow();
                writeContact.change(
                        contact.id(),
                        draft(contact).withOrganization("Deniz Tekstil", "Chief"),
                        caller.actor());
            }
            SimulatedGoogle.edit(phone, names.getFirst(), "nicknames", "[{\"value\":\"Ay\"}]");
            SimulatedGoogle.forgetCalls();

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(calls(HUB))
                    .isEqualTo(
                            Map.of(
                                    LIST,
                                    1L,
                                    LABELS,
                                    1L,
                                    UPDATE,
                                    2L,
                                    "people.people.getBatchGet",
                                    1L));
            assertThat(recognise.byEmail("p0@x.example").orElseThrow().nickname()).isEqualTo("Ay");
        });
    }

    private static String add(
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

    private interface Story {
        void tell(Caller caller, GoogleAccount account);
    }

    private void office(Story story) {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    story.tell(
                            anna, SimulatedGoogle.connect(accounts, HUB, GoogleAccount.CONTACTS));
                    return null;
                });
    }

    private LaneState sync(GoogleAccount account) {
        return runLane.now(account.id(), LaneKind.CONTACTS).orElseThrow();
    }

    private Contact ayse() {
        return recognise.byPhone("+905325550123").orElseThrow();
    }

    private ContactDraft draft(Contact contact) {
        return contact.draft("Deniz Tekstil", Set.of());
    }

    private List<String> before() {
        return jdbc.query(
                "select mask from google_before where office_id is not null order by id",
                (row, n) -> row.getString(1));
    }

    /** Everything a sync may change, but for the lane's own times. */
    private Map<String, List<Map<String, Object>>> rows() {
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
}
