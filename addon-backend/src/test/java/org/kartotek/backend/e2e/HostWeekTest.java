package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The week that the simulated calendar draws, in the time of the office. */
@Tag("browser")
class HostWeekTest {
    private static final String ANNA = "anna@office.example";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    @Test
    void beginsOnMondayWhileItIsStillYesterdayInUtc() {
        var tuesdayInIstanbul = Instant.parse("2031-03-03T21:30:00Z");

        var page = weekAt(tuesdayInIstanbul);

        assertThat(page.locator(".day-head").first()).hasText("Mon3");
        assertThat(page.locator(".day-head.today")).hasText("Tue4");
    }

    @Test
    void letsEveryEventOfTheNightBeReached() {
        var night = Instant.parse("2031-03-05T00:00:00Z");
        var outside = new Outside(DEMO.google());
        outside.meets(ANNA, "Ferry at three", night);
        outside.meets(ANNA, "Ferry at six", night.plusSeconds(3 * 3600));

        var page = weekAt(night);

        for (var one : new String[] {"Ferry at three", "Ferry at six"}) {
            page.locator(".block", new Page.LocatorOptions().setHasText(one)).click();
            assertThat(page.locator(".event-pop-up")).containsText(one);
            page.keyboard().press("Escape");
            assertThat(page.locator(".event-pop-up")).hasCount(0);
        }
    }

    @Test
    void staysWhereAnEventOfSundayEveningIsOpened() {
        var evening = Instant.parse("2031-03-09T18:00:00Z");
        new Outside(DEMO.google()).meets(ANNA, "Sunday supper", evening);
        var page = weekAt(evening);

        page.locator(".block", new Page.LocatorOptions().setHasText("Sunday supper")).click();

        assertThat(page).hasURL(Pattern.compile("#2031-03-09/"));
        assertThat(page.locator(".event-pop-up")).containsText("Sunday supper");
        assertThat(page.locator(".day-head").first()).hasText("Mon3");
    }

    private static Page weekAt(Instant now) {
        var page = CHROME.page(Look.WIDE_LIGHT);
        page.clock().setFixedTime(now.toEpochMilli());
        page.navigate(DEMO.google() + "?user=" + ANNA + "&app=calendar");
        assertThat(page.locator(".day-head")).hasCount(7);
        return page;
    }
}
