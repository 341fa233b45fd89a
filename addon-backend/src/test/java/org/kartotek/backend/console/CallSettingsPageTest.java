package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.capture.call.CallHookKeys;
import org.kartotek.backend.capture.call.CaptureCall;
import org.kartotek.backend.capture.call.Told;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.sync.call.PhoneCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Keys for a phone system, and what its calls look like. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class CallSettingsPageTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired CallHookKeys keys;
    @Autowired CaptureCall capture;
    @Autowired SettableClock clock;

    Caller anna;
    Pages pages;

    @BeforeEach
    void found() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
    }

    @Test
    void theSecretIsShownOnceAndTheAddressEveryTime() throws Exception {
        var made = pages.send(post("/settings/calls/keys"));
        assertThat((String) made.getFlashMap().get("secret")).startsWith("kts_");

        var key = CurrentCaller.in(anna, keys::all).getFirst();
        assertThat(pages.read("/settings/calls"))
                .contains("/hooks/calls?key=" + key.id())
                .doesNotContain("kts_");
        assertThat(pages.read("/audit")).contains("made a key for the phone system");

        pages.send(post("/settings/calls/keys/" + key.id() + "/revoke"));
        assertThat(CurrentCaller.in(anna, keys::all).getFirst().revokedAt()).isNotNull();
    }

    @Test
    void onlyTheOwnerMakesKeys() throws Exception {
        var office = offices.findById(anna.officeId()).orElseThrow();
        var ivan =
                new Pages(mvc, sample.joined(office, "Ivan", "ivan@office.example", Role.MANAGER));

        assertThat(ivan.status("/settings/calls")).isEqualTo(403);
        assertThat(ivan.send(post("/settings/calls/keys")).getResponse().getStatus())
                .isEqualTo(403);
    }

    @Test
    void aRecordingIsALinkInTheTimelineOfWhoIsGivenTheNumberLater() throws Exception {
        called();
        CurrentCaller.in(anna, () -> sample.ayse(anna));

        assertThat(pages.read("/timeline"))
                .contains("href=\"https://pbx.example/r/1\"", "Listen to the recording");
    }

    private void called() {
        CurrentCaller.in(
                anna,
                () ->
                        capture.of(
                                new Told(
                                        new PhoneCall(
                                                PhoneCall.Way.INCOMING,
                                                "05325550123",
                                                clock.instant(),
                                                java.time.Duration.ofSeconds(5)),
                                        "pbx",
                                        "c-1",
                                        java.net.URI.create("https://pbx.example/r/1"),
                                        anna.actor())));
    }
}
