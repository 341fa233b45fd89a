package org.kartotek.backend.console.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.Identify;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Runs the rest of the chain for the caller, read before any database session opens. Somebody
 * switched off since the sign-in is signed out here.
 */
class CallerFilter extends OncePerRequestFilter {
    private final Identify identify;

    CallerFilter(Identify identify) {
        this.identify = identify;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OpenPaths.STATIC.matches(request);
    }

    /** A problem page is drawn for the caller too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn user)) {
            chain.doFilter(request, response);
            return;
        }
        var caller = identify.user(user.officeId(), user.userId(), Door.CONSOLE);
        if (caller.isPresent()) {
            runFor(caller.get(), request, response, chain);
        } else {
            signOut(request, response);
        }
    }

    private static void runFor(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentCaller.<Boolean, Exception>in(
                    caller,
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static void signOut(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SendToSignIn.send(request, response, "/sign-in?refused=" + Refusal.SWITCHED_OFF.code());
    }
}
