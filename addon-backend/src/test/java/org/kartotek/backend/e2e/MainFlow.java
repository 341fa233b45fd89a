package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kartotek.backend.e2e.OfficeApi.OpenOrder;

/** The main job, from a mail to the telephone and back, on any office whose order is open. */
record MainFlow(Chrome chrome, URI office, URI google) {

    private static final String SAID = "wants delivery Friday";

    /** A card begins stage names with a capital where the note does not. */
    private static final LocatorAssertions.ContainsTextOptions IGNORING_CASE =
            new LocatorAssertions.ContainsTextOptions().setIgnoreCase(true);

    void of(OpenOrder order) {
        var outside = new Outside(google);
        Patience.untilTrue(
                "the order in the phone's note",
                () -> note(outside, order).contains("#" + order.number()));

        String stage = moveBesideTheMail(outside, order);
        theConsoleShowsTheStep(order, stage);
        Patience.untilTrue(
                "the new stage in the phone's note",
                () -> saysStage(note(outside, order), order, stage));
        typeOnThePhone(outside, order);

        theConsoleShowsWhatWasTyped(order);
        Patience.untilTrue(
                "a whole card on the phone", () -> isWholeAgain(note(outside, order), order));
    }

    /** A customer asks; the card knows the order; one tap moves it. */
    private String moveBesideTheMail(Outside outside, OpenOrder order) {
        String subject = "When can you ship #" + order.number() + "?";
        outside.mailArrives(
                order.contactName() + " <" + order.email() + ">",
                "anna@office.example",
                subject,
                "Hello Anna, we wait.");
        Page page = chrome.page(Look.WIDE_LIGHT);
        page.navigate(google + "?user=anna@office.example");
        page.getByText(subject).first().click();
        Locator card = page.locator("#panel");
        assertThat(card).containsText("#" + order.number());
        assertThat(card).containsText(order.stage(), IGNORING_CASE);

        Locator move =
                card.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(
                                        Pattern.compile(
                                                "Move order #" + order.number() + " to .*")));
        String words = move.getAttribute("aria-label");
        String stage = words.substring(words.lastIndexOf(" to ") + 4);
        move.click();

        assertThat(
                        card.locator(".decorated b")
                                .filter(new Locator.FilterOptions().setHasText(stage))
                                .first())
                .isVisible();
        return stage;
    }

    private void theConsoleShowsTheStep(OpenOrder order, String stage) {
        Page page = chrome.page(Look.WIDE_LIGHT);
        SignedIn.as(page, office, "anna@office.example");
        page.navigate(office + "contacts/" + order.contactId());

        Locator step =
                page.locator(".entry")
                        .filter(new Locator.FilterOptions().setHasText("→ " + stage))
                        .first();
        assertThat(step).containsText("Anna");
        assertThat(step).containsText("#" + order.number());
        assertThat(step.locator("time")).hasCount(1);
    }

    private void typeOnThePhone(Outside outside, OpenOrder order) {
        String id = outside.contactNamed(order.contactName()).path("id").asString();
        Page page = chrome.page(Look.NARROW_LIGHT);
        page.navigate(google + "phone?account=hub@office.example#edit/" + id);
        Locator note = page.getByLabel("Note");
        note.fill(note.inputValue() + "\n+ " + SAID + " (Anna)");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        assertThat(page.getByText("Contact saved")).isVisible();
    }

    private void theConsoleShowsWhatWasTyped(OpenOrder order) {
        Page page = chrome.page(Look.WIDE_LIGHT);
        SignedIn.as(page, office, "anna@office.example");
        Patience.untilTrue(
                "the typed line in the timeline",
                () -> {
                    page.navigate(office + "contacts/" + order.contactId());
                    return page.locator(".entry")
                                    .filter(new Locator.FilterOptions().setHasText(SAID))
                                    .count()
                            > 0;
                });
        assertThat(
                        page.locator(".entry")
                                .filter(new Locator.FilterOptions().setHasText(SAID))
                                .first())
                .containsText("Anna");
    }

    private static String note(Outside outside, OpenOrder order) {
        return outside.contactNamed(order.contactName()).path("note").asString("");
    }

    private static boolean saysStage(String note, OpenOrder order, String stage) {
        return note.toLowerCase(Locale.ROOT)
                .contains("#" + order.number() + " " + stage.toLowerCase(Locale.ROOT));
    }

    private static boolean isWholeAgain(String note, OpenOrder order) {
        return note.contains("#" + order.number())
                && note.lines().noneMatch(line -> line.startsWith("+ "));
    }
}
