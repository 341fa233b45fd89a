package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.MailChoices;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** As whom one is in the panel, and what of one's own mailbox comes in. */
class SettingsCardTest extends AddonTest {
    private static final Map<String, String> SETTINGS = Map.of("op", "settings");

    @Autowired GoogleAccounts accounts;
    @Autowired MailChoices choices;
    @Autowired JdbcTemplate jdbc;

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
    void whoRemindsMeOfMyTasksIsSaid() throws Exception {
        assertThat(settings()).contains("Put tasks into the calendar");
        var hub = connect("hub@office.example", GoogleAccount.CALENDAR_EVENTS);
        everybodyHasTheirTasks(hub);

        assertThat(settings()).anyMatch(it -> it.startsWith("Tasks stand in the calendar “Work”"));
        connect(ANNA, GoogleAccount.CALENDAR_EVENTS);
        assertThat(settings())
                .anyMatch(it -> it.startsWith("Your tasks stand in your own Google Calendar"));
        assertThat(StatementGuard.statementsOf(this::settings)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whatGoogleRefusesRemindsNobody() throws Exception {
        var hub = connect("hub@office.example", GoogleAccount.CALENDAR_EVENTS);
        everybodyHasTheirTasks(hub);
        refused("hub@office.example");
        assertThat(settings())
                .anyMatch(it -> it.endsWith("Until then nothing reminds you of new ones."))
                .contains("Connect again");

        connect(ANNA, GoogleAccount.CALENDAR_EVENTS);
        assertThat(settings())
                .anyMatch(it -> it.startsWith("Your tasks stand in your own Google Calendar"));
        refused(ANNA);
        assertThat(settings())
                .anyMatch(it -> it.endsWith("Until then nothing reminds you of new ones."));
    }

    private void refused(String email) {
        jdbc.update(
                "update google_account set state = 'RECONNECT' where office_id = ? and email = ?",
                Ids.bytes(anna.officeId()),
                email);
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

    /** In their own calendar, or in the one of the hub. */
    private void everybodyHasTheirTasks(GoogleAccount hub) {
        jdbc.update(
                "insert into task_calendar (office_id, place, account_id, google_id, name) values"
                        + " (?, 'ASSIGNEE', ?, 'work', 'Work')",
                Ids.bytes(hub.officeId()),
                Ids.bytes(hub.id()));
    }

    private GoogleAccount connect(String email, String scope) {
        return CurrentCaller.in(
                anna, () -> accounts.connect(email, "sub-of-" + email, Set.of(scope), "t", null));
    }
}
