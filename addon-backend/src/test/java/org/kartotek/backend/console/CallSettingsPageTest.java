package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.capture.call.CallHookKeys;
import org.kartotek.backend.capture.call.CallLogFiles;
import org.kartotek.backend.capture.call.CaptureCall;
import org.kartotek.backend.capture.call.ReadCallLog;
import org.kartotek.backend.capture.call.Told;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.sync.call.PhoneCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Keys for a phone system, and what its calls look like. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class CallSettingsPageTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired CallHookKeys keys;
    @Autowired CaptureCall capture;
    @Autowired CallLogFiles files;
    @Autowired ReadCallLog reading;
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

        assertThat(ivan.read("/settings/calls")).doesNotContain("/hooks/calls");
        assertThat(ivan.send(post("/settings/calls/keys")).getResponse().getStatus())
                .isEqualTo(403);
    }

    @Test
    void theCallLogOfAPhoneIsReadInTheBackgroundAndOnce() throws Exception {
        var ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));

        upload(LOG);
        var waiting = pages.read("/settings/calls");
        assertThat(waiting).contains("calls-1.xml", "Waits to be read");
        read();

        assertThat(pages.read("/settings/calls/files/live?mark=" + mark(waiting)))
                .contains("1 new call logged", "1 of unknown numbers", "0 known already")
                .contains("1 blocked", "1 unreadable")
                .doesNotContain("<nav");
        upload(LOG);
        read();
        assertThat(pages.read("/settings/calls")).contains("0 new calls logged", "2 known already");
        assertThat(
                        pages.status(
                                "/settings/calls/files/live?mark="
                                        + mark(pages.read("/settings/calls"))))
                .isEqualTo(204);
        assertThat(pages.read("/contacts/" + ayse.id())).contains("1 min");
        assertThat(pages.read("/callers")).contains("+90 532 555 01 99");
        assertThat(pages.read("/audit")).contains("uploaded a call log: calls-1.xml");
    }

    @Test
    void unreadableLinesAreKeptUntilTheFileIsTakenOffTheList() throws Exception {
        upload(LOG);
        read();
        var file = CurrentCaller.in(anna, () -> files.all(1)).getFirst();
        var path = "/settings/calls/files/" + file.id();
        assertThat(pages.read(path)).contains("Line 5: date=&quot;x&quot;");

        pages.send(post(path + "/remove"));

        assertThat(pages.status(path)).isEqualTo(404);
        assertThat(pages.read("/callers")).contains("+90 532 555 01 99");
    }

    private void read() {
        CurrentCaller.in(
                anna,
                () -> {
                    reading.waiting();
                    return true;
                });
    }

    private static String mark(String page) {
        var mark = java.util.regex.Pattern.compile("data-live-mark=\"([^\"]+)").matcher(page);
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    @Test
    void staffReadNoFilesIn() throws Exception {
        var office = offices.findById(anna.officeId()).orElseThrow();
        pages =
                new Pages(
                        mvc, sample.joined(office, "Mehmet", "mehmet@office.example", Role.STAFF));

        assertThat(upload(LOG).getResponse().getStatus()).isEqualTo(403);
    }

    private static final String LOG =
            """
            <?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
            <calls count="4">
            <call number="05325550123" duration="65" date="1772442000000" type="1" presentation="1"/>
            <call number="+905325550199" duration="0" date="1772442100000" type="3" presentation="1"/>
            <call number="+905325550199" duration="0" date="x" type="3" presentation="1"/>
            <call number="+905325550199" duration="0" date="1772442100000" type="6" presentation="1"/>
            </calls>
            """;

    private MvcResult upload(String log) throws Exception {
        return mvc.perform(
                        multipart("/settings/calls/files")
                                .file(
                                        new MockMultipartFile(
                                                "files",
                                                "calls-1.xml",
                                                "text/xml",
                                                log.getBytes(StandardCharsets.UTF_8)))
                                .param("whose", anna.userId().toString())
                                .with(AtTheConsole.as(pages.caller()))
                                .with(csrf()))
                .andReturn();
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
