package org.kartotek.sidebar.card;

import org.jspecify.annotations.Nullable;

@Sparse
public record TextInput(
        String name,
        Text label,
        @Nullable Text hintText,
        @Nullable String value,
        Type type,
        @Nullable Action autoCompleteAction,
        @Nullable Action onChangeAction,
        @Nullable Validation validation)
        implements Widget {
    /** Characters that fit into any field; Gmail is told so, a forged click is not. */
    public static final int LONGEST = 10_000;

    public static TextInput line(String name, String label) {
        return new TextInput(
                name, Text.of(label), null, null, Type.SINGLE_LINE, null, null, Validation.LINE);
    }

    public static TextInput lines(String name, String label) {
        return new TextInput(
                name, Text.of(label), null, null, Type.MULTIPLE_LINE, null, null, Validation.LONG);
    }

    public TextInput filled(@Nullable String text) {
        return new TextInput(
                name,
                label,
                hintText,
                text == null ? null : Clean.text(text),
                type,
                autoCompleteAction,
                onChangeAction,
                validation);
    }

    public TextInput hint(String hint) {
        return new TextInput(
                name,
                label,
                Text.of(hint),
                value,
                type,
                autoCompleteAction,
                onChangeAction,
                validation);
    }

    public TextInput suggesting(Action suggest) {
        return new TextInput(
                name, label, hintText, value, type, suggest, onChangeAction, validation);
    }

    public TextInput onChange(Action change) {
        return new TextInput(
                name, label, hintText, value, type, autoCompleteAction, change, validation);
    }

    public enum Type {
        SINGLE_LINE,
        MULTIPLE_LINE
    }

    public record Validation(int characterLimit) {
        static final Validation LINE = new Validation(250);
        static final Validation LONG = new Validation(LONGEST);
    }
}
