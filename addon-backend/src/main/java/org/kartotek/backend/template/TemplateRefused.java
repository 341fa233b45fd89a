package org.kartotek.backend.template;

/** A template that could not be used the way it was written. */
public class TemplateRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String field;

    TemplateRefused(Reason reason, String field) {
        super(reason + " " + field);
        this.reason = reason;
        this.field = field;
    }

    public Reason reason() {
        return reason;
    }

    /** As it was typed, without braces. */
    public String field() {
        return field;
    }

    public enum Reason {
        NO_NAME,
        NO_TEXT,
        TOO_LONG,
        UNKNOWN_FIELD
    }
}
