package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Texts from the panel into mails, in the language of whoever will read them. */
@Tag("browser")
class PanelWritingTest {
    private static final String ANNA = "anna@office.example";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    @BeforeAll
    static void aCustomerWithAnOrderAndATemplateInTwoLanguages() {
        var api = new OfficeApi(DEMO.office());
        var defne =
                api.post(
                                "api/v1/contacts",
                                """
                                {"givenName":"Defne","familyName":"Kaya",
                                 "emails":[{"value":"defne@kaya.example"}]}
                                """)
                        .path("id")
                        .asString();
        api.post(
                "api/v1/orders",
                "{\"title\":\"12 blue lamps\",\"contact\":{\"id\":\"%s\"}}".formatted(defne));
        var page = CHROME.page(Look.WIDE_LIGHT);
        SignedIn.as(page, DEMO.office(), ANNA);
        page.navigate(DEMO.office() + "settings/templates/new");
        page.getByLabel("Name").fill("Lamps are ready");
        page.getByLabel("English").fill("Dear {firstName}, {orderTitle}: {orderStage}.");
        page.getByLabel("Türkçe").fill("Sayın {firstName}, {orderTitle}: {orderStage}.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        assertThat(page.getByText("Lamps are ready").first()).isVisible();
    }

    @Test
    void aTemplateTurnedForACustomerIsWhatTheyGetFromThenOn() {
        var panel = Panel.besideMail(CHROME, DEMO.google(), ANNA);
        var mail = panel.page();
        var draft = mail.locator(".compose textarea");
        mail.getByText("Compose").click();
        mail.getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                .fill("defne@kaya.example");

        askedAbout(mail);
        panel.shows("12 blue lamps", "Enquiry").picture("compose").press("Insert");
        assertThat(draft)
                .hasValue(Pattern.compile("Your order #\\d+ “12 blue lamps”: Enquiry \\(.+\\)"));

        draft.fill("");
        panel.follow("Lamps are ready").shows("Dear Defne, 12 blue lamps", "of the office");
        panel.press("Türkçe").shows("Remembered for this customer").picture("template");
        panel.press("Insert");
        assertThat(draft).hasValue("Sayın Defne, 12 blue lamps: Talep.");

        draft.fill("");
        askedAbout(mail);
        panel.press("Insert");
        assertThat(draft)
                .hasValue(
                        Pattern.compile(
                                "#\\d+ numaralı “12 blue lamps” siparişiniz: Talep \\(.+\\)"));
        mail.locator(".compose").getByLabel("Close").click();

        begunFromTheirCard(panel.home());
    }

    private static void begunFromTheirCard(Panel panel) {
        panel.type("Search", "defne kaya").press("Find").follow("Defne Kaya");
        panel.press("Write mail").shows("Without a template").picture("mail-new");
        panel.follow("Lamps are ready").shows("Chosen for this customer");
        panel.press("Open the new mail");

        var page = panel.page();
        assertThat(page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("defne@kaya.example");
        assertThat(page.locator(".compose").getByLabel("Subject"))
                .hasValue(Pattern.compile("#\\d+ 12 blue lamps"));
        assertThat(page.locator(".compose textarea"))
                .hasValue("Sayın Defne, 12 blue lamps: Talep.");
    }

    private static void askedAbout(Page mail) {
        mail.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("Ask .* about this message")))
                .click();
    }
}
