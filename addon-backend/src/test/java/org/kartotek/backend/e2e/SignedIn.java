package org.kartotek.backend.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** Opens the console as somebody of the office, through Google's own sign-in. */
final class SignedIn {

    private SignedIn() {}

    static void as(Page page, URI office, String email) {
        page.navigate(office + "oauth2/authorization/google");
        page.locator("input[name=account][value='" + email + "']").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Allow")).click();
        page.waitForURL(url -> url.startsWith(office.toString()));
    }
}
