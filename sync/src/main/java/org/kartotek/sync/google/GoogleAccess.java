package org.kartotek.sync.google;

import com.google.api.client.http.HttpExecuteInterceptor;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpUnsuccessfulResponseHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Signs the requests of one Google account: fetches an access token when there is none or it is
 * about to end, and once more when Google answers 401. Safe to share between threads.
 */
public final class GoogleAccess
        implements HttpRequestInitializer, HttpExecuteInterceptor, HttpUnsuccessfulResponseHandler {
    private static final Duration EARLY = Duration.ofMinutes(1);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Supplier<Grant> tokens;
    private final InstantSource clock;
    private final Duration timeout;
    private @Nullable Grant current;

    /**
     * @param tokens asks the token endpoint, usually {@code () -> oauth.refresh(refreshToken)}
     */
    public GoogleAccess(Supplier<Grant> tokens, InstantSource clock, Duration timeout) {
        this.tokens = tokens;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    public void initialize(HttpRequest request) {
        request.setInterceptor(this);
        request.setUnsuccessfulResponseHandler(this);
        request.setNumberOfRetries(1);
        request.setConnectTimeout((int) Math.min(CONNECT.toMillis(), timeout.toMillis()));
        request.setReadTimeout((int) timeout.toMillis());
    }

    @Override
    public void intercept(HttpRequest request) throws IOException {
        request.getHeaders().setAuthorization("Bearer " + token());
    }

    @Override
    public boolean handleResponse(HttpRequest request, HttpResponse response, boolean supportsRetry)
            throws IOException {
        if (response.getStatusCode() != 401 || !supportsRetry) return false;
        forget(request.getHeaders().getAuthorization());
        return true;
    }

    private synchronized void forget(@Nullable String refused) {
        // Another thread may have fetched a new one meanwhile.
        if (current != null && ("Bearer " + current.accessToken()).equals(refused)) current = null;
    }

    private synchronized String token() throws IOException {
        var held = current;
        if (held == null || !clock.instant().isBefore(held.expiresAt().minus(EARLY))) {
            held = fetch();
            current = held;
        }
        return held.accessToken();
    }

    private Grant fetch() throws IOException {
        try {
            return tokens.get();
        } catch (GoogleRefusal e) {
            throw new TokenRefused(e);
        }
    }
}
