package org.kartotek.sync.call;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The app writes an emoji in a name as two references to halves of a character ({@code
 * &#55357;&#56832;}), which is not XML. They, and control characters, are read as U+FFFD.
 */
final class XmlCharacters extends FilterReader {
    private static final char UNKNOWN = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_REFERENCE = 10;

    private String ready = "";
    private int next;
    private boolean begun;

    XmlCharacters(Reader file) {
        super(new BufferedReader(file));
    }

    @Override
    public int read() throws IOException {
        if (next < ready.length()) {
            return ready.charAt(next++);
        }
        int c = in.read();
        if (!begun && c == BYTE_ORDER_MARK) {
            c = in.read();
        }
        begun = true;
        if (c == '&') {
            ready = reference();
            next = 1;
            return ready.charAt(0);
        }
        return c < 0 || isAllowed(c) ? c : UNKNOWN;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            target[from + count++] = (char) c;
        }
        return count;
    }

    private String reference() throws IOException {
        var text = new StringBuilder("&");
        for (int c = in.read(); c >= 0; c = in.read()) {
            text.append(isAllowed(c) ? (char) c : UNKNOWN);
            if (c == ';' || text.length() > LONGEST_REFERENCE) {
                break;
            }
        }
        return isBroken(text) ? String.valueOf(UNKNOWN) : text.toString();
    }

    private static boolean isBroken(CharSequence reference) {
        if (reference.length() < 4 || reference.charAt(1) != '#') {
            return false;
        }
        var digits = reference.subSequence(2, reference.length() - 1).toString();
        try {
            return !isCharacter(
                    digits.startsWith("x")
                            ? Integer.parseInt(digits.substring(1), 16)
                            : Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Halves of characters may stand in the text of a file: together they are one. */
    private static boolean isAllowed(int c) {
        return isCharacter(c) || Character.isSurrogate((char) c);
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
