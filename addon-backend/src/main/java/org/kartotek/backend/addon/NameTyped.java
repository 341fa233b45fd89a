package org.kartotek.backend.addon;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.mail.MailAddress;

/** First and last name as far as a mail's header tells them. */
record NameTyped(@Nullable String given, @Nullable String family) {
    static NameTyped of(MailAddress address) {
        var name = address.name().strip();
        if (name.isEmpty() || name.indexOf('@') >= 0) {
            return fromAddress(address.email());
        }
        int comma = name.indexOf(',');
        if (comma > 0) {
            return parts(name.substring(comma + 1).strip(), name.substring(0, comma).strip());
        }
        int last = name.lastIndexOf(' ');
        return last < 0
                ? parts(name, "")
                : parts(name.substring(0, last), name.substring(last + 1));
    }

    /** {@code ayse.yilmaz@…} is a name; {@code info@…} is not. */
    private static NameTyped fromAddress(String email) {
        var local = email.substring(0, Math.max(0, email.indexOf('@')));
        int dot = local.indexOf('.');
        return dot > 0 && dot < local.length() - 1
                ? parts(capital(local.substring(0, dot)), capital(local.substring(dot + 1)))
                : new NameTyped(null, null);
    }

    private static NameTyped parts(String given, String family) {
        return new NameTyped(
                given.isBlank() ? null : given.strip(), family.isBlank() ? null : family.strip());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
