package org.kartotek.backend.addon.write;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kartotek.backend.addon.Visit;
import org.kartotek.sync.mail.MailAddress;

/** The address a click is about; anybody may have changed it on the way. */
final class AddressAsked {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,255}");

    private AddressAsked() {}

    static Optional<String> in(Visit visit) {
        return Optional.of(MailAddress.canonical(visit.event().parameter("email").orElse("")))
                .filter(it -> ADDRESS.matcher(it).matches());
    }
}
