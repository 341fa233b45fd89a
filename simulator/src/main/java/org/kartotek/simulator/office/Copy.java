package org.kartotek.simulator.office;

import java.time.Instant;
import java.util.List;

/** One message as it lies in one mailbox. */
record Copy(long id, long thread, Instant at, List<String> labels, byte[] mail) {
    Copy {
        labels = List.copyOf(labels);
    }
}
