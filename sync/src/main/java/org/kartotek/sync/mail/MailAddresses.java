package org.kartotek.sync.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the address lists that mailers really write: groups, comments, unquoted commas in names,
 * encoded words inside quotes. What is not an address is left out.
 */
final class MailAddresses {

    private static final int MOST = 500;

    private final String text;
    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String bracketed = "";
    private int at;

    private MailAddresses(String text) {
        this.text = text;
    }

    static List<MailAddress> parse(String header) {
        return new MailAddresses(header).read();
    }

    private List<MailAddress> read() {
        while (at < text.length() && found.size() < MOST) {
            var c = text.charAt(at);
            switch (c) {
                case '"' -> words.append(quoted());
                case '(' -> comment.append(inside(')'));
                case '<' -> bracketed = inside('>');
                case ',' -> separator(c);
                case ';' -> finish();
                case ':' -> groupName();
                default -> {
                    words.append(c);
                    at++;
                }
            }
        }
        finish();
        return List.copyOf(found);
    }

    /** `Müller, Anna <a@x>`: a comma before any address belongs to a name without quotes. */
    private void separator(char comma) {
        if (bracketed.isEmpty() && words.indexOf("@") < 0 && !words.toString().isBlank()) {
            words.append(comma);
            at++;
        } else {
            finish();
        }
    }

    /** `undisclosed-recipients:;` and `Friends: a@x, b@y;`. */
    private void groupName() {
        if (words.indexOf("@") < 0) {
            words.setLength(0);
        }
        at++;
    }

    private void finish() {
        at++;
        var name = words.toString().strip();
        var address = bracketed.strip();
        if (address.isEmpty()) {
            address = name;
            name = comment.toString();
        }
        add(address, name);
        words.setLength(0);
        comment.setLength(0);
        bracketed = "";
    }

    private void add(String address, String name) {
        address = address.replaceFirst("(?i)^mailto:", "");
        var sign = address.lastIndexOf('@');
        if (sign > 0
                && sign < address.length() - 1
                && address.chars().noneMatch(Character::isWhitespace)) {
            found.add(new MailAddress(address, unquoted(EncodedWords.decode(name))));
        }
    }

    private static String unquoted(String name) {
        var bare = name.strip();
        return bare.length() > 1
                        && "'\"".indexOf(bare.charAt(0)) >= 0
                        && bare.charAt(0) == bare.charAt(bare.length() - 1)
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }

    private String quoted() {
        var value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        at++;
        return value.toString();
    }

    private String inside(char close) {
        var end = text.indexOf(close, at);
        var from = at + 1;
        at = end < 0 ? text.length() : end + 1;
        return text.substring(from, end < 0 ? text.length() : end);
    }
}
