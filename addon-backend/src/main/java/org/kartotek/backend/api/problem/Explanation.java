package org.kartotek.backend.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.NotAllowed;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** From an exception to what its cause should know. */
final class Explanation {
    private Explanation() {}

    static Problem of(Exception exception) {
        return switch (exception) {
            case Refusal refusal -> Problem.of(refusal);
            case NotAllowed denied -> Problem.of(HttpStatus.FORBIDDEN, denied.getMessage() + ".");
            case NoSuchElementException _ ->
                    Problem.of(HttpStatus.NOT_FOUND, "There is no such thing.");
            case ConstraintViolationException invalid -> invalid(invalid);
            case MethodArgumentNotValidException invalid -> invalid(invalid);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable.getCause());
            case JacksonException unreadable -> unreadable(unreadable);
            case ConcurrencyFailureException _ ->
                    Problem.of(
                            HttpStatus.CONFLICT,
                            "Somebody else changed it at the same moment; read it and try again.");
            case NoResourceFoundException unknown ->
                    Problem.of(
                            HttpStatus.NOT_FOUND,
                            "There is no /%s; /api/v1/openapi.json lists what there is."
                                    .formatted(unknown.getResourcePath()));
            case ErrorResponse known ->
                    Problem.of(
                            HttpStatus.valueOf(known.getStatusCode().value()),
                            known.getBody().getDetail());
            default ->
                    Problem.of(
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "Kartotek failed; the server's log says why.");
        };
    }

    private static Problem invalid(ConstraintViolationException exception) {
        return Problem.of(
                exception.getConstraintViolations().stream()
                        .map(Explanation::badField)
                        .sorted((a, b) -> a.field().compareTo(b.field()))
                        .toList());
    }

    private static Problem.BadField badField(ConstraintViolation<?> violation) {
        return badField(
                violation.getPropertyPath().toString(),
                violation.getInvalidValue(),
                violation.getMessage());
    }

    private static Problem invalid(MethodArgumentNotValidException exception) {
        return Problem.of(
                exception.getFieldErrors().stream()
                        .map(error ->
                                badField(
                                        error.getField(),
                                        error.getRejectedValue(),
                                        String.valueOf(error.getDefaultMessage())))
                        .sorted((a, b) -> a.field().compareTo(b.field()))
                        .toList());
    }

    private static Problem mismatch(MethodArgumentTypeMismatchException exception) {
        var type = exception.getRequiredType();
        return Problem.of(
                List.of(
                        badField(
                                exception.getName(),
                                exception.getValue(),
                                "is not a " + (type == null ? "value" : type.getSimpleName()))));
    }

    private static Problem unreadable(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                    Problem.of(
                            List.of(
                                    badField(
                                            path(unknown),
                                            null,
                                            "is not a field of this request")));
            case InvalidFormatException wrong ->
                    Problem.of(
                            List.of(
                                    badField(
                                            path(wrong),
                                            wrong.getValue(),
                                            "is not a " + wrong.getTargetType().getSimpleName())));
            case DatabindException wrong when !wrong.getPath().isEmpty() ->
                    Problem.of(List.of(badField(path(wrong), null, "has the wrong form")));
            case null, default ->
                    Problem.of(HttpStatus.BAD_REQUEST, "The body is not the JSON this call takes.");
        };
    }

    private static String path(DatabindException exception) {
        return exception.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "[" + step.getIndex() + "]"
                                : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static Problem.BadField badField(String field, @Nullable Object value, String message) {
        return new Problem.BadField(field, value == null ? null : Shown.of(value), message);
    }
}
