package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartotek.backend.e2e.OfficeApi.OpenOrder;

/** The pictures of the guides, taken of the real product: {@code target/screenshots}. */
@Tag("browser")
class ScreenshotsTest {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String SUBJECT = "When does it leave the warehouse?";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    private static OpenOrder order;
    private static Outside outside;

    @BeforeAll
    static void aCustomerAsks() {
        outside = new Outside(DEMO.google());
        order = Patience.until("an open order", new OfficeApi(DEMO.office())::anOpenOrder);
        Patience.untilTrue(
                "the order in the phone's note",
                () ->
                        outside.contactNamed(order.contactName())
                                .path("note")
                                .asString("")
                                .contains("#"));
        outside.mailArrives(
                order.contactName() + " <" + order.email() + ">",
                "anna@office.example",
                SUBJECT,
                """
                Hello Anna,

                could you tell me when order #%s leaves the warehouse?
                We need it before Friday.

                Best regards
                %s
                """
                        .formatted(order.number(), order.contactName()));
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aMailWithItsCard(Look look) {
        Page page = open(look, DEMO.google() + "?user=anna@office.example");
        page.getByText(SUBJECT).first().click();
        if (look.isNarrow()) {
            page.locator(".addon-row button").click();
        }
        assertThat(page.locator("#panel")).containsText("#" + order.number());

        take(page, look, "mail");
    }

    /** Kept in docs/pictures: copy it there when the product looks different. */
    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"WIDE_LIGHT", "WIDE_DARK"})
    void thePictureOfTheReadme(Look look) {
        var narrow = look == Look.WIDE_LIGHT ? Look.NARROW_LIGHT : Look.NARROW_DARK;
        Page mail = open(look, DEMO.google() + "?user=anna@office.example");
        mail.getByText(SUBJECT).first().click();
        assertThat(mail.locator("#panel")).containsText("#" + order.number());
        String id = outside.contactNamed(order.contactName()).path("id").asString();
        Page phone = open(narrow, DEMO.google() + "phone#contact/" + id);
        assertThat(phone.locator("[data-note]")).containsText("#" + order.number());

        ReadmePicture.compose(
                CHROME.page(look),
                mail.screenshot(),
                phone.screenshot(),
                PICTURES.resolve(look == Look.WIDE_LIGHT ? "readme-light.png" : "readme-dark.png"));
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void theDiary(Look look) {
        Page page = open(look, DEMO.google() + "?user=anna@office.example&app=calendar");
        assertThat(page.locator(".calendar")).isVisible();

        take(page, look, "calendar");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aContactOnThePhone(Look look) {
        String id = outside.contactNamed(order.contactName()).path("id").asString();
        Page page = open(look, DEMO.google() + "phone#contact/" + id);
        assertThat(page.locator("[data-note]")).containsText("#" + order.number());

        take(page, look, "phone");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void aLineTypedOnThePhone(Look look) {
        String id = outside.contactNamed(order.contactName()).path("id").asString();
        Page page = open(look, DEMO.google() + "phone#edit/" + id);
        Locator note = page.getByLabel("Note");
        note.fill(note.inputValue() + "\n+ wants delivery Friday (Anna)");
        note.evaluate("box => box.scrollTop = box.scrollHeight");

        take(page, look, "typing");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void theRingingPhone(Look look) {
        String number =
                outside.contactNamed(order.contactName())
                        .at("/phones/0/value")
                        .asString("+90 532 000 00 00");
        Page page = open(look, DEMO.google() + "phone#ring/" + number.replace(" ", ""));
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer")))
                .isVisible();

        take(page, look, "ringing");
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"WIDE_LIGHT", "NARROW_DARK"})
    void theConsole(Look look) {
        Page page = CHROME.page(look);
        SignedIn.as(page, DEMO.office(), "anna@office.example");
        for (String place :
                new String[] {
                    "",
                    "contacts",
                    "contacts/" + order.contactId(),
                    "orders",
                    "timeline",
                    "sync",
                    "settings/call-card",
                    "settings/google",
                    "settings/addon",
                    "settings/health"
                }) {
            page.navigate(DEMO.office() + place);
            assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
            Accessibility.check(page);
            take(
                    page,
                    look,
                    place.isEmpty() ? "today" : place.startsWith("contacts/") ? "contact" : place);
        }
    }

    private static Page open(Look look, String url) {
        Page page = CHROME.page(look);
        page.navigate(url);
        return page;
    }

    private static void take(Page page, Look look, String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(look.file(name))));
    }
}
