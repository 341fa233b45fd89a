package org.kartotek.backend.api.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.shape.Amount;
import org.kartotek.backend.api.shape.Named;

/**
 * An order as REST answers it.
 *
 * @param stage the stage's stable key: {@code packing}
 * @param stageKind {@code open}, {@code won} or {@code lost}
 */
record OrderJson(
        UUID id,
        long number,
        String title,
        Named contact,
        @Nullable Named organization,
        String stage,
        String stageKind,
        @Nullable Amount amount,
        List<LineJson> lines,
        @Nullable Named owner,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<StepJson> steps) {

    record LineJson(String quantity, String title, @Nullable String unitPrice) {}

    record StepJson(String stage, Instant at, String by, String door, @Nullable String comment) {}
}
