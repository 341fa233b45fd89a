package org.kartotek.backend.google.contacts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.google.PeopleApi;

/**
 * Where the contacts lane stands: Google's sync token, what it was made for, and when everything
 * was last listed. Google forgets a token seven days after the full listing and shows no deletions
 * then, so we list again before.
 */
record ContactsCursor(@Nullable String token, @Nullable Instant listedAt) {
    static final Duration LIST_AGAIN = Duration.ofDays(6);
    private static final String SEPARATOR = " ";

    static ContactsCursor of(@Nullable String text, Instant now) {
        if (text == null) return new ContactsCursor(null, null);
        var parts = text.split(SEPARATOR, 3);
        var listed = Instant.parse(parts[1]);
        boolean usable =
                parts.length == 3
                        && parts[0].equals(template())
                        && now.isBefore(listed.plus(LIST_AGAIN));
        return new ContactsCursor(usable ? parts[2] : null, listed);
    }

    ContactsCursor next(String syncToken, Instant now) {
        return new ContactsCursor(syncToken, token == null || listedAt == null ? now : listedAt);
    }

    String text() {
        return String.join(SEPARATOR, template(), String.valueOf(listedAt), String.valueOf(token));
    }

    /** Asking for other fields makes a token worthless. */
    private static String template() {
        return Integer.toHexString(PeopleApi.FIELDS.hashCode());
    }
}
