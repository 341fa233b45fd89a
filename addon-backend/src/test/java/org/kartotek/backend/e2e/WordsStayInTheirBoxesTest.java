package org.kartotek.backend.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On a small phone no element leaves the window or the card it stands in, in any language. Named to
 * run last of the classes that share the demo: what it adds would spoil their pictures.
 */
@Tag("browser")
class WordsStayInTheirBoxesTest {
    private static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenmacherei";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    private static final String OVERHANGS = script();
    private static List<String> places;

    /** Where our own words are longest. */
    private static List<String> wordy;

    @BeforeAll
    static void thingsWithLongNames() {
        var api = new OfficeApi(DEMO.office());
        var contact =
                api.post(
                                "api/v1/contacts",
                                """
                                {"givenName":"%1$s","familyName":"%1$s","organization":{"name":"%1$s"},
                                 "jobTitle":"%1$s","emails":[{"value":"%1$s@%1$s.example"}],
                                 "phones":[{"value":"+90 532 555 01 23","type":"%1$s"}],"remark":"%1$s"}
                                """
                                        .formatted(LONG))
                        .path("id")
                        .asString();
        var order =
                api.post(
                                "api/v1/orders",
                                """
                                {"title":"%1$s","contact":{"id":"%2$s"},
                                 "amount":{"amount":"123456789012.34","currency":"TRY"},
                                 "lines":[{"quantity":"123456.5","title":"%1$s","unitPrice":"1000000.25"}]}
                                """
                                        .formatted(LONG, contact))
                        .path("id")
                        .asString();
        var organization = api.get("api/v1/contacts/" + contact).at("/organization/id").asString();
        places = places(contact, order, organization);
        wordy =
                List.of(
                        "",
                        "contacts/" + contact,
                        "groups",
                        "callers",
                        "settings/muted",
                        "orders/" + order,
                        "orders/" + order + "/edit",
                        "tasks",
                        "sync",
                        "sync/people",
                        "settings",
                        "settings/google",
                        "users",
                        "audit");
    }

    private static List<String> places(String contact, String order, String organization) {
        return List.of(
                "",
                "timeline",
                "contacts",
                "contacts?q=" + LONG.substring(0, 12),
                "contacts/new",
                "contacts/" + contact,
                "contacts/" + contact + "/edit",
                "organizations",
                "organizations/" + organization,
                "organizations/" + organization + "/edit",
                "groups",
                "callers",
                "settings/muted",
                "orders",
                "orders?view=list",
                "orders/" + order,
                "orders/" + order + "/edit",
                "orders/new",
                "orders/new?contact=" + contact,
                "tasks",
                "tasks?of=all",
                "search?q=" + LONG.substring(0, 12),
                "sync",
                "sync?show=all",
                "sync/people",
                "settings",
                "settings/google",
                "users",
                "audit",
                "nowhere");
    }

    private static String script() {
        try (var in =
                Objects.requireNonNull(
                        WordsStayInTheirBoxesTest.class.getResourceAsStream("/e2e/overhangs.js"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("()"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPageStaysInsideTheWindow() {
        Page page = signedIn();

        assertThat(overhangs(page, places, 390, 360)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "tr", "nb", "az"})
    void longerWordsOfOtherLanguagesFitToo(String language) {
        Page page = signedIn();
        speak(page, language);
        try {
            assertThat(overhangs(page, wordy, 360)).isEmpty();
        } finally {
            speak(page, "");
        }
    }

    @Test
    void whatHangsOverIsFound() {
        Page page = signedIn();

        page.evaluate("document.querySelector('.card-s').style.height = '20px'");
        assertThat(found(page)).anyMatch(line -> line.startsWith("over its card"));

        page.navigate(DEMO.office() + "tasks");
        page.evaluate("document.querySelector('h1').style.marginLeft = '380px'");
        assertThat(found(page)).anyMatch(line -> line.startsWith("over the window"));
    }

    private static Page signedIn() {
        Page page = CHROME.page(Look.NARROW_LIGHT);
        SignedIn.as(page, DEMO.office(), "anna@office.example");
        return page;
    }

    private static void speak(Page page, String language) {
        page.navigate(DEMO.office() + "settings");
        page.locator("select[name=language]").selectOption(language);
        page.locator("form[action='/settings/language'] button").click();
        page.waitForLoadState();
    }

    private static List<String> overhangs(Page page, List<String> places, int... widths) {
        var all = new ArrayList<String>();
        for (var place : places) {
            page.navigate(DEMO.office() + place);
            page.evaluate(
                    "document.querySelectorAll('main details').forEach(it => { it.open = true })");
            for (int width : widths) {
                page.setViewportSize(width, 844);
                found(page).forEach(line -> all.add("/" + place + " at " + width + ": " + line));
            }
        }
        return all;
    }

    private static List<String> found(Page page) {
        return ((List<?>) page.evaluate(OVERHANGS)).stream().map(String::valueOf).toList();
    }
}
