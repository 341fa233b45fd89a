package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A manager chooses what is seen while the phone rings; the phone rings; and it is as before. */
@Tag("browser")
class RingingStatusTest {
    private static final Path PICTURES = Path.of("target/screenshots");

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    @Test
    void theOrderIsSeenWhileThePhoneRingsAndGoneWhenItIsSwitchedOff() {
        var order = Patience.until("an open order", new OfficeApi(DEMO.office())::anOpenOrder);
        var outside = new Outside(DEMO.google());
        var number = "#" + order.number();
        Patience.untilTrue(
                "the order in the phone's note",
                () ->
                        outside.contactNamed(order.contactName())
                                .path("note")
                                .asString("")
                                .contains(number));
        var before = outside.contactNamed(order.contactName());
        var id = before.path("id").asString();
        Page page = CHROME.page(Look.WIDE_LIGHT);
        SignedIn.as(page, DEMO.office(), "anna@office.example");
        page.navigate(DEMO.office() + "settings/call-card?contact=" + order.contactId());

        page.getByLabel("Behind the name").check();
        assertThat(page.locator("#ring-name")).containsText(", " + number);
        page.getByLabel("Beside the label of the number").check();
        assertThat(page.locator("#ring-number")).containsText(" · " + number);
        page.getByLabel("Behind the name").check();
        page.getByLabel("Draw a photo for contacts that have none").check();
        assertThat(page.getByAltText("The drawn photo")).isVisible();
        Accessibility.check(page);
        picture(page, "call-card-ringing.png");
        save(page);

        Patience.untilTrue(
                "the status behind the name",
                () -> shown(outside, id).path("name").asString("").contains(", "));
        Patience.untilTrue("a drawn photo", () -> shown(outside, id).path("photo").isString());
        Page phone = CHROME.page(Look.NARROW_LIGHT);
        phone.navigate(
                DEMO.google()
                        + "phone#ring/"
                        + before.at("/phones/0/value").asString().replace(" ", ""));
        assertThat(phone.getByRole(AriaRole.HEADING).first()).containsText(number);
        assertThat(phone.locator("img.avatar")).isVisible();
        picture(phone, "ringing-status.png");

        page.navigate(DEMO.office() + "settings/call-card");
        page.getByLabel("Nowhere").check();
        page.getByLabel("Draw a photo for contacts that have none").uncheck();
        save(page);
        Patience.untilTrue(
                "the contact as it was",
                () ->
                        shown(outside, id).path("name").equals(before.path("name"))
                                && shown(outside, id).path("photo").isNull());
        Assertions.assertThat(shown(outside, id).path("phones")).isEqualTo(before.path("phones"));
        Assertions.assertThat(CHROME.complaints())
                .noneMatch(
                        it -> it.contains("Content Security Policy") || it.contains("/console/"));
    }

    private static void picture(Page page, String file) {
        page.waitForLoadState();
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        assertThat(page.getByText("notes wait to be written anew")).isVisible();
    }

    private static JsonNode shown(Outside outside, String id) {
        return outside.contacts().stream()
                .filter(it -> it.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
