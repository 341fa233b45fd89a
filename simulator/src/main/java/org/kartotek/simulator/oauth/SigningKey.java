package org.kartotek.simulator.oauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The RSA key that signs id tokens. Kept in the state directory, so that a restart does not forge
 * yesterday's tokens.
 */
final class SigningKey {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateCrtKey key;
    private final String id;

    private SigningKey(RSAPrivateCrtKey key) throws GeneralSecurityException {
        this.key = key;
        byte[] hash = MessageDigest.getInstance("SHA-1").digest(key.getModulus().toByteArray());
        this.id = HexFormat.of().formatHex(hash);
    }

    /** Making a key takes a second: simulators without a directory share one. */
    private static final class Shared {
        static final SigningKey KEY = make(null);
    }

    /** Made or read with the first token, not at the start. */
    static Supplier<SigningKey> whenNeeded(@Nullable Path directory) {
        return directory == null ? () -> Shared.KEY : new Kept(directory);
    }

    private static final class Kept implements Supplier<SigningKey> {
        private final Path directory;
        private @Nullable SigningKey key;

        Kept(Path directory) {
            this.directory = directory;
        }

        @Override
        public synchronized SigningKey get() {
            if (key == null) {
                key = make(directory);
            }
            return key;
        }
    }

    private static SigningKey make(@Nullable Path directory) {
        try {
            return new SigningKey(
                    directory == null ? generate() : load(directory.resolve("signing-key.der")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAPrivateCrtKey load(Path file) throws GeneralSecurityException, IOException {
        if (Files.exists(file)) {
            var encoded = new PKCS8EncodedKeySpec(Files.readAllBytes(file));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded);
        }
        RSAPrivateCrtKey fresh = generate();
        Files.createDirectories(file.toAbsolutePath().getParent());
        // whole or not at all: half a key would forge every token after a crash
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, fresh.getEncoded());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return fresh;
    }

    private static RSAPrivateCrtKey generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
    }

    /** A compact RS256 token. */
    String sign(ObjectNode claims) {
        ObjectNode header = Json.object().put("alg", "RS256").put("kid", id).put("typ", "JWT");
        String content =
                BASE64.encodeToString(Json.bytes(header))
                        + "."
                        + BASE64.encodeToString(Json.bytes(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half as a JSON Web Key Set. */
    ObjectNode publicSet() {
        ObjectNode set = Json.object();
        set.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", id)
                .put("n", number(key.getModulus()))
                .put("e", number(key.getPublicExponent()));
        return set;
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        // a leading zero is only there for the sign
        return BASE64.encodeToString(
                bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
