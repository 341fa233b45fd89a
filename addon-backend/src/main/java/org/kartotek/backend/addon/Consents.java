package org.kartotek.backend.addon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Remembers for a minute whom Google was asked to ask. It sends the event again afterwards, even
 * when the user ticked nothing; asking again by ourselves would never end.
 */
@Component
class Consents {
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Instant> asked =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST;
                }
            };

    Consents(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param who the user, or what stands for one who is not known yet
     */
    synchronized boolean mayAsk(String who, Need need) {
        var now = clock.instant();
        var key = need + " " + who;
        var before = asked.remove(key);
        if (before != null && now.isBefore(before.plus(A_MINUTE))) {
            asked.put(key, before);
            return false;
        }
        asked.put(key, now);
        return true;
    }
}
