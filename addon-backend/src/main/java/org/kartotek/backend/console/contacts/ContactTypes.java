package org.kartotek.backend.console.contacts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.PostalAddress;

/** How a contact's typed values read. */
public final class ContactTypes {
    static final ContactTypes INSTANCE = new ContactTypes();

    /** Google's words; anything else is a person's own and stays as it is. */
    private static final Set<String> KNOWN =
            Set.of("work", "home", "mobile", "other", "main", "workmobile", "workfax", "homefax");

    private ContactTypes() {}

    public String name(String type, Say say) {
        var word = type.toLowerCase(Locale.ROOT);
        return KNOWN.contains(word) ? say.text("type." + word) : type;
    }

    public String address(PostalAddress address) {
        if (address.formatted() != null) {
            return address.formatted();
        }
        return Stream.of(
                        address.street(),
                        Stream.of(address.postalCode(), address.city())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")),
                        address.region(),
                        address.country())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** Only what a browser may open: never javascript: or data:. */
    public boolean web(String url) {
        return webHref(url) != null;
    }

    public @Nullable String webHref(String url) {
        var lower = url.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return url.strip();
        }
        return lower.matches("[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}(/\\S*)?")
                ? "https://" + url.strip()
                : null;
    }

    /** {@code --05-17} has no year; anything else that is no date stays as it is. */
    public String birthday(String iso, Say say) {
        try {
            return iso.startsWith("--")
                    ? say.date(MonthDay.parse(iso).atYear(say.now().atZone(say.zone()).getYear()))
                    : say.date(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }
}
