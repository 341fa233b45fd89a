package org.kartotek.sync.google;

import java.time.Duration;

/** What to do about a refusal: every failure of a sync is exactly one of these. */
public sealed interface SyncFailure {
    /** The cursor has expired: list everything again and look for what is gone. */
    record StartOver() implements SyncFailure {}

    /**
     * Google cannot read the cursor it gave us: list everything again, but only once and tell the
     * operator, for the fault may be in how we ask.
     */
    record StartOverOnce(String message) implements SyncFailure {}

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
        int status = refusal.status();
        if (status == 0 || status == 408 || status >= 500)
            return later(refusal, api == Api.PEOPLE ? AFTER_RATE : AFTER_TROUBLE);
        if (isUsedUp(refusal)) return new Pause(PAUSE, refusal.sentence());
        if (api == Api.OAUTH) return fromTokenEndpoint(refusal);
        return switch (status) {
            case 400 -> badRequest(api, refusal);
            // The second one: the first already made us fetch a new access token.
            case 401 -> new AskConsentAgain();
            case 403, 429 -> limited(refusal);
            case 404, 410 -> gone(api, refusal);
            case 412 -> new ReadAgain();
            default -> new Park(refusal.sentence());
        };
    }

    /** Whatever is wrong here is wrong for the whole account, and nothing was sent. */
    private static SyncFailure fromTokenEndpoint(GoogleRefusal refusal) {
        if (refusal.hasReason("invalid_grant")) return new AskConsentAgain();
        if (refusal.status() == 429) return later(refusal, AFTER_RATE);
        return operator(refusal);
    }

    /**
     * Something between us and Google may answer 404 too, in HTML; that is no word of Google about
     * anybody's contact or cursor.
     */
    private static SyncFailure gone(Api api, GoogleRefusal refusal) {
        if (!refusal.isGooglesWord())
            return later(refusal, api == Api.PEOPLE ? AFTER_RATE : AFTER_TROUBLE);
        boolean expired =
                refusal.status() == 404 ? api == Api.GMAIL : !refusal.hasReason("deleted");
        return refusal.cursorSent() && expired ? new StartOver() : new Gone();
    }

    /** People answers 400 where others have 410 and 412. */
    private static SyncFailure badRequest(Api api, GoogleRefusal refusal) {
        if (refusal.hasReason("EXPIRED_SYNC_TOKEN")
                || refusal.said().startsWith("Sync token is expired")) {
            return new StartOver();
        }
        if (refusal.canonical().equals("FAILED_PRECONDITION") && refusal.said().contains("etag"))
            return new ReadAgain();
        if (refusal.hasReason("backendError")) return later(refusal, AFTER_TROUBLE);
        if (refusal.cursorSent() && isUnreadable(api, refusal))
            return new StartOverOnce(refusal.sentence());
        return new Park(refusal.sentence());
    }

    /** A cursor that Google cannot read has to go too, or every round ends here again. */
    private static boolean isUnreadable(Api api, GoogleRefusal refusal) {
        return refusal.canonical().equals("INVALID_ARGUMENT")
                || api == Api.CALENDAR
                        && refusal.hasReason("invalid", "invalidParameter", "badRequest");
    }

    /** Limits of a day, and of an address book that is full: minutes do not help. */
    private static boolean isUsedUp(GoogleRefusal refusal) {
        var said = refusal.said();
        return refusal.hasReason("dailyLimitExceeded", "quotaExceeded")
                || said.contains("MY_CONTACTS_OVERFLOW_COUNT")
                || said.startsWith("Quota exceeded") && said.contains("per day");
    }

    private static SyncFailure limited(GoogleRefusal refusal) {
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
        var hint = refusal.retryAfter().orElse(otherwise);
        return new TryLater(hint.compareTo(otherwise) < 0 ? otherwise : hint);
    }

    private static SyncFailure operator(GoogleRefusal refusal) {
        return new AskOperator(refusal.sentence());
    }
}
