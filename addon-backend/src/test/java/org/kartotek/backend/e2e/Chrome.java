package org.kartotek.backend.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One headless browser for all test classes of a run. Without a browser on the machine the class is
 * skipped, unless {@code KARTOTEK_REQUIRE_BROWSER=true} says that it must run.
 */
final class Chrome implements BeforeAllCallback, AfterEachCallback {

    private static final List<String> PLACES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/snap/bin/chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "C:/Program Files/Google/Chrome/Application/chrome.exe");

    /** Nothing but this machine can be reached, so no test depends on the network by accident. */
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--no-default-browser-check",
                    "--disable-domain-reliability",
                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    private @Nullable Browser browser;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> executable = executable();
        boolean required = Boolean.parseBoolean(System.getenv("KARTOTEK_REQUIRE_BROWSER"));
        if (executable.isEmpty() && !required) {
            Assumptions.abort("No Chromium was found, so the pages are not tried in a browser.");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        browser =
                context.getRoot()
                        .getStore(Namespace.create(Chrome.class))
                        .computeIfAbsent(
                                Running.class,
                                _ -> Running.start(executable.orElseThrow()),
                                Running.class)
                        .browser();
    }

    /** Ends with the last test of the JVM. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        static Running start(Path executable) {
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options =
                    new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(ARGUMENTS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    private static Optional<Path> executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("KARTOTEK_BROWSER")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Page page(Look look) {
        if (browser == null) {
            throw new IllegalStateException("No browser was started");
        }
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(look.width(), look.height())
                                .setColorScheme(look.scheme())
                                .setLocale("en-GB")
                                .setTimezoneId("Europe/Istanbul"));
        open.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        return page;
    }

    /** What scripts threw and what the content policy refused since the last test. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        open.clear();
        complaints.clear();
    }
}
