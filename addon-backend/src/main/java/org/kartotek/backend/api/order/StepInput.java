package org.kartotek.backend.api.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One move.
 *
 * @param stage its key, or its name in any language of the office
 */
record StepInput(
        @NotBlank @Size(max = 100) String stage, @Nullable @Size(max = 5_000) String comment) {}
