package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.MailChoices;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;

/** As whom one is in the panel, and what of one's own mailbox comes in. */
class SettingsCardTest extends AddonTest {
    private static final Map<String, String> SETTINGS = Map.of("op", "settings");

    @Autowired GoogleAccounts accounts;
    @Autowired MailChoices choices;

    @Test
    void aMailboxThatNobodyConnectedIsSaidToBeSo() throws Exception {
        connect("hub@office.example", GoogleAccount.GMAIL);
        connect(ANNA, GoogleAccount.CONTACTS);

        assertThat(settings())
                .contains(ANNA)
                .anyMatch(it -> it.startsWith("Your mailbox is not connected"))
                .contains("Connect my mailbox");
    }

    @Test
    void whatIsKeptOfMyMailIsSaidInTwoStatements() throws Exception {
        connect(ANNA, GoogleAccount.GMAIL);
        CurrentCaller.in(
                anna,
                () -> {
                    choices.leaveOut("Private", anna);
                    choices.choose(new MailChoices.OfOffice("", true), anna);
                    return true;
                });

        assertThat(settings())
                .contains("Mail with customers comes into their timelines by itself")
                .contains(
                        "The office keeps whole texts. What you put under the label “Private”"
                                + " stays out.")
                .doesNotContain("Connect my mailbox");
        assertThat(StatementGuard.statementsOf(this::settings)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theHomepageLeadsThere() throws Exception {
        var home = call("/addon/home", event(ANNA));

        assertThat(home.findValues("actionLabel").stream().map(it -> it.asString()))
                .containsExactly("Settings", "Open in Kartotek");
    }

    private List<String> settings() throws Exception {
        return shown(call("/addon/action", click(SETTINGS, Map.of())));
    }

    private void connect(String email, String scope) {
        CurrentCaller.in(
                anna, () -> accounts.connect(email, "sub-of-" + email, Set.of(scope), "t", null));
    }
}
