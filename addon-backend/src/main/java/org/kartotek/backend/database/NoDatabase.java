package org.kartotek.backend.database;

/** There is no database to work with; the message is one sentence for whoever starts the server. */
public final class NoDatabase extends IllegalStateException {
    NoDatabase(String sentence) {
        super(sentence);
    }

    NoDatabase(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
