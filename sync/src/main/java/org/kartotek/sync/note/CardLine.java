package org.kartotek.sync.note;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** One line of the call card and how long it stays when room gets short. */
public record CardLine(String text, Keep keep) {
    /**
     * The shrinking order: what stands first here leaves the card first, within one rank the lowest
     * line.
     */
    public enum Keep {
        HISTORY,
        CLOSED_ORDER,
        CUSTOM,
        FACT,
        ORDER_DETAIL,
        EVENT,
        LAST_CALL,
        OPEN_ORDER,
        HEAD
    }

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u2028\\u2029]+");

    /**
     * Keeps the line one line, and keeps it from looking like a fence or like a message of a
     * person.
     */
    public CardLine {
        var flat =
                SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
        flat = flat.replace(Fence.RULE, '-').replace(Fence.PENCIL, '*');
        text = PlusLine.isMessage(flat) ? "· " + flat : flat;
    }
}
