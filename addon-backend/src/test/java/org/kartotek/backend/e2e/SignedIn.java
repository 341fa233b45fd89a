package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens the console as somebody of the office: through Google's own sign-in the first time, and in
 * the session of then afterwards. A server lets nobody sign in as often as the tests would.
 */
final class SignedIn {
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private SignedIn() {}

    static void as(Page page, URI office, String email) {
        var key = office + " " + email;
        var session = SESSIONS.get(key);
        if (session == null) {
            throughGoogle(page, office, email);
            SESSIONS.put(key, page.context().cookies(office.toString()));
        } else {
            page.context().addCookies(session);
            page.navigate(office.toString());
            assertThat(page.locator(".rail")).isAttached();
        }
    }

    private static void throughGoogle(Page page, URI office, String email) {
        page.navigate(office + "oauth2/authorization/google");
        page.locator("input[name=account][value='" + email + "']").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Allow")).click();
        page.waitForURL(url -> url.startsWith(office.toString()));
    }
}
