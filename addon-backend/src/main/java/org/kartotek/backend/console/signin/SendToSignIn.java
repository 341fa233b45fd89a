package org.kartotek.backend.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** A page goes to the sign-in page; a part of a page tells htmx to take the whole page there. */
class SendToSignIn implements AuthenticationEntryPoint {
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        send(request, response, "/sign-in");
    }

    static void send(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(request.getContextPath() + path);
        } else {
            response.setHeader("HX-Redirect", request.getContextPath() + path);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
