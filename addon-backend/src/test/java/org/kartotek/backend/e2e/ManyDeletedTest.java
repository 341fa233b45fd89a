package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Somebody deletes many contacts on a phone: we ask everywhere, and do as we are told. */
@Tag("browser")
class ManyDeletedTest {
    private static final String GONE = "gone from hub@office.example at once";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    private final Outside outside = new Outside(DEMO.google());

    @Test
    void keepingThemWritesThemBackToThePhones() {
        Patience.until("an open order", new OfficeApi(DEMO.office())::anOpenOrder);
        var victims = withoutOrders(outside.contacts().size() / 50 + 6);
        victims.forEach(it -> outside.contactDeleted(it.path("id").asString()));

        Page page = CHROME.page(Look.WIDE_LIGHT);
        SignedIn.as(page, DEMO.office(), "anna@office.example");
        Patience.untilTrue("the question on the first page", () -> asked(page));
        pictures("");
        Page panel = CHROME.page(Look.WIDE_LIGHT);
        panel.navigate(DEMO.google() + "?user=anna@office.example");
        assertThat(panel.locator("#panel")).containsText("gone from Google at once");

        page.getByText("Answer", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(victims.size() + " contacts");
        page.getByText("Show who").click();
        assertThat(page.locator(".names")).containsText(victims.getFirst().path("name").asString());
        pictures("sync");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep them")).click();

        assertThat(page.getByRole(AriaRole.STATUS).filter(says("written back to Google")))
                .isVisible();
        Patience.untilTrue("all of them on the phones again", () -> areBack(victims));
        page.navigate(DEMO.office().toString());
        assertThat(page.getByText(GONE)).not().isVisible();
    }

    private static Locator.FilterOptions says(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static boolean asked(Page page) {
        page.navigate(DEMO.office().toString());
        return page.getByText(GONE).count() > 0;
    }

    private List<JsonNode> withoutOrders(int count) {
        return outside.contacts().stream()
                .filter(it -> !it.path("note").asString("").contains("#"))
                .filter(it -> !it.path("name").asString("").isBlank())
                .limit(count)
                .toList();
    }

    private boolean areBack(List<JsonNode> victims) {
        var names = outside.contacts().stream().map(it -> it.path("name").asString("")).toList();
        return victims.stream().allMatch(it -> names.contains(it.path("name").asString("")));
    }

    private static void pictures(String place) {
        for (var look : Look.values()) {
            Page page = CHROME.page(look);
            SignedIn.as(page, DEMO.office(), "anna@office.example");
            page.navigate(URI.create(DEMO.office().toString()).resolve(place).toString());
            assertThat(page.getByText(GONE).first()).isVisible();
            Accessibility.check(page);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(
                                    Path.of("target/screenshots")
                                            .resolve(
                                                    look.file(
                                                            place.isEmpty()
                                                                    ? "question"
                                                                    : "question-" + place))));
        }
    }
}
