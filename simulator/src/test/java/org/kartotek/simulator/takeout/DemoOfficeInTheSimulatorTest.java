package org.kartotek.simulator.takeout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.Content;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;

class DemoOfficeInTheSimulatorTest {
    private static final String READ_MAIL = "https://www.googleapis.com/auth/gmail.readonly";

    @SuppressWarnings("NullAway.Init")
    private static Simulator simulator;

    @BeforeAll
    static void start() {
        simulator =
                Simulator.start(
                        SimulatorSettings.forTests()
                                .withClock(
                                        Clock.fixed(
                                                Instant.parse("2026-11-21T06:00:00Z"),
                                                ZoneOffset.UTC))
                                .withContent(new Content.DemoOffice(LocalDate.of(2026, 11, 20))));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @Test
    void theSharedAccountHasTheContactsWithTheirGroups() {
        var people = GoogleCaller.with(simulator, "hub@office.example", GoogleCaller.CONTACTS);

        var contacts =
                people.get("v1/people/me/connections?personFields=names,memberships&pageSize=1000")
                        .body();
        var groups = people.get("v1/contactGroups").body();

        assertThat(contacts.path("connections")).hasSizeGreaterThanOrEqualTo(400);
        assertThat(groups.path("contactGroups").findValuesAsString("name"))
                .contains("new", "returning", "wholesale", "retail", "supplier", "avoid");
    }

    @Test
    void theSharedMailboxHasTheCallsUnderTheirLabel() {
        var gmail = GoogleCaller.with(simulator, "hub@office.example", READ_MAIL);

        var calls = gmail.get("gmail/v1/users/me/messages?q=label:call-log&maxResults=500").body();

        assertThat(calls.path("messages")).hasSize(250);
    }

    @Test
    void everyMailOfEveryoneReadsInFull() {
        for (var account : SimulatorSettings.officeAccounts()) {
            var gmail = GoogleCaller.with(simulator, account.email(), READ_MAIL);
            var list = gmail.get("gmail/v1/users/me/messages?maxResults=100").body();
            var newest = Long.MAX_VALUE;
            for (var message : list.path("messages")) {
                var read = gmail.get("gmail/v1/users/me/messages/" + message.path("id").asString());
                assertThat(read.status()).isEqualTo(200);
                var at = Long.parseLong(read.body().path("internalDate").asString());
                assertThat(at).isLessThanOrEqualTo(newest);
                newest = at;
            }
        }
    }
}
