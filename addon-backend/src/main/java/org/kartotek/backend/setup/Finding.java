package org.kartotek.backend.setup;

import java.util.List;

/**
 * What one look at the installation found.
 *
 * @param code names the sentence that says what is so and what to do
 * @param arguments the sentence's values, never a secret
 */
public record Finding(Level level, String code, List<String> arguments) {
    public enum Level {
        OK,
        WARNING,
        PROBLEM
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding ok(String code, Object... arguments) {
        return of(Level.OK, code, arguments);
    }

    static Finding warning(String code, Object... arguments) {
        return of(Level.WARNING, code, arguments);
    }

    static Finding problem(String code, Object... arguments) {
        return of(Level.PROBLEM, code, arguments);
    }

    private static Finding of(Level level, String code, Object... arguments) {
        var texts = java.util.Arrays.stream(arguments).map(String::valueOf).toList();
        return new Finding(level, code, texts);
    }
}
