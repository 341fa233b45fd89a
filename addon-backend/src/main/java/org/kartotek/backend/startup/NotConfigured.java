package org.kartotek.backend.startup;

/** A setting is missing or wrong; the message is one sentence for the person who starts it. */
public final class NotConfigured extends RuntimeException {
    NotConfigured(String sentence) {
        super(sentence);
    }
}
