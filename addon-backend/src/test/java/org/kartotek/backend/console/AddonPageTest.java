package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the owner needs to bring the side panel into Gmail. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class AddonPageTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;

    Caller anna;
    Pages pages;

    @BeforeEach
    void found() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
    }

    @Test
    void theOwnerSeesTheFileTheScopesAndWhatIsMissing() throws Exception {
        assertThat(pages.read("/settings/addon"))
                .contains("/addon/gmail/message", "deployments create kartotek")
                .contains("gmail.addons.current.message.metadata", "Who wrote the open mail")
                .contains("kartotek.addon.service-account", "Not set")
                .contains("refuses every call", "Google calls https addresses only");
    }

    @Test
    void theFileIsTheSameAsTheCommandPrints() throws Exception {
        var file = pages.read("/settings/addon/deployment.json");

        assertThat(file).contains("/addon/home\"").doesNotContain("{{base-url}}");
    }

    @Test
    void itIsTheOwnersAlone() throws Exception {
        var office = offices.findById(anna.officeId()).orElseThrow();
        var ivan =
                new Pages(mvc, sample.joined(office, "Ivan", "ivan@office.example", Role.MANAGER));

        assertThat(ivan.status("/settings/addon")).isEqualTo(403);
        assertThat(ivan.status("/settings/addon/deployment.json")).isEqualTo(403);
    }
}
