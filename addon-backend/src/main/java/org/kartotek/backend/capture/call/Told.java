package org.kartotek.backend.capture.call;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.sync.call.PhoneCall;

/**
 * One call as one source tells it.
 *
 * @param source {@code sms-backup}, {@code pbx} …: two calls within a minute from one source are
 *     two calls
 * @param id what the source calls it, if it names its calls
 * @param recording where it can be listened to
 * @param actor who of the office spoke
 */
public record Told(
        PhoneCall call, String source, @Nullable String id, @Nullable URI recording, Actor actor) {

    /** The same for the same call, however often its source tells of it. */
    String key(String callKey) {
        return id == null ? callKey : "id:" + id;
    }
}
