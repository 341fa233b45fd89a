package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The panel's homepage says in one line what is wrong with Google, and nothing when all is well.
 */
class HomeTroubleTest extends AddonTest {
    @Autowired GoogleAccounts accounts;
    @Autowired JdbcTemplate jdbc;
    @Autowired SettableClock clock;

    GoogleAccount hub;

    @BeforeEach
    void aConnectedAccountInStep() {
        hub =
                CurrentCaller.in(
                        anna,
                        () ->
                                accounts.connect(
                                        "hub@office.example",
                                        "sub-of-hub",
                                        Set.of(GoogleAccount.CONTACTS),
                                        "token",
                                        null));
        jdbc.update(
                "insert into sync_lane (office_id, account_id, kind, state, version, failures,"
                        + " last_success_at) values (?,?,'CONTACTS','OK',0,0,?)",
                Ids.bytes(anna.officeId()),
                Ids.bytes(hub.id()),
                Timestamp.from(SettableClock.START));
    }

    @Test
    void nothingWhenAllIsWell() throws Exception {
        assertThat(home()).doesNotContain("Google");
    }

    @Test
    void theQuestionOfTheBrakeInNoMoreStatements() throws Exception {
        gone("c1");
        gone("c2");

        assertThat(home())
                .contains("2 contacts are gone from Google at once", "Nothing was removed");
        assertThat(StatementGuard.statementsOf(() -> call("/addon/home", event(ANNA))))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aLaneThatStopped() throws Exception {
        jdbc.update(
                "update sync_lane set state = 'FAILED' where office_id = ?",
                Ids.bytes(anna.officeId()));

        assertThat(home()).contains("The sync of contacts with Google has stopped");
    }

    @Test
    void aConsentThatEndedBeforeAnythingElse() throws Exception {
        gone("c1");
        CurrentCaller.in(
                anna,
                () -> {
                    accounts.refused(hub.id());
                    return null;
                });

        assertThat(home())
                .contains("Google no longer lets Kartotek in for hub@office.example")
                .doesNotContain("at once");
    }

    @Test
    void peopleOfWhomSomebodyHasToSayWhoTheyAre() throws Exception {
        jdbc.update(
                "insert into google_review (office_id, account_id, resource_name, title, contacts,"
                        + " noticed_at, decided) values (?,?,'people/c1','Ayşe','[]',?,false)",
                Ids.bytes(anna.officeId()),
                Ids.bytes(hub.id()),
                Timestamp.from(SettableClock.START));

        assertThat(home()).contains("1 person in Google may be one of several contacts here");
    }

    @Test
    void contactsThatWereReadLongAgo() throws Exception {
        clock.advance(Duration.ofHours(3));

        assertThat(home()).contains("Google contacts were last read");
    }

    private String home() throws Exception {
        return call("/addon/home", event(ANNA)).toString().replace("Connected as", "");
    }

    private void gone(String name) {
        jdbc.update(
                "insert into google_removal (office_id, account_id, resource_name, contact_id,"
                        + " title, state, noticed_at) values (?,?,?,?,'Ayşe','HELD',?)",
                Ids.bytes(anna.officeId()),
                Ids.bytes(hub.id()),
                "people/" + name,
                Ids.bytes(Ids.next()),
                Timestamp.from(SettableClock.START));
    }
}
