package org.kartotek.backend.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Problem details (RFC 9457); {@code errors} names each bad field with the value it had.
 *
 * @param type always {@code about:blank}: the title says what the status means
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, @Nullable String detail, List<BadField> errors) {

    /**
     * @param field as a path into the request: {@code emails[0].value}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BadField(String field, @Nullable String value, String message) {}

    public static Problem of(HttpStatus status, @Nullable String detail) {
        return new Problem(
                "about:blank", status.getReasonPhrase(), status.value(), detail, List.of());
    }

    static Problem of(List<BadField> errors) {
        var status = HttpStatus.BAD_REQUEST;
        var first = errors.getFirst();
        return new Problem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                "%s: %s".formatted(first.field(), first.message()),
                errors);
    }

    static Problem of(Refusal refusal) {
        var message = String.valueOf(refusal.getMessage());
        return new Problem(
                "about:blank",
                refusal.status().getReasonPhrase(),
                refusal.status().value(),
                message,
                refusal.field() == null
                        ? List.of()
                        : List.of(
                                new BadField(
                                        refusal.field(),
                                        refusal.value(),
                                        message.substring(refusal.field().length() + 2))));
    }
}
