package org.kartotek.backend.addon.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.sync.mail.MailHeaders;

/** The headers seen last. Keyed by user: message ids mean something only in one mailbox. */
final class Remembered {
    private static final int MOST = 5_000;

    private final Map<Key, MailHeaders> seen =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, MailHeaders> eldest) {
                    return size() > MOST;
                }
            };

    private record Key(UUID user, String message) {}

    synchronized Optional<MailHeaders> find(UUID user, String message) {
        return Optional.ofNullable(seen.get(new Key(user, message)));
    }

    synchronized void keep(UUID user, String message, MailHeaders headers) {
        seen.put(new Key(user, message), headers);
    }
}
