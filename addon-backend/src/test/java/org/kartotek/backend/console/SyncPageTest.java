package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The ledger page: what waits, what is wrong, and why each thing was done. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class SyncPageTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired GoogleAccounts accounts;
    @Autowired Ledger ledger;
    @Autowired JdbcTemplate jdbc;
    @Autowired SettableClock clock;

    Caller anna;
    Pages pages;
    GoogleAccount hub;

    @BeforeEach
    void aLaneInStep() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
        hub =
                CurrentCaller.in(
                        anna,
                        () ->
                                accounts.connect(
                                        "hub@office.example",
                                        "sub",
                                        Set.of(GoogleAccount.CONTACTS),
                                        "token",
                                        null));
        jdbc.update(
                "insert into sync_lane (office_id, account_id, kind, state, version, failures,"
                        + " last_success_at, next_run_at) values (?,?,'CONTACTS','OK',0,0,?,?)",
                Ids.bytes(anna.officeId()),
                Ids.bytes(hub.id()),
                now(),
                Timestamp.from(SettableClock.START.plusSeconds(60)));
    }

    @Test
    void itSaysWhatWaitsAndHowLongItTakes() throws Exception {
        waiting(8_000);

        assertThat(pages.read("/sync")).contains("8,000 contacts wait to be sent, about 2 minutes");
    }

    @Test
    void syncNowMakesTheLaneDueAndIsForManagers() throws Exception {
        var office = CurrentCaller.in(anna, offices::current);
        var ivan = new Pages(mvc, sample.joined(office, "Ivan", "i@office.example", Role.STAFF));
        var now = post("/sync/accounts/" + hub.id() + "/now");
        assertThat(ivan.read("/sync")).doesNotContain("Sync now");
        assertThat(ivan.send(now).getResponse().getStatus()).isEqualTo(403);

        var answer = pages.send(post("/sync/accounts/" + hub.id() + "/now"));

        assertThat(Pages.said(answer)).isEqualTo("It begins in a moment");
        assertThat(
                        jdbc.queryForObject(
                                "select next_run_at from sync_lane where office_id = ?",
                                Timestamp.class,
                                (Object) Ids.bytes(anna.officeId())))
                .isEqualTo(now());
    }

    @Test
    void aBookmarkThatGoogleCouldNotReadIsToldThoughTheLaneGoesOn() throws Exception {
        jdbc.update(
                "update sync_lane set alert = 'Sync token is invalid', alerted_at = ? where"
                        + " office_id = ?",
                now(),
                Ids.bytes(anna.officeId()));

        assertThat(pages.read("/sync"))
                .contains("Google could not read our bookmark", "Sync token is invalid");
    }

    @Test
    void aConsentThatEndedAfterAWeekIsTheTestingScreen() throws Exception {
        clock.advance(Duration.ofDays(7));
        CurrentCaller.in(
                anna,
                () -> {
                    accounts.refused(hub.id());
                    return null;
                });

        assertThat(pages.read("/sync")).contains("still in “Testing”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Job title: changed in Google   | Gone from Google together with many others
                    ru | Должность: изменено в Google   | Исчез из Google вместе со многими другими
                    tr | Unvan: Google’da değişti       | Birçok kişiyle birlikte Google’dan gitti
                    nb | Stilling: endret i Google      | Borte fra Google sammen med mange andre
                    az | Vəzifə: Google-da dəyişdi      | Bir çoxları ilə birlikdə Google-dan itdi
                    """)
    void eachRowSaysWhyInTheLanguageOfTheReader(String language, String done, String held)
            throws Exception {
        record(Item.done("people/c1", "Ayşe", Direction.IN, "job-title:changed-in-google"));
        record(Item.parked("people/c2", "Ola", Direction.IN, "gone-held", "somebody has to say"));
        pages.send(post("/settings/language").param("language", language));

        assertThat(pages.read("/sync?show=all"))
                .contains(done, held, "href=\"/sync#questions\"")
                .doesNotContain("somebody has to say</span>", "changed-in-google", "gone-held");
    }

    @Test
    void aMailSaysThatItStandsInTheTimelineAndOneThatFailedHasAName() throws Exception {
        record(LaneKind.MAIL, Item.done("m1", "ola@fjord.example", Direction.IN, "mail-in"));
        record(LaneKind.MAIL, Item.parked("m2", "m2", Direction.IN, "MimeException"));

        assertThat(pages.read("/sync?show=all"))
                .contains("Received, stands in the timeline")
                .contains(">An email<", "Could not be taken in", "MimeException")
                .doesNotContain(">m2<");
    }

    private void record(Item item) {
        record(LaneKind.CONTACTS, item);
    }

    private void record(LaneKind kind, Item item) {
        CurrentCaller.in(
                anna,
                () -> {
                    ledger.of(hub.id(), kind).record(item);
                    return null;
                });
    }

    private void waiting(int contacts) {
        jdbc.batchUpdate(
                "insert into google_outbox (office_id, account_id, contact_id, version, since,"
                        + " attempts, next_try_at) values (?,?,?,0,?,0,?)",
                IntStream.range(0, contacts)
                        .mapToObj(it ->
                                new Object[] {
                                    Ids.bytes(anna.officeId()),
                                    Ids.bytes(hub.id()),
                                    Ids.bytes(Ids.next()),
                                    now(),
                                    now()
                                })
                        .toList());
    }

    private static Timestamp now() {
        return Timestamp.from(SettableClock.START);
    }
}
