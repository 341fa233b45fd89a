package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartotek.simulator.AddOn;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import tools.jackson.databind.JsonNode;

/** Reading and writing mail beside the add-on. */
@Tag("browser")
class MailPageTest {

    private static final String CARD =
            "{'action':{'navigations':[{'pushCard':{'header':{'title':'Leyla"
                    + " Aliyeva','subtitle':'Baku"
                    + " Trade'},'sections':[{'widgets':[{'textParagraph':{'text':'#1042"
                    + " <b>packing</b>'}}]}]}}]}}";

    @RegisterExtension static final Chrome CHROME = new Chrome();

    private PlayedAddon addon;
    private Simulator google;
    private Outside outside;

    @BeforeEach
    void start() throws IOException {
        addon = new PlayedAddon();
        addon.showsAtHome("{'textParagraph':{'text':'Nothing is open'}}")
                .answers("/addon/gmail/message", CARD)
                .answers("/addon/gmail/compose", CARD);
        google = Simulator.start(SimulatorSettings.forTests().withAddOn(AddOn.at(addon.url())));
        outside = new Outside(google.url());
        outside.mailArrives(
                "Leyla Aliyeva <leyla@trade.example>",
                "anna@office.example",
                "When can you ship?",
                "Hello Anna,\r\nwhen can you ship?\r\n\r\nOn Monday Anna wrote:\r\n> Soon.\r\n");
    }

    @AfterEach
    void stop() {
        google.close();
        addon.close();
    }

    @Test
    void openingAMailShowsTheCardOfThatMail() {
        Page page = open(Look.WIDE_LIGHT);
        page.getByText("When can you ship?").first().click();

        assertThat(heading(page, "Leyla Aliyeva")).isVisible();
        JsonNode gmail = addon.lastEvent().path("gmail");
        assertThat(gmail.path("messageId").asString()).startsWith("msg-f:");
        assertThat(gmail.path("threadId").asString()).startsWith("thread-f:");
        assertThat(gmail.path("accessToken").asString()).isNotEmpty();
    }

    @Test
    void anOpenedMailIsNoLongerUnread() {
        Page page = open(Look.WIDE_LIGHT);
        assertThat(page.locator(".row.unread")).hasCount(1);

        page.getByText("When can you ship?").first().click();

        assertThat(page.locator(".row.unread")).hasCount(0);
        assertThat(page.locator(".plain").first()).containsText("when can you ship?");
        assertThat(page.locator(".quoted")).isHidden();
    }

    @Test
    void leavingTheMailBringsTheHomepageBack() {
        Page page = open(Look.WIDE_LIGHT);
        page.getByText("When can you ship?").first().click();
        assertThat(heading(page, "Leyla Aliyeva")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sent")).click();

        assertThat(page.getByText("Nothing is open")).isVisible();
    }

    @Test
    void anybodyCanWriteToTheOffice() {
        Page page = open(Look.WIDE_LIGHT);
        button(page, "Compose").click();
        page.getByLabel("From").fill("Kari Nordmann <kari@fjord.example>");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true))
                .fill("anna@office.example");
        page.getByLabel("Subject").fill("Tilbud på kasser");
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill("Hei!");
        button(page, "Send").click();

        assertThat(page.getByText("Message sent")).isVisible();
        assertThat(page.locator(".row.unread")).hasCount(2);
        assertThat(page.locator(".row").first()).containsText("Kari Nordmann");
    }

    @Test
    void anAnswerGoesOutFromTheMailboxThatIsOpen() {
        Page page = open(Look.WIDE_LIGHT);
        page.getByText("When can you ship?").first().click();
        button(page, "Reply").click();
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true)).fill("On Friday.");
        button(page, "Send").click();

        assertThat(page.getByText("Message sent")).isVisible();
        assertThat(page.locator(".message")).hasCount(2);
    }

    @Test
    void onAPhoneTheAddonWaitsUnderTheMessage() {
        Page page = open(Look.NARROW_LIGHT);
        page.getByText("When can you ship?").first().click();
        assertThat(heading(page, "Leyla Aliyeva")).isHidden();

        page.locator(".addon-row button").click();

        assertThat(heading(page, "Leyla Aliyeva")).isVisible();
        assertThat(addon.lastEvent().at("/commonEventObject/platform").asString())
                .isEqualTo("ANDROID");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everybodyCanReadTheMail(Look look) {
        Page page = open(look);
        assertThat(page.locator(".row")).hasCount(1);
        Accessibility.check(page);

        page.getByText("When can you ship?").first().click();
        assertThat(page.locator(".message-body").first()).isVisible();
        Accessibility.check(page);
        assertThat(CHROME.complaints()).isEmpty();
    }

    private Page open(Look look) {
        Page page = CHROME.page(look);
        page.navigate(google.url() + "?user=anna@office.example");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
