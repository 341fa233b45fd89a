package org.kartotek.simulator.gmail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.QuotaLimits;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;

/** Who may read what, and what it costs. */
class GmailAccessTest extends GmailMailbox {
    @Test
    void nobodyReadsTheMailboxOfAnother() {
        assertThat(anna.get("gmail/v1/users/ivan@office.example/profile").status()).isEqualTo(403);
        assertThat(anna.get("gmail/v1/users/anna@office.example/profile").status()).isEqualTo(200);
    }

    @Test
    void theMetadataScopeNeitherSearchesNorShowsText() {
        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: One\n\nx");
        var id = onlyId(anna, "");
        var headersOnly =
                GoogleCaller.with(
                        simulator,
                        "anna@office.example",
                        "https://www.googleapis.com/auth/gmail.metadata");

        assertThat(headersOnly.get(ME + "messages?q=x").status()).isEqualTo(403);
        assertThat(headersOnly.get(ME + "messages/" + id).status()).isEqualTo(403);
        assertThat(headersOnly.get(ME + "messages/" + id + "?format=metadata").status())
                .isEqualTo(200);
    }

    @Test
    void anAddOnReadsOnlyTheOpenMessage() {
        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: One\n\nx");
        deliver("From: bob@shop.example\nTo: anna@office.example\nSubject: Two\n\nx");
        var one = onlyId(anna, "?q=subject:one");
        var two = onlyId(anna, "?q=subject:two");
        var addOn =
                GoogleCaller.with(
                        simulator,
                        "anna@office.example",
                        "https://www.googleapis.com/auth/gmail.addons.current.message.readonly");
        var account = SimulatorSettings.officeAccounts().get(1);
        var open = simulator.tokens().messageToken(account, one);

        assertThat(addOn.get(ME + "messages/" + one).status()).isEqualTo(403);
        assertThat(
                        addOn.send(
                                        addOn.request(ME + "messages/" + one)
                                                .header("X-Goog-Gmail-Access-Token", open)
                                                .GET())
                                .status())
                .isEqualTo(200);
        assertThat(
                        addOn.send(
                                        addOn.request(ME + "messages/" + two)
                                                .header("X-Goog-Gmail-Access-Token", open)
                                                .GET())
                                .status())
                .isEqualTo(403);
    }

    @Test
    void callsCostWhatTheTableSays() {
        deliver("From: ada@shop.example\nTo: anna@office.example\nSubject: One\n\nx");
        var id = onlyId(anna, "");
        anna.get(ME + "messages/" + id);

        assertThat(
                        simulator
                                .counters()
                                .of("anna@office.example", "gmail.users.messages.get")
                                .units())
                .isEqualTo(20);
        assertThat(
                        simulator
                                .counters()
                                .of("anna@office.example", "gmail.users.messages.list")
                                .units())
                .isEqualTo(5);
    }

    @Test
    void anOldProjectPaysTheOldPrices() {
        var settings = SimulatorSettings.forTests().withQuotas(QuotaLimits.ofOldGmailProject());
        try (var old = Simulator.start(settings)) {
            var hub = GoogleCaller.with(old, "hub@office.example", MODIFY);
            hub.get(ME + "messages/0000000000000001");

            assertThat(old.counters().of("hub@office.example", "gmail.users.messages.get").units())
                    .isEqualTo(5);
        }
    }
}
