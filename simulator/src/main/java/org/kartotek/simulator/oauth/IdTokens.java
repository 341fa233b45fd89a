package org.kartotek.simulator.oauth;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs who somebody is. Real time, whatever Google's simulated clock says: the other side checks
 * with its own.
 */
public final class IdTokens {

    public static final String ISSUER = "https://accounts.google.com";

    private final Supplier<SigningKey> key;
    private final Clock realTime = Clock.systemUTC();

    IdTokens(Supplier<SigningKey> key) {
        this.key = key;
    }

    /** What a person who signs in, or uses an add-on, proves to {@code audience}. */
    public String ofPerson(
            Account account, String audience, Set<String> scopes, @Nullable String nonce) {
        ObjectNode claims = claims(audience, account.sub());
        claims.put("azp", audience).put("hd", account.domain());
        if (scopes.contains(Scopes.EMAIL)) {
            claims.put("email", account.email()).put("email_verified", true);
        }
        if (scopes.contains(Scopes.PROFILE)) {
            claims.put("name", account.name());
            claims.put("given_name", Scopes.givenName(account))
                    .put("family_name", Scopes.familyName(account));
        }
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return sign(claims);
    }

    /** What Google's add-on service proves to the address it calls. */
    public String ofService(String serviceAccount, String audience) {
        ObjectNode claims =
                claims(audience, "1" + Math.floorMod(serviceAccount.hashCode(), 1_000_000_007));
        claims.put("azp", serviceAccount).put("email", serviceAccount).put("email_verified", true);
        return sign(claims);
    }

    /** Any claims at all, for tests of what must be refused. */
    public String sign(ObjectNode claims) {
        return key.get().sign(claims);
    }

    ObjectNode publicKeys() {
        return key.get().publicSet();
    }

    private ObjectNode claims(String audience, String subject) {
        Instant now = realTime.instant();
        ObjectNode claims = Json.object();
        claims.put("iss", ISSUER).put("aud", audience).put("sub", subject);
        claims.put("iat", now.getEpochSecond()).put("exp", now.getEpochSecond() + 3_600);
        return claims;
    }
}
