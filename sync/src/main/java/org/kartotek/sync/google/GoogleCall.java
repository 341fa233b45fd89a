package org.kartotek.sync.google;

import com.google.api.client.googleapis.services.AbstractGoogleClientRequest;
import java.io.IOException;
import java.time.InstantSource;

/**
 * The one way a request goes out: its budget first, and every failure comes back as a {@link
 * GoogleRefusal}.
 */
public final class GoogleCall {
    private final Api api;
    private final MinuteBudget budget;
    private final InstantSource clock;

    public GoogleCall(Api api, MinuteBudget budget, InstantSource clock) {
        this.api = api;
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * @param method as in the discovery document, such as {@code gmail.users.messages.get}
     */
    public <T> T execute(String method, int units, AbstractGoogleClientRequest<T> request) {
        return execute(method, units, false, request);
    }

    /**
     * For a request that continues from a sync token or a history id, which is what may have
     * expired.
     */
    public <T> T executeFromCursor(
            String method, int units, AbstractGoogleClientRequest<T> request) {
        return execute(method, units, true, request);
    }

    /** For many requests in one, which the client library executes in its own way. */
    void take(int units) {
        budget.take(units);
    }

    /** One of those many was refused. */
    void refused(GoogleRefusal refusal) {
        if (isTooFast(refusal)) budget.slowDown();
    }

    private static boolean isTooFast(GoogleRefusal refusal) {
        return (refusal.status() == 429 || refusal.status() == 403)
                && SyncFailure.of(refusal.api(), refusal) instanceof SyncFailure.TryLater;
    }

    InstantSource clock() {
        return clock;
    }

    private <T> T execute(
            String method, int units, boolean cursor, AbstractGoogleClientRequest<T> request) {
        budget.take(units);
        try {
            return request.execute();
        } catch (TokenRefused e) {
            throw e.refusal();
        } catch (IOException e) {
            var refusal = GoogleRefusal.of(api, method, cursor, e, clock);
            refused(refusal);
            throw refusal;
        } catch (IllegalArgumentException | NullPointerException e) {
            // The client library fails like this on a body that is cut off or is not what its
            // headers say.
            throw GoogleRefusal.unanswered(api, method, e);
        }
    }
}
