package org.kartotek.backend.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Door;

/**
 * A task is new, or other than it was; inside the transaction of the change.
 *
 * @param assigneeId who has it now
 * @param reassigned it is somebody else's than before
 */
public record TaskChanged(UUID taskId, @Nullable UUID assigneeId, boolean reassigned, Door door) {}
