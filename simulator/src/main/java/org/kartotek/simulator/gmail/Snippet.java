package org.kartotek.simulator.gmail;

import java.util.Optional;

/** The first words of a mail, as a list shows them. */
final class Snippet {
    private static final int LENGTH = 200;

    private Snippet() {}

    static String of(MimePart mail) {
        var words = text(mail).strip().replaceAll("\\s+", " ");
        if (words.length() > LENGTH) {
            var end = words.lastIndexOf(' ', LENGTH);
            words = words.substring(0, end > LENGTH / 2 ? end : safe(words));
        }
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static int safe(String words) {
        return Character.isHighSurrogate(words.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    }

    /** Readable text, for the snippet and for searching by word. */
    static String text(MimePart mail) {
        return first(mail, "text/plain")
                .map(MimePart::text)
                .or(() -> first(mail, "text/html").map(MimePart::text).map(Snippet::untagged))
                .orElse("");
    }

    private static Optional<MimePart> first(MimePart mail, String type) {
        return mail.all().stream()
                .filter(part -> part.mimeType().equals(type) && part.filename().isEmpty())
                .findFirst();
    }

    private static String untagged(String html) {
        return html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
