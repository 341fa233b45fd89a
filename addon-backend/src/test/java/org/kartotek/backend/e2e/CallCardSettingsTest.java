package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A manager changes the cards with the keyboard, sees one change at once, and all on the phones.
 */
@Tag("browser")
class CallCardSettingsTest {
    private static final String OURS = "Ask for the invoice number.";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    @Test
    void theCardOfARealCustomerFollowsTheFormAndThenStandsOnThePhone() {
        var order = Patience.until("an open order", new OfficeApi(DEMO.office())::anOpenOrder);
        var outside = new Outside(DEMO.google());
        Page page = CHROME.page(Look.NARROW_LIGHT);
        SignedIn.as(page, DEMO.office(), "anna@office.example");
        page.navigate(DEMO.office() + "settings/call-card?contact=" + order.contactId());
        Locator preview = page.locator("#card-preview");
        assertThat(preview).containsText("#" + order.number());

        page.getByLabel("Own text", new Page.GetByLabelOptions().setExact(true)).first().check();
        page.locator("#card-text").fill(OURS);
        assertThat(preview).containsText(OURS);

        Locator up = page.locator("#up-CUSTOM_TEXT");
        for (int i = 0; i < 3; i++) {
            up.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#card-editor li").nth(15 - i)).containsText("Own text");
            assertThat(up).isFocused();
        }
        assertThat(page.locator("#card-text")).hasValue(OURS);
        Accessibility.check(page);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/call-card-changed.png"))
                        .setFullPage(true));
        save(page);

        Patience.untilTrue(
                "the office's own line on the phone", () -> note(outside, order).contains(OURS));
        page.navigate(DEMO.office() + "settings/call-card");
        page.locator("#card-usual").click();
        assertThat(page.locator("#card-text")).hasValue("");
        save(page);
        Patience.untilTrue(
                "the usual card on the phone", () -> !note(outside, order).contains(OURS));
        Assertions.assertThat(CHROME.complaints())
                .noneMatch(
                        it -> it.contains("Content Security Policy") || it.contains("/console/"));
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(page.getByText("notes wait to be written anew")).isVisible();
    }

    private static String note(Outside outside, OfficeApi.OpenOrder order) {
        return outside.contactNamed(order.contactName()).path("note").asString("");
    }
}
