package org.kartotek.backend.google;

import java.util.UUID;

/** The right to run a lane: whoever knows its current version holds it. */
record LaneLease(UUID accountId, LaneKind kind, long version) {}
