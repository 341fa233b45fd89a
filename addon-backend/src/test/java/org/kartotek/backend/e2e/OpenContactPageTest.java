package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail, calls and what is made private show themselves on a page that nobody loads again. */
@Tag("browser")
class OpenContactPageTest {
    private static final String NAME = "Sunniva Falkenhayn";
    private static final String EMAIL = "sunniva@falkenhayn.example";
    private static final String PHONE = "+4790055123";
    private static final String SUBJECT = "Zirconium hinges for the pavilion";
    private static final String WORDS = "Please send thirty zirconium hinges.";
    private static final String TYPED = "Half a thought about";

    /** A round of the lane, a round of the page, and a machine that does other things as well. */
    private static final int SOON = 60_000;

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    private final OfficeApi api = new OfficeApi(DEMO.office());
    private final Outside outside = new Outside(DEMO.google());

    @Test
    void aMailAndACallAppearByThemselvesAndPrivateMailIsGoneEverywhere() {
        String id = written();
        Page page = CHROME.page(Look.WIDE_LIGHT);
        SignedIn.as(page, DEMO.office(), "anna@office.example");
        page.navigate(DEMO.office() + "contacts/" + id);
        Locator task = page.locator("#task-title");
        task.fill(TYPED);

        outside.mailArrives(NAME + " <" + EMAIL + ">", "anna@office.example", SUBJECT, WORDS);
        Locator mail = entry(page, SUBJECT);
        assertThat(mail).isVisible(soon());
        assertThat(task).hasValue(TYPED);
        assertThat(task).isFocused();

        call("Let it ring");
        assertThat(entry(page, "They called")).isVisible(soon());
        Locator callBack = page.locator("[data-live=tasks]").getByText("Call back " + NAME);
        assertThat(callBack).isVisible();
        call("Answer");
        assertThat(callBack).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SOON));
        Patience.untilTrue(
                "the last call in the phone's note",
                () -> Pattern.compile("☎ .* in").matcher(noteOnThePhone()).find());

        mail.click();
        assertThat(page.getByText(WORDS).last()).isVisible(soon());
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/open-contact.png")));
        makePrivateElsewhere(id);

        assertThat(mail).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(SOON));
        assertThat(page.getByText(WORDS)).hasCount(0);
        assertThat(task).hasValue(TYPED);
        nothingIsLeft(id);
        assertThat(CHROME.complaints())
                .noneMatch(
                        it -> it.contains("Content Security Policy") || it.contains("/console/"));
    }

    private String written() {
        return api.post(
                        "api/v1/contacts",
                        """
                        {"givenName":"Sunniva","familyName":"Falkenhayn",
                         "emails":[{"value":"%s"}],"phones":[{"value":"%s"}]}
                        """
                                .formatted(EMAIL, PHONE))
                .path("id")
                .asString();
    }

    private static Locator entry(Page page, String words) {
        return page.locator("[data-live=timeline] .entry")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(SOON);
    }

    /** The shared phone rings, and SMS Backup+ writes the call down. */
    private static void call(String whatIsDone) {
        Page phone = CHROME.page(Look.NARROW_LIGHT);
        phone.navigate(DEMO.google() + "phone?account=hub@office.example#ring/" + PHONE);
        button(phone, whatIsDone).click();
        if (whatIsDone.equals("Answer")) {
            button(phone, "Hang up").click();
        }
        button(phone, "Log this call").click();
        assertThat(phone.getByText("Call logged")).isVisible();
        phone.close();
    }

    private String noteOnThePhone() {
        return outside.contacts().stream()
                .filter(it -> it.path("name").asString("").equals(NAME))
                .map(it -> it.path("note").asString(""))
                .findFirst()
                .orElse("");
    }

    private static void makePrivateElsewhere(String id) {
        Page other = CHROME.page(Look.NARROW_LIGHT);
        SignedIn.as(other, DEMO.office(), "anna@office.example");
        other.navigate(DEMO.office() + "contacts/" + id);
        entry(other, SUBJECT).click();
        other.onDialog(Dialog::accept);
        button(other, "Make private").click();
        assertThat(entry(other, SUBJECT)).hasCount(0);
        other.close();
    }

    private void nothingIsLeft(String id) {
        Page page = CHROME.page(Look.WIDE_LIGHT);
        SignedIn.as(page, DEMO.office(), "anna@office.example");
        for (String path : List.of("timeline", "search?q=zirconium", "contacts/" + id, "")) {
            page.navigate(DEMO.office() + path);
            assertThat(page.locator("main").innerText()).doesNotContain(SUBJECT, WORDS);
        }
        assertThat(api.get("api/v1/contacts/" + id + "/timeline").toString())
                .doesNotContain(SUBJECT, WORDS);
        assertThat(api.get("api/v1/interactions?limit=100").toString())
                .doesNotContain(SUBJECT, WORDS);
        page.navigate(DEMO.google() + "?user=anna@office.example");
        page.getByText(SUBJECT).first().click();
        Locator card = page.locator("#panel");
        assertThat(card).containsText(NAME);
        assertThat(card.innerText()).doesNotContain(SUBJECT, WORDS);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
