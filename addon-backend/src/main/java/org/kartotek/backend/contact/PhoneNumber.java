package org.kartotek.backend.contact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * @param value as typed
 * @param e164 {@code +4722334455}, null when the typed text is not a number we can place
 * @param type Google's word ({@code mobile}, {@code work}) or a person's own
 */
public record PhoneNumber(String value, @Nullable String e164, @Nullable String type) {
    /** See {@link PhoneNumbers#key}. */
    Optional<String> key() {
        return e164 == null ? PhoneNumbers.digits(value) : Optional.of(e164);
    }
}
