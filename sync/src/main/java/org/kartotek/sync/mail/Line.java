package org.kartotek.sync.mail;

/** One line of a message body and what its mark-up said about it. */
record Line(String text, Mark mark) {

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

    boolean isBlank() {
        return text.isBlank();
    }
}
