package org.kartotek.backend.console.words;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The user's language, which is the office's unless set; before sign-in what the browser asks. */
@Component("localeResolver")
class ConsoleLanguage implements LocaleResolver {
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return CurrentCaller.find()
                .map(Caller::locale)
                .map(Languages::of)
                .orElseGet(() -> asked(request));
    }

    private static Locale asked(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Languages::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("A user's language is changed in the settings");
    }
}
