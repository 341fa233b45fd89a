package org.kartotek.backend.console;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.console.signin.SignedIn;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of somebody who signed in before. */
final class AtTheConsole {
    private AtTheConsole() {}

    static RequestPostProcessor as(Caller caller) {
        var user = new SignedIn(caller.officeId(), caller.userId());
        return authentication(new OAuth2AuthenticationToken(user, List.of(), "google"));
    }
}
