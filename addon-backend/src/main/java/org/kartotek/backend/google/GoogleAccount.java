package org.kartotek.backend.google;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Google account of the office. Its refresh token stays in {@link GoogleAccounts}.
 *
 * @param sub Google's own number of the account, which outlives its address
 * @param scopes what its owner allowed, which may be less than we asked for
 * @param refusedAt when Google last refused its refresh token
 */
public record GoogleAccount(
        UUID officeId,
        UUID id,
        String email,
        String sub,
        Set<String> scopes,
        State state,
        Instant connectedAt,
        @Nullable Instant refusedAt) {
    public enum State {
        CONNECTED,
        /**
         * Google refuses its token: its owner has to connect it again. What waits to be sent goes
         * on waiting.
         */
        RECONNECT,
        DISCONNECTED
    }

    public static final String CONTACTS = "https://www.googleapis.com/auth/contacts";
    public static final String GMAIL = "https://www.googleapis.com/auth/gmail.readonly";
    public static final String GMAIL_MODIFY = "https://www.googleapis.com/auth/gmail.modify";
    public static final String CALENDAR = "https://www.googleapis.com/auth/calendar.readonly";
    public static final String CALENDAR_FULL = "https://www.googleapis.com/auth/calendar";
    public static final String CALENDAR_EVENTS = "https://www.googleapis.com/auth/calendar.events";

    private static final Duration A_WEEK = Duration.ofDays(7);

    public GoogleAccount {
        scopes = Set.copyOf(scopes);
    }

    /**
     * True if Google refused the account a week after its owner's consent. So short-lived are only
     * tokens of a consent screen that is still in "Testing", and the next ones will be too.
     */
    public boolean isOfATestingApp() {
        if (refusedAt == null || state != State.RECONNECT) return false;
        var lived = Duration.between(connectedAt, refusedAt);
        return lived.compareTo(A_WEEK.minusHours(12)) >= 0
                && lived.compareTo(A_WEEK.plusHours(12)) <= 0;
    }

    /** True if its owner allowed any one of these. */
    public boolean allows(String... any) {
        for (var scope : any) if (scopes.contains(scope)) return true;
        return false;
    }
}
