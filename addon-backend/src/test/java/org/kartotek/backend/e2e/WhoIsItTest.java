package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody on a phone has the address of one contact and the number of another. */
@Tag("browser")
class WhoIsItTest {
    private static final String EMAIL = "nilufer@boathouse.example";
    private static final String PHONE = "+90 532 555 77 88";
    private static final String SHOWN = "Nilüfer Boathouse";
    private static final String CREATE = "people.people.batchCreateContacts";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    private final Outside outside = new Outside(DEMO.google());

    @AfterEach
    void googleIsWillingAgain() {
        outside.isWillingAgain();
    }

    @Test
    void aManagerSeesThemSideBySideAndSaysWhich() {
        var api = new OfficeApi(DEMO.office());
        Patience.until("an open order", api::anOpenOrder);
        outside.refuses(CREATE, 400);
        var nilufer = added(api, "Nilüfer", "\"emails\":[{\"value\":\"" + EMAIL + "\"}]");
        added(api, "Boathouse", "\"phones\":[{\"value\":\"" + PHONE + "\"}]");
        outside.contactOnPhone(SHOWN, PHONE, EMAIL, "Ring twice.");

        Page page = CHROME.page(Look.WIDE_LIGHT);
        SignedIn.as(page, DEMO.office(), "anna@office.example");
        Patience.untilTrue("the question", () -> asked(page));
        outside.isWillingAgain();
        pictures();
        page.onDialog(Dialog::accept);
        page.locator(".maybe li")
                .filter(new Locator.FilterOptions().setHasText("Nilüfer"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.getByText("It comes in with the next round, as that contact")).isVisible();

        Patience.untilTrue(
                "the number and the note of the phone at the contact",
                () -> {
                    page.navigate(DEMO.office() + "contacts/" + nilufer);
                    return page.locator(".facts").innerText().contains("Ring twice.")
                            && page.locator("a[href='tel:+905325557788']").count() == 1;
                });
        page.navigate(DEMO.office() + "sync/people");
        assertThat(page.getByText(SHOWN)).not().isVisible();
    }

    private static String added(OfficeApi api, String name, String more) {
        return api.post("api/v1/contacts", "{\"givenName\":\"%s\",%s}".formatted(name, more))
                .path("id")
                .asString();
    }

    private static boolean asked(Page page) {
        page.navigate(DEMO.office() + "sync/people");
        return page.getByText(SHOWN).count() > 0;
    }

    private static void pictures() {
        for (var look : Look.values()) {
            Page page = CHROME.page(look);
            SignedIn.as(page, DEMO.office(), "anna@office.example");
            page.navigate(DEMO.office() + "sync/people");
            assertThat(page.getByText(SHOWN).first()).isVisible();
            Accessibility.check(page);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of("target/screenshots").resolve(look.file("who"))));
        }
    }
}
