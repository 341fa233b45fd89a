package org.kartotek.backend.google;

/** A lane that must not go on by itself; the message tells the owner why. */
public final class LaneStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    public LaneStopped(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
