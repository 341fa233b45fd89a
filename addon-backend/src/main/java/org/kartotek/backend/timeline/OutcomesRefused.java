package org.kartotek.backend.timeline;

/** Outcomes that could not be kept the way they were written. */
public class OutcomesRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String value;

    OutcomesRefused(Reason reason, String value) {
        super(reason + " " + value);
        this.reason = reason;
        this.value = value;
    }

    public Reason reason() {
        return reason;
    }

    /** The line that is too long, how many there are, or what somebody else saved. */
    public String value() {
        return value;
    }

    public enum Reason {
        TOO_MANY,
        TOO_LONG,
        /** Somebody else saved other ones since they were read. */
        CHANGED
    }
}
