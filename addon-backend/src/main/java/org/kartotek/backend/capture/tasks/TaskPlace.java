package org.kartotek.backend.capture.tasks;

import java.util.UUID;

/** One calendar of one account. */
record TaskPlace(UUID accountId, String googleId) {}
