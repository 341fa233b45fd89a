package org.kartotek.backend.hooks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.kartotek.backend.access.Allowance;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.google.push.TakePush;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Google tells that a calendar changed: {@code POST /hooks/calendar}, all of it in headers. The
 * token of the channel proves it; nobody else was told it.
 */
@RestController
class CalendarHook {
    private static final int REFUSALS_PER_MINUTE = 30;

    private final TakePush take;
    private final Allowance refusals;

    CalendarHook(TakePush take, Clock clock) {
        this.take = take;
        this.refusals = new Allowance(REFUSALS_PER_MINUTE, clock);
    }

    @PostMapping("/hooks/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notified(HttpServletRequest request) {
        boolean known =
                take.calendar(
                        request.getHeader("X-Goog-Channel-ID"),
                        request.getHeader("X-Goog-Channel-Token"),
                        request.getHeader("X-Goog-Resource-State"));
        if (!known) throw refusal(request);
    }

    /** A channel that was closed a moment ago may still be heard: Google does not repeat a 4xx. */
    private Refusal refusal(HttpServletRequest request) {
        return refusals.take(String.valueOf(request.getRemoteAddr()))
                ? Refusal.of(
                        HttpStatus.UNAUTHORIZED,
                        "No such channel, or not with this X-Goog-Channel-Token.")
                : Refusal.of(
                        HttpStatus.TOO_MANY_REQUESTS, "Too many requests of unknown channels.");
    }
}
