package org.kartotek.sync.google;

import java.time.Duration;

/** What to do about a refusal: every failure of a sync is exactly one of these. */
public sealed interface SyncFailure {
    /** The cursor has expired: list everything again and look for what is gone. */
    record StartOver() implements SyncFailure {}

    /** Somebody changed it in between: read it again, merge, retry. */
    record ReadAgain() implements SyncFailure {}

    /** Too fast, or Google has a bad minute. The first wait; the caller doubles it each time. */
    record TryLater(Duration first) implements SyncFailure {}

    /** A limit that only hours lift. */
    record Pause(Duration length, String message) implements SyncFailure {}

    /**
     * Nobody but the owner of the Google account can help: connect it again. Nothing queued is
     * lost.
     */
    record AskConsentAgain() implements SyncFailure {}

    /** The OAuth client, its scopes or the API are not set up; retrying is useless. */
    record AskOperator(String message) implements SyncFailure {}

    /** This one object is not there any more; confirm with a get before acting on it. */
    record Gone() implements SyncFailure {}

    /** This one will not work however often we try; the rest goes on. */
    record Park(String message) implements SyncFailure {}

    /** Limits of People are per minute, so asking again within seconds only burns them. */
    Duration AFTER_RATE = Duration.ofSeconds(5);

    Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    Duration PAUSE = Duration.ofHours(4);

    static SyncFailure of(Api api, GoogleRefusal refusal) {
        return switch (refusal.status()) {
            case 0, 500, 502, 503, 504 ->
                    later(refusal, api == Api.PEOPLE ? AFTER_RATE : AFTER_TROUBLE);
            case 400 -> badRequest(api, refusal);
            case 401 -> unauthorised(api, refusal);
            case 403, 429 -> limited(refusal);
            case 404 -> api == Api.GMAIL && refusal.cursorSent() ? new StartOver() : new Gone();
            case 410 ->
                    refusal.cursorSent() && !refusal.hasReason("deleted")
                            ? new StartOver()
                            : new Gone();
            case 412 -> new ReadAgain();
            default -> new Park(refusal.sentence());
        };
    }

    /** People answers 400 where others have 410 and 412. */
    private static SyncFailure badRequest(Api api, GoogleRefusal refusal) {
        if (api == Api.OAUTH)
            return refusal.hasReason("invalid_grant") ? new AskConsentAgain() : operator(refusal);
        if (refusal.hasReason("EXPIRED_SYNC_TOKEN")
                || refusal.said().startsWith("Sync token is expired")) {
            return new StartOver();
        }
        if (refusal.canonical().equals("FAILED_PRECONDITION") && refusal.said().contains("etag"))
            return new ReadAgain();
        if (refusal.hasReason("backendError")) return later(refusal, AFTER_TROUBLE);
        // A cursor that Google cannot read has to go too, or the next round ends here again.
        if (refusal.cursorSent() && refusal.canonical().equals("INVALID_ARGUMENT"))
            return new StartOver();
        return new Park(refusal.sentence());
    }

    /**
     * From an API this is the second 401: the first one already made us fetch a new access token.
     */
    private static SyncFailure unauthorised(Api api, GoogleRefusal refusal) {
        return api == Api.OAUTH ? operator(refusal) : new AskConsentAgain();
    }

    private static SyncFailure limited(GoogleRefusal refusal) {
        if (refusal.hasReason("dailyLimitExceeded", "quotaExceeded")
                || refusal.said().contains("MY_CONTACTS_OVERFLOW_COUNT")) {
            return new Pause(PAUSE, refusal.sentence());
        }
        boolean rate =
                refusal.hasReason(
                                "rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED")
                        || refusal.said().startsWith("Quota exceeded for quota metric");
        if (rate || refusal.status() == 429) return later(refusal, AFTER_RATE);
        if (refusal.hasReason(
                "insufficientPermissions",
                "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                "accessNotConfigured",
                "SERVICE_DISABLED",
                "access_denied",
                "org_internal")) {
            return operator(refusal);
        }
        return new Park(refusal.sentence());
    }

    private static SyncFailure later(GoogleRefusal refusal, Duration otherwise) {
        return new TryLater(refusal.retryAfter().orElse(otherwise));
    }

    private static SyncFailure operator(GoogleRefusal refusal) {
        return new AskOperator(refusal.sentence());
    }
}
