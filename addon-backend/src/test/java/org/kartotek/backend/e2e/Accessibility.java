package org.kartotek.backend.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds on a page, in words that name the element. */
final class Accessibility {

    private Accessibility() {}

    /** Looks from the top of the page: what the fixed head covers while scrolled is no fault. */
    static void check(Page page) {
        page.evaluate("() => window.scrollTo(0, 0)");
        List<String> violations =
                new AxeBuilder(page)
                                .withTags(
                                        List.of(
                                                "wcag2a",
                                                "wcag2aa",
                                                "wcag21a",
                                                "wcag21aa",
                                                "wcag22aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .flatMap(rule ->
                                        rule.getNodes().stream()
                                                .map(node -> rule.getId() + ": " + node.getHtml()))
                                .toList();
        assertThat(violations).as("accessibility of " + page.url()).isEmpty();
    }
}
