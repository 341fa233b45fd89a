package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kartotek.backend.e2e.OfficeApi.OpenOrder;

/** A day in the side panel, as wide as Google draws it: somebody new, a search, a meeting. */
@Tag("browser")
class PanelDayTest {
    private static final String ANNA = "anna@office.example";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    @Test
    void somebodyNewWritesIsAddedFoundAndMet() {
        var order = Patience.until("an open order", new OfficeApi(DEMO.office())::anOpenOrder);
        var outside = new Outside(DEMO.google());
        outside.mailArrives(
                "Torgrim <torgrim@fjordbygg.example>",
                ANNA,
                "Boxes for our new hall",
                "Hello,\r\n\r\nwe need 300 boxes by May.\r\n\r\n-- \r\nTorgrim Solbakken\r\n"
                        + "Head of Purchasing\r\nFjordbygg AS\r\nMobile: +47 412 34 567\r\n");
        var met = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(2));
        outside.meets(ANNA, "Boxes and a price", met, order.email(), "torgrim@fjordbygg.example");
        var page = CHROME.page(Look.WIDE_LIGHT);

        addedFromTheSignature(page);
        foundInEveryWay(page);
        metAndLogged(page, met, order);
    }

    private static void addedFromTheSignature(Page page) {
        page.navigate(DEMO.google() + "?user=" + ANNA);
        page.getByText("Boxes for our new hall").first().click();
        var panel = page.locator("#panel");
        assertThat(panel.getByLabel("Last name")).hasValue("Solbakken");
        assertThat(panel.getByLabel("Job title")).hasValue("Head of Purchasing");
        assertThat(panel.getByText("from the signature").first()).isVisible();
        picture(page, "stranger");

        button(panel, "Add to contacts").click();

        assertThat(panel).containsText("Torgrim Solbakken");
        assertThat(panel).containsText("we need 300 boxes by May.");
    }

    private static void foundInEveryWay(Page page) {
        page.navigate(DEMO.google() + "?user=" + ANNA);
        var panel = page.locator("#panel");
        assertThat(panel).containsText("Recent contacts");
        picture(page, "home");
        panel.getByLabel("Search").fill("0047 412-34-567");
        button(panel, "Find").click();
        assertThat(panel).containsText("Torgrim Solbakken");
        picture(page, "search");
    }

    private static void metAndLogged(Page page, Instant met, OpenOrder order) {
        page.navigate(Diary.of(DEMO.google(), ANNA, met));
        assertThat(page.locator("#panel")).containsText("Today with customers");
        picture(page, "calendar");
        page.getByText("Boxes and a price").first().click();
        var panel = page.locator("#panel");
        assertThat(panel).containsText(order.contactName());
        picture(page, "event");
        panel.locator(".decorated")
                .filter(new Locator.FilterOptions().setHasText("#" + order.number()))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Attach"))
                .click();
        assertThat(panel).containsText("This meeting is about");
        picture(page, "event-attached");

        button(panel, "Log outcome").click();
        panel.getByLabel("What was agreed").fill("A price per pallet");
        picture(page, "outcome");
        button(panel, "Save outcome").click();

        assertThat(page.getByText("Outcome saved")).isVisible();
    }

    private static Locator button(Locator panel, String words) {
        return panel.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    private static void picture(Page page, String name) {
        page.locator("#panel")
                .screenshot(
                        new Locator.ScreenshotOptions()
                                .setPath(
                                        Path.of(
                                                "target",
                                                "screenshots",
                                                Look.WIDE_LIGHT.file("panel-" + name))));
    }
}
