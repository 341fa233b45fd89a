package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;

/** A phone without our app: it shows what Google synced, and takes what its owner types. */
@Tag("browser")
class PhonePageTest {

    private static final String NOTE =
            "wholesale · #1042 packing 03.02 (Anna)\n20 × Widget\nAsk for Mehmet.";

    @RegisterExtension static final Chrome CHROME = new Chrome();

    private Simulator google;
    private Outside outside;

    @BeforeEach
    void start() {
        google = Simulator.start(SimulatorSettings.forTests());
        outside = new Outside(google.url());
        outside.contactOnPhone("Leyla Aliyeva", "+994 50 000 00 01", "leyla@trade.example", NOTE);
        outside.contactOnPhone("Åse Berg", "+47 900 00 001", "ase@berg.example", "");
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void theNoteKeepsItsLines() {
        Page page = open(Look.NARROW_LIGHT, "");
        page.getByText("Leyla Aliyeva").click();

        assertThat(page.locator("[data-note]")).isVisible();
        assertThat(page.locator("[data-note]").innerText()).isEqualTo(NOTE);
    }

    @Test
    void searchFindsNamesAndNumbers() {
        Page page = open(Look.NARROW_LIGHT, "");

        page.getByLabel("Search contacts").fill("900000");

        assertThat(page.locator(".person-row")).hasCount(1);
        assertThat(page.locator(".person-row")).containsText("Åse Berg");
    }

    @Test
    void whatIsTypedUnderTheNoteIsInGoogle() {
        Page page = open(Look.NARROW_LIGHT, "");
        page.getByText("Leyla Aliyeva").click();
        button(page, "Edit contact").click();

        page.getByLabel("Note").fill(NOTE + "\n+ wants delivery Friday (Anna)");
        button(page, "Save").click();

        assertThat(page.locator("[data-note]")).containsText("+ wants delivery Friday (Anna)");
        assertThat(outside.contactNamed("Leyla Aliyeva").path("note").asString())
                .isEqualTo(NOTE + "\n+ wants delivery Friday (Anna)");
    }

    @Test
    void aContactIsCreatedAndDeleted() {
        Page page = open(Look.NARROW_LIGHT, "#new");
        page.getByLabel("Name").fill("Kari Nordmann");
        page.getByLabel("Add phone").fill("+47 900 00 002");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Kari Nordmann"))).isVisible();

        button(page, "More").click();
        page.getByRole(AriaRole.MENUITEM, named("Delete")).click();

        assertThat(page.getByText("Kari Nordmann was deleted")).isVisible();
        assertThat(page.locator(".person-row")).hasCount(2);
    }

    @Test
    void aRingingPhoneShowsWhoItIsButNeverTheNote() {
        Page page = open(Look.NARROW_DARK, "#ring/0994500000001");

        Locator call = page.getByRole(AriaRole.REGION, named("Incoming call"));
        assertThat(call.getByRole(AriaRole.HEADING)).hasText("Leyla Aliyeva");
        assertThat(call).containsText("+994 50 000 00 01");
        assertThat(call).not().containsText("#1042");
    }

    @Test
    void aCallIsBackedUpIntoTheCallLogOfTheAccount() {
        Page page = open(Look.NARROW_LIGHT, "#ring/+994500000001");
        button(page, "Answer").click();
        button(page, "Hang up").click();

        button(page, "Log this call").click();

        assertThat(page.getByText("Call logged")).isVisible();
        var labels = outside.get("_host/mailbox?user=hub@office.example&label=ALL").path("labels");
        assertThat(labels.valueStream().map(label -> label.path("name").asString()))
                .contains("Call log");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everybodyCanUseThePhone(Look look) {
        Page page = open(look, "");
        assertThat(page.locator(".person-row")).hasCount(2);
        Accessibility.check(page);

        page.getByText("Leyla Aliyeva").click();
        assertThat(page.locator("[data-note]")).isVisible();
        Accessibility.check(page);

        button(page, "Edit contact").click();
        Accessibility.check(page);
        assertThat(CHROME.complaints()).isEmpty();
    }

    private Page open(Look look, String place) {
        Page page = CHROME.page(look);
        page.navigate(google.url() + "phone?account=hub@office.example" + place);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
