package org.kartotek.sync.google;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.json.webtoken.JsonWebSignature;
import com.google.api.client.json.webtoken.JsonWebToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A program's own Google identity, from the key file the Cloud console gives. It speaks for itself,
 * or, where the admin of a Workspace domain allows it, for the domain's users.
 *
 * @param clientId the number an admin authorises
 */
public record ServiceAccount(String email, String clientId, String keyId, PrivateKey key) {
    private static final Duration LIFE = Duration.ofHours(1);

    /** The key never reaches a log. */
    @Override
    public String toString() {
        return "ServiceAccount[" + email + "]";
    }

    /**
     * @throws IllegalStateException if the file is no key of a service account; the message does
     *     not quote it
     */
    public static ServiceAccount read(Path file) {
        try {
            var json =
                    GsonFactory.getDefaultInstance()
                            .fromString(Files.readString(file), GenericJson.class);
            return new ServiceAccount(
                    text(json, "client_email"),
                    text(json, "client_id"),
                    text(json, "private_key_id"),
                    key(text(json, "private_key")));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "%s is not the JSON key file of a service account (%s)"
                            .formatted(file, e.getClass().getSimpleName()));
        }
    }

    /**
     * What the token endpoint takes in place of a consent.
     *
     * @param user whose data is asked for; null for what belongs to the service account itself
     * @param clock the real one: Google compares it with its own
     */
    public String assertion(
            Set<String> scopes, @Nullable String user, String audience, InstantSource clock) {
        var now = clock.instant();
        var claims = new JsonWebToken.Payload();
        claims.setIssuer(email);
        claims.setAudience(audience);
        claims.setIssuedAtTimeSeconds(now.getEpochSecond());
        claims.setExpirationTimeSeconds(now.plus(LIFE).getEpochSecond());
        claims.set("scope", String.join(" ", new TreeSet<>(scopes)));
        if (user != null) claims.setSubject(user);
        var header = new JsonWebSignature.Header();
        header.setAlgorithm("RS256");
        header.setType("JWT");
        header.setKeyId(keyId);
        try {
            return JsonWebSignature.signUsingRsaSha256(
                    key, GsonFactory.getDefaultInstance(), header, claims);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign for " + email, e);
        }
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static String text(GenericJson json, String name) {
        if (json.get(name) instanceof String text && !text.isBlank()) return text;
        throw new IllegalArgumentException(name);
    }
}
