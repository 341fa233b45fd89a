package org.kartotek.backend.google.push;

import java.time.Duration;
import java.time.Instant;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;

/** Asks Google to tell about one kind of thing. A refusal of Google is simply not caught. */
interface Watcher {
    LaneKind kind();

    /** False if this server is not set up for it, or the account's owner did not allow it. */
    boolean serves(GoogleAccount account);

    /**
     * From now on, or again.
     *
     * @return when it ends
     */
    Instant begin(GoogleAccount account);

    void stop(GoogleAccount account);

    /** It is renewed after so long even if it would last. */
    Duration renewAfter();
}
