package org.kartotek.backend.contact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param value as typed
 * @param type Google's word ({@code work}, {@code home}, {@code other}) or a person's own
 */
public record EmailAddress(String value, @Nullable String type) {
    /** The form two spellings of one mailbox share. */
    String key() {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
