package org.kartotek.backend.capture.call;

import java.util.Set;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.contact.ContactChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who gives a caller a name sees the calls at once; what Google's contacts make known follows with
 * the next round.
 */
@Component
class RecogniseCallers {
    private static final Set<Door> BY_A_PERSON = Set.of(Door.CONSOLE, Door.SIDEBAR, Door.API);

    private final CaptureCall capture;

    RecogniseCallers(CaptureCall capture) {
        this.capture = capture;
    }

    @EventListener
    void on(ContactChanged changed) {
        if (BY_A_PERSON.contains(changed.door())) {
            capture.recogniseWaiting();
        }
    }
}
