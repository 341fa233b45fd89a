package org.kartotek.simulator.office.letter;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plain text, quotes marked with {@code >}, the signature after two dashes and a blank. */
final class PlainBody implements MailProgram.Body {
    @Override
    public String plain(Letter letter) {
        return text(letter, Quoting.DEPTH);
    }

    @Override
    public @Nullable String html(Letter letter) {
        return null;
    }

    private static String text(Letter letter, int depth) {
        var quoted = letter.answers();
        var own = Quoting.own(letter, "-- \n");
        if (quoted == null || depth == 0) {
            return own;
        }
        // Thunderbird answers below or above the quote; above is what offices do.
        return letter.text()
                + "\n\n"
                + Quoting.attribution("plain", letter, quoted)
                + "\n"
                + marked(text(quoted, depth - 1))
                + (letter.signature().isEmpty()
                        ? ""
                        : "\n\n-- \n" + String.join("\n", letter.signature()));
    }

    static String marked(String text) {
        return text.lines()
                .map(line -> line.startsWith(">") ? ">" + line : line.isEmpty() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }
}
