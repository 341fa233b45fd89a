package org.kartotek.simulator.gmail;

import java.util.List;

/** One condition of Gmail's search box. */
sealed interface SearchTerm {
    record All(List<SearchTerm> terms) implements SearchTerm {}

    record Any(List<SearchTerm> terms) implements SearchTerm {}

    record Not(SearchTerm term) implements SearchTerm {}

    /** {@code from:}, {@code to:}, {@code cc:}, {@code bcc:} or {@code subject:}. */
    record Header(Field field, String value) implements SearchTerm {
        enum Field {
            FROM,
            TO,
            CC,
            BCC,
            SUBJECT
        }
    }

    record Word(String text) implements SearchTerm {}

    /** Milliseconds; the first included, the last not. */
    record Between(long from, long until) implements SearchTerm {}

    record MessageId(String id) implements SearchTerm {}

    record Labelled(String labelId) implements SearchTerm {}

    record Attachment() implements SearchTerm {}

    record Everything() implements SearchTerm {}

    record Nothing() implements SearchTerm {}
}
