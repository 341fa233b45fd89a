package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the panel does when it is asked about itself, lacks a permission, or came too late. */
@Tag("browser")
class PanelAroundTest {
    private static final String ANNA = "anna@office.example";
    private static final String MEHMET = "mehmet@office.example";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    @Test
    void theSettingsAndTheMailSpeakTheLanguageChosenAMomentAgo() {
        new Outside(DEMO.google())
                .mailArrives(
                        "Petra Lund <petra@lund.example>", ANNA, "Lunch on Friday?", "Shall we?");
        added("Petra", "Lund");
        var panel = Panel.besideMail(CHROME, DEMO.google(), ANNA).shows("Recent contacts");
        panel.menu("Settings").shows("Connected as", ANNA, "My mailbox", "keeps the beginning");
        panel.picture("settings").back();

        panel.open("Lunch on Friday?").shows("Petra Lund", "Log call").menu("Log this mail?");
        panel.shows("comes into the timeline").picture("mail-choices");
        panel.press("Do not log any more").said("not logged any more");
        panel.press("Log again").said("is logged again").shows("Do not log any more");

        panel.at(DEMO.google() + "?user=" + ANNA + "&locale=nb").shows("Nylige kontakter");
        panel.menu("Innstillinger").shows("Norsk", "Min postkasse").showsNot("My mailbox");
    }

    @Test
    void aPermissionThatIsMissingIsAskedForWithItsReason() {
        new Outside(DEMO.google())
                .mailArrives("Rolf <rolf@nowhere.example>", MEHMET, "Boats for hire", "Hello");
        var panel = Panel.besideMail(CHROME, DEMO.google(), MEHMET);
        var page = panel.page();
        scopes(page, false);

        panel.open("Boats for hire");
        answered(page, "Cancel");
        page.reload();
        panel.shows("One permission is missing", "only who wrote the open mail");
        panel.picture("consent");

        panel.press("Grant access");
        answered(page, "Continue");
        panel.shows("New contact").showsNot("One permission is missing");
        scopes(page, true);
    }

    @Test
    void whatSomebodyElseTookAwayIsSaidAndLeadsBackToStart() {
        var gone = added("Vanessa", "Gone");
        var panel = Panel.besideMail(CHROME, DEMO.google(), ANNA);
        panel.type("Search", "vanessa gone").press("Find").shows("Vanessa Gone");
        var console = CHROME.page(Look.WIDE_LIGHT);
        SignedIn.as(console, DEMO.office(), ANNA);
        console.onDialog(Dialog::accept);
        console.navigate(DEMO.office() + "contacts/" + gone);
        console.getByText("Archive", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(console.getByText("Bring back").first()).isVisible();

        panel.follow("Vanessa Gone").shows("This is no longer there", "Number for support");
        panel.picture("gone").press("Back to start").shows("Recent contacts");
    }

    @Test
    void aCustomerIsInvitedToAnOpenEvent() {
        added("Jonas", "Invited");
        var soon = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        new Outside(DEMO.google()).meets(ANNA, "Catalogue talk", soon, "jonas@invited.example");
        var panel = Panel.besideMail(CHROME, DEMO.google(), ANNA);
        panel.at(Diary.of(DEMO.google(), ANNA, soon)).open("Catalogue talk");

        panel.type("Invite somebody, or attach an order", "jonas invited").press("Find");
        panel.picture("event-find").press("Invite");

        assertThat(panel.page().getByText("Calendar would add jonas@invited.example")).isVisible();
    }

    private static String added(String given, String family) {
        var email = (given + "@" + family + ".example").toLowerCase(Locale.ROOT);
        return new OfficeApi(DEMO.office())
                .post(
                        "api/v1/contacts",
                        """
                        {"givenName":"%s","familyName":"%s","emails":[{"value":"%s"}]}
                        """
                                .formatted(given, family, email))
                .path("id")
                .asString();
    }

    private static void scopes(Page page, boolean granted) {
        button(page, "Simulation settings").click();
        button(page, "Granted scopes …").click();
        for (var scope : List.of("metadata", "readonly")) {
            page.getByLabel("gmail.addons.current.message." + scope).setChecked(granted);
        }
        page.waitForResponse("**/_host/consent", () -> answered(page, "Save"));
    }

    private static void answered(Page page, String words) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .click();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first();
    }
}
