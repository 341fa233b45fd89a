package org.kartotek.sync.mail;

import java.util.regex.Pattern;

/** One line of a message body and what its mark-up said about it. */
record Line(String text, Mark mark) {

    private static final int LONGEST = 1_000;

    enum Mark {
        /** Nothing is known but the text. */
        PLAIN,
        /** Quoted for sure: `>` or a quotation made by a mail program. */
        QUOTED,
        /**
         * In a bare HTML blockquote: quoted history after a reply header, otherwise a citation of
         * the writer's.
         */
        CITED,
        /** Where a mail program starts the history. */
        HISTORY,
        /** Where a mail program starts the signature. */
        SIGNATURE
    }

    static Line plain(String text) {
        return new Line(text, Mark.PLAIN);
    }

    /**
     * True if all of the line is such words. No sentence that means something to a mail program is
     * longer, and a pattern tried on a megabyte in one line would never end.
     */
    boolean is(Pattern words) {
        return text.length() <= LONGEST && words.matcher(text).matches();
    }

    /** True if such words are in the line; see {@link #is}. */
    boolean holds(Pattern words) {
        return text.length() <= LONGEST && words.matcher(text).find();
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
