package org.kartotek.backend.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.sidebar.Sign;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;

/**
 * Every card in every state, drawn on one page a language, of which the pictures of the guide are
 * taken.
 */
@Tag("browser")
class CardGalleryTest {
    private static final Path SAMPLES = Path.of("../gmail-sidebar/src/test/resources/cards");
    private static final Path GUIDE = Path.of("../docs/guide");
    private static final Path TAKEN = Path.of("target/screenshots/guide");

    @RegisterExtension static final Chrome CHROME = new Chrome();

    private static Simulator google;

    @BeforeAll
    static void start() {
        google = Simulator.start(SimulatorSettings.forTests());
    }

    @AfterAll
    static void stop() {
        google.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "tr", "nb", "az"})
    void everyCardFitsIntoThePanel(String language) throws IOException {
        var samples = samples(language);
        Page page = drawn(samples, Look.WIDE_LIGHT);

        assertThat(page.locator(".sheet article").count()).isEqualTo(samples.size());
        assertThat(page.locator(".unreadable, img.missing").count()).isZero();
        assertThat(tooWide(page)).isEmpty();
        assertThat(CHROME.complaints()).isEmpty();
    }

    /** What stands out of its sheet on the right: a word too long, a row that does not wrap. */
    private static List<?> tooWide(Page page) {
        return (List<?>)
                page.evaluate(
                        """
                        () => [...document.querySelectorAll(".sample")].filter((sample) => {
                          const sheet = sample.querySelector(".sheet");
                          return sheet && sheet.scrollWidth > sheet.clientWidth + 1;
                        }).map((sample) => sample.dataset.sample)\
                        """);
    }

    /** Kept in docs/guide/pictures: copy them there when the cards look different. */
    @Test
    void theGuideHasAPictureOfEachCardItNames() throws IOException {
        var guide = Files.readString(GUIDE.resolve("sidebar.md"));
        var named =
                samples("en").stream()
                        .filter(one -> guide.contains("pictures/" + picture(one)))
                        .toList();
        assertThat(named).hasSizeGreaterThan(10);

        Page page = drawn(named, Look.NARROW_LIGHT);
        // Icons below the window would wait until somebody scrolls there.
        page.evaluate("() => document.querySelectorAll('img').forEach(it => it.loading = 'eager')");
        page.waitForFunction("() => [...document.images].every(it => it.complete)");
        for (var one : named) {
            page.locator("[data-sample='" + name(one) + "'] .sheet")
                    .screenshot(
                            new Locator.ScreenshotOptions().setPath(TAKEN.resolve(picture(one))));
        }
        assertThat(named)
                .allSatisfy(it ->
                        assertThat(GUIDE.resolve("pictures").resolve(picture(it)))
                                .isNotEmptyFile());
    }

    private static Page drawn(List<Path> samples, Look look) {
        Page page = CHROME.page(look);
        page.route("**/_host/image?*", CardGalleryTest::picture);
        page.navigate(google.url().resolve("cards").toString());
        page.locator("#files").setInputFiles(samples.toArray(Path[]::new));
        page.waitForFunction("n => document.body.dataset.drawn === String(n)", samples.size());
        return page;
    }

    /** As the add-on would serve it. */
    private static void picture(Route route) {
        var url = URLDecoder.decode(route.request().url(), StandardCharsets.UTF_8);
        var png = Sign.png(url.substring(url.lastIndexOf('/') + 1));
        route.fulfill(
                png.isPresent()
                        ? new Route.FulfillOptions()
                                .setContentType("image/png")
                                .setBodyBytes(png.get())
                        : new Route.FulfillOptions().setStatus(404));
    }

    private static List<Path> samples(String language) throws IOException {
        try (var files = Files.list(SAMPLES.resolve(language))) {
            return files.sorted().toList();
        }
    }

    private static String picture(Path sample) {
        return "card-" + name(sample) + ".png";
    }

    private static String name(Path sample) {
        return sample.getFileName().toString().replace(".json", "");
    }
}
