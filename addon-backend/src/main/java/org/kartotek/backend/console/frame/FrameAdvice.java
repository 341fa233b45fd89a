package org.kartotek.backend.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.words.ConsoleWords;
import org.kartotek.backend.console.words.Say;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template may use: {@code say}, {@code me}, {@code here}. */
@ControllerAdvice(basePackages = "org.kartotek.backend.console")
public class FrameAdvice {
    private final ConsoleWords words;
    private final Clock clock;

    FrameAdvice(ConsoleWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    @ModelAttribute("say")
    Say say(Locale locale) {
        var zone = CurrentCaller.find().map(Caller::zone).orElse(ZoneOffset.UTC);
        return new Say(words, locale, zone, clock.instant());
    }

    @ModelAttribute("me")
    @Nullable Caller me() {
        return CurrentCaller.find().orElse(null);
    }

    /** The first part of the path: which place of the navigation is lit. */
    @ModelAttribute("here")
    static String here(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var parts = path.split("/", -1);
        return parts.length > 1 ? parts[1] : "";
    }
}
