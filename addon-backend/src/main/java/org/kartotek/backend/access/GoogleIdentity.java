package org.kartotek.backend.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a verified Google ID token says.
 *
 * @param sub Google's stable id of the person
 * @param hostedDomain the Workspace domain ({@code hd}), null for gmail.com
 */
public record GoogleIdentity(
        String sub, String email, @Nullable String name, @Nullable String hostedDomain) {
    public GoogleIdentity {
        email = email.toLowerCase(Locale.ROOT);
    }

    String displayName() {
        return name != null && !name.isBlank() ? name : email.substring(0, email.indexOf('@'));
    }
}
