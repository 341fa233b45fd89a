package org.kartotek.backend.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in page, which says why; the address is kept for one look, not in the URL. */
class SayWhyNot implements AuthenticationFailureHandler {
    static final String ADDRESS = "kartotek.refused-address";
    private static final Logger LOG = LoggerFactory.getLogger(SayWhyNot.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var refusal = Refusal.NOT_COMPLETED;
        if (e instanceof OAuth2AuthenticationException oauth) {
            refusal = Refusal.of(oauth.getError().getErrorCode());
            request.getSession().setAttribute(ADDRESS, oauth.getError().getDescription());
        }
        if (refusal == Refusal.NOT_COMPLETED) {
            LOG.info("A sign-in was not completed: {}", e.getMessage());
            request.getSession().removeAttribute(ADDRESS);
        }
        response.sendRedirect(request.getContextPath() + "/sign-in?refused=" + refusal.code());
    }
}
