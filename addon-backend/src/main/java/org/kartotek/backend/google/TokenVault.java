package org.kartotek.backend.google;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals refresh tokens and what else must be read again. The key is a file next to, never in, the
 * database: a stolen backup of one is worth nothing.
 */
@Component
public class TokenVault {
    private static final String FILE = "google-tokens.key.json";

    private final Path file;
    private volatile @Nullable Aead aead;

    TokenVault(@Value("${kartotek.data-dir:./data}") Path dataDir) {
        this.file = dataDir.resolve(FILE);
    }

    /** Bound to the id of its row, so that one copied to another row opens nothing. */
    public byte[] seal(UUID account, String token) {
        try {
            return aead().encrypt(token.getBytes(StandardCharsets.UTF_8), name(account));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal the token of account " + account, e);
        }
    }

    public String open(UUID account, byte[] sealed) {
        try {
            return new String(aead().decrypt(sealed, name(account)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The token of account %s was sealed with another key than the one in %s"
                            .formatted(account, file),
                    e);
        }
    }

    private static byte[] name(UUID account) {
        return ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    private Aead aead() throws GeneralSecurityException {
        var held = aead;
        if (held == null) {
            synchronized (this) {
                AeadConfig.register();
                held = key().getPrimitive(RegistryConfiguration.get(), Aead.class);
                aead = held;
            }
        }
        return held;
    }

    private KeysetHandle key() throws GeneralSecurityException {
        try {
            if (!Files.exists(file)) create();
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the key " + file, e);
        }
    }

    private void create() throws IOException, GeneralSecurityException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        var json = TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        try {
            Files.writeString(file, json, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return;
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
