package org.kartotek.backend.google.push;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.kartotek.backend.database.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * What Gmail publishes. It says a history id too, sometimes as a number and sometimes as text; the
 * lane goes by its own.
 */
public record MailboxChanged(String email) {
    private static final int LONGEST = 320;

    /**
     * @param data of the Pub/Sub message: JSON in base64
     */
    public static Optional<MailboxChanged> read(String data) {
        try {
            var plain = data.strip().replace('-', '+').replace('_', '/');
            var json = new String(Base64.getDecoder().decode(plain), StandardCharsets.UTF_8);
            var notice = Json.read(json, new TypeReference<Map<String, Object>>() {});
            return notice != null
                            && notice.get("emailAddress") instanceof String email
                            && email.contains("@")
                            && email.length() <= LONGEST
                    ? Optional.of(new MailboxChanged(email))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }
}
