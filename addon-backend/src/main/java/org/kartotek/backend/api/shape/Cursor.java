package org.kartotek.backend.api.shape;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.problem.Refusal;

/**
 * Where a page ended: the last item's place in the order of the list. Opaque outside; it needs no
 * signature, because it only ever narrows what the caller may see anyway.
 */
public record Cursor(String place, UUID id) {
    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    public static Cursor at(UUID id) {
        return new Cursor("", id);
    }

    /** The id to list backwards from, newest first. */
    public static UUID before(@Nullable String after) {
        return after == null ? LAST : read(after).id();
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + place).getBytes(StandardCharsets.UTF_8));
    }

    public static Cursor read(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(plain.substring(36), UUID.fromString(plain.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw notACursor(text);
        }
    }

    public Instant placeInTime() {
        try {
            return Instant.parse(place);
        } catch (DateTimeException e) {
            throw notACursor(text());
        }
    }

    private static Refusal notACursor(String text) {
        return Refusal.bad("after", text, "is not a cursor that a list gave");
    }
}
