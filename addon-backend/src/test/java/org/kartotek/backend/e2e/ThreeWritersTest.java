package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kartotek.backend.e2e.OfficeApi.OpenOrder;

/** Two phones have the same contact open while somebody writes beside the mail. */
@Tag("browser")
class ThreeWritersTest {
    private static final String FIRST = "asks for a pallet truck";
    private static final String SECOND = "gate code is 4711";
    private static final String THIRD = "Prefers delivery before noon";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    private final Outside outside = new Outside(DEMO.google());

    @Test
    void allThreeTextsAreInTheTimelineAndOneCardRemains() {
        var order = Patience.until("an open order", new OfficeApi(DEMO.office())::anOpenOrder);
        Patience.untilTrue(
                "the card on the phone", () -> note(order).contains("#" + order.number()));
        Page anna = editor(order);
        Page ivan = editor(order);
        Page mail = noteBesideTheMail(order);

        type(anna, "+ " + FIRST + " (Anna)");
        type(ivan, "+ " + SECOND + " (Ivan)");
        button(anna, "Save").click();
        // Google takes one after the other, as it does from phones.
        assertThat(anna.getByText("Contact saved")).isVisible();
        within(mail.locator("#panel"), "Save note").click();
        button(ivan, "Save").click();

        Page contact = CHROME.page(Look.WIDE_LIGHT);
        SignedIn.as(contact, DEMO.office(), "anna@office.example");
        for (var text : List.of(FIRST, SECOND, THIRD)) {
            Patience.untilTrue(
                    "the timeline to say: " + text + "; the phone's note is now: " + note(order),
                    () -> {
                        contact.navigate(DEMO.office() + "contacts/" + order.contactId());
                        return holds(contact, text);
                    });
        }
        assertThat(entry(contact, FIRST)).containsText("Anna");
        assertThat(entry(contact, SECOND)).containsText("Ivan");
        Patience.untilTrue("one whole card", () -> isOneWholeCard(note(order)));
        assertThat(note(order)).contains("#" + order.number());
    }

    private Page editor(OpenOrder order) {
        String id = outside.contactNamed(order.contactName()).path("id").asString();
        Page page = CHROME.page(Look.NARROW_LIGHT);
        page.navigate(DEMO.google() + "phone?account=hub@office.example#edit/" + id);
        assertThat(page.getByLabel("Note")).isVisible();
        return page;
    }

    private Page noteBesideTheMail(OpenOrder order) {
        String subject = "A question about #" + order.number();
        outside.mailArrives(
                order.contactName() + " <" + order.email() + ">",
                "anna@office.example",
                subject,
                "When do you open?");
        Page page = CHROME.page(Look.WIDE_LIGHT);
        page.navigate(DEMO.google() + "?user=anna@office.example");
        page.getByText(subject).first().click();
        Locator panel = page.locator("#panel");
        within(panel, "Write note").click();
        panel.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Note"))
                .fill(THIRD);
        return page;
    }

    private static void type(Page phone, String line) {
        Locator note = phone.getByLabel("Note");
        note.fill(note.inputValue() + "\n" + line);
    }

    private static boolean isOneWholeCard(String note) {
        return note.lines().filter(line -> line.contains("✎")).count() == 1
                && note.lines().noneMatch(line -> line.startsWith("+ "));
    }

    private static boolean holds(Page page, String text) {
        return page.locator(".entry").filter(new Locator.FilterOptions().setHasText(text)).count()
                > 0;
    }

    private static Locator entry(Page page, String text) {
        return page.locator(".entry").filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    private String note(OpenOrder order) {
        return outside.contactNamed(order.contactName()).path("note").asString("");
    }

    private static Locator within(Locator panel, String name) {
        return panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
