package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The owner asks how the installation is. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class HealthPageTest {
    private static final String HUB = "hub@office.example";

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired GoogleAccounts accounts;
    @Autowired SettableClock clock;

    Caller anna;
    Pages pages;

    @BeforeEach
    void found() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
    }

    @Test
    void theAccountOfAConsentScreenInTestingIsToldFromOtherRefusals() throws Exception {
        assertThat(pages.read("/settings/health")).contains("No Google account is connected");

        var hub =
                CurrentCaller.in(
                        anna,
                        () ->
                                accounts.connect(
                                        HUB, "1", Set.of(GoogleAccount.CONTACTS), "token", null));
        assertThat(pages.read("/settings/health"))
                .contains(HUB + " did not allow everything (missing: calendar, mail)");

        clock.advance(Duration.ofDays(7));
        CurrentCaller.in(
                anna,
                () -> {
                    accounts.refused(hub.id());
                    return null;
                });
        assertThat(pages.read("/settings/health"))
                .contains("consent screen is in “Testing”", "Publish app")
                .contains("Nobody can sign in", "The side panel refuses every call")
                .contains("The database is ");
    }

    @Test
    void theOwnerReadsItInTheirLanguageAndNobodyElseDoes() throws Exception {
        pages.send(post("/settings/language").param("language", "nb"));
        assertThat(pages.read("/settings/health")).contains("Tilstand", "Databasen er ");

        var office = offices.findById(anna.officeId()).orElseThrow();
        var ivan =
                new Pages(mvc, sample.joined(office, "Ivan", "ivan@office.example", Role.MANAGER));
        assertThat(ivan.status("/settings/health")).isEqualTo(403);
    }
}
