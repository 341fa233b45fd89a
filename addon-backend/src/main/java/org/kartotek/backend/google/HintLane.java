package org.kartotek.backend.google;

import java.util.UUID;
import org.springframework.stereotype.Service;

/** Somebody says that Google has something new: the lane looks at once instead of at its time. */
@Service
public class HintLane {
    private final LaneStates states;

    HintLane(LaneStates states) {
        this.states = states;
    }

    /** Several hints before the lane begins are one round. */
    public void of(UUID account, LaneKind kind) {
        states.hint(account, kind);
    }
}
