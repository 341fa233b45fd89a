package org.kartotek.backend.api.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the caller asked for cannot be done, and the caller can do something about it. */
public final class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final @Nullable String field;
    private final @Nullable String value;

    private Refusal(
            HttpStatus status, String detail, @Nullable String field, @Nullable String value) {
        super(detail);
        this.status = status;
        this.field = field;
        this.value = value;
    }

    /** One field of the request holds something it may not. */
    public static Refusal bad(String field, @Nullable Object value, String why) {
        return new Refusal(
                HttpStatus.BAD_REQUEST,
                "%s: %s".formatted(field, why),
                field,
                value == null ? null : Shown.of(value));
    }

    public static Refusal of(HttpStatus status, String detail) {
        return new Refusal(status, detail, null, null);
    }

    /** Also for what belongs to another office: its ids are not confirmed. */
    public static Refusal notFound(String kind, Object id) {
        return of(HttpStatus.NOT_FOUND, "There is no %s %s.".formatted(kind, Shown.of(id)));
    }

    HttpStatus status() {
        return status;
    }

    @Nullable String field() {
        return field;
    }

    @Nullable String value() {
        return value;
    }
}
