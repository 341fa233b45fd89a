package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The side panel as somebody of the office uses it: 360 px beside their mail or calendar. */
final class Panel {
    private static final int WIDTH = 360;

    private final Page page;
    private final Locator panel;

    private Panel(Page page) {
        this.page = page;
        this.panel = page.locator("#panel");
    }

    /** Anna's homepage, beside her mail. */
    static Panel besideMail(Chrome chrome, URI google, String user) {
        var panel = new Panel(chrome.page(Look.WIDE_LIGHT));
        panel.at(google + "?user=" + user);
        return panel;
    }

    Panel at(String address) {
        page.navigate(address);
        assertThat(panel).isVisible();
        assertThat(panel.boundingBox().width).isEqualTo(WIDTH);
        return this;
    }

    Page page() {
        return page;
    }

    /** Opens a mail of the list, or an event of the week. */
    Panel open(String words) {
        page.getByText(words).first().click();
        return this;
    }

    Panel shows(String... words) {
        for (var one : words) {
            assertThat(panel).containsText(one);
        }
        return this;
    }

    Panel showsNot(String words) {
        assertThat(panel).not().containsText(words);
        return this;
    }

    Panel press(String words) {
        button(panel, words).click();
        return this;
    }

    /** What the button says to somebody who hears it: {@code Move order #1042 to Quoted}. */
    Panel pressWhatSays(String start) {
        panel.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + start)))
                .first()
                .click();
        return this;
    }

    /** The button in the line with these words. */
    Panel press(String words, String line) {
        button(line(line), words).click();
        return this;
    }

    /** Where a line leads that says this first of all, not in the small print. */
    Panel follow(String words) {
        panel.locator(".lines")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.locator(
                                                ".line",
                                                new Page.LocatorOptions().setHasText(words))))
                .first()
                .click();
        return this;
    }

    Panel back() {
        return press("Back");
    }

    Panel home() {
        return press("Homepage");
    }

    Panel type(String label, String text) {
        field(label).fill(text);
        return this;
    }

    Panel choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    Panel tick(String label) {
        panel.getByLabel(label).first().check();
        return this;
    }

    Panel menu(String entry) {
        press("More options");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry)).click();
        return this;
    }

    /** At the bottom of the page, for a moment. */
    Panel said(String words) {
        assertThat(page.locator(".toast")).containsText(words);
        return this;
    }

    Panel picture(String name) {
        panel.screenshot(
                new Locator.ScreenshotOptions()
                        .setPath(
                                Path.of(
                                        "target",
                                        "screenshots",
                                        Look.WIDE_LIGHT.file("panel-" + name))));
        return this;
    }

    private Locator line(String words) {
        return panel.locator(".decorated")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** A card may be named as a field on it is. */
    private Locator field(String label) {
        return panel.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .and(page.locator("input, textarea, select"));
    }

    private static Locator button(Locator within, String words) {
        return within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }
}
