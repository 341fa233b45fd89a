package org.kartotek.backend.api.timeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.shape.IdOnly;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.kartotek.backend.timeline.Interaction.Kind;

/**
 * Something that happened.
 *
 * @param at now, when missing; never in the future
 */
record InteractionInput(
        @NotNull
                @Pattern(
                        regexp = "email|call|meeting|message|visit",
                        message = "is not email, call, meeting, message or visit")
                String kind,
        @Nullable @Pattern(regexp = "in|out", message = "is not in or out") String direction,
        @Nullable Instant at,
        @Nullable @PositiveOrZero Integer durationSeconds,
        @Nullable @Size(max = 500) String subject,
        @Nullable @Size(max = 20_000) String text,
        @NotNull @Size(min = 1, max = 100) List<@Valid IdOnly> contacts,
        @Nullable @Valid IdOnly order) {

    Kind interactionKind() {
        return Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    @Nullable Direction seenFromOffice() {
        return direction == null ? null : Direction.valueOf(direction.toUpperCase(Locale.ROOT));
    }
}
