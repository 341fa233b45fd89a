package org.kartotek.simulator.office.letter;

import org.kartotek.simulator.office.Phrases;

/** What Apple Mail and the iPhone send. */
final class AppleMailBody implements MailProgram.Body {
    private final boolean phone;

    AppleMailBody(boolean phone) {
        this.phone = phone;
    }

    @Override
    public String plain(Letter letter) {
        return plain(letter, Quoting.DEPTH);
    }

    private String plain(Letter letter, int depth) {
        var own = letter.text() + "\n\n" + signature(letter);
        var quoted = letter.answers();
        if (quoted == null || depth == 0) {
            return own;
        }
        return own
                + "\n\n> "
                + Quoting.attribution("apple", letter, quoted)
                + "\n> \n"
                + PlainBody.marked(plain(quoted, depth - 1));
    }

    private String signature(Letter letter) {
        return phone
                ? Phrases.of(letter.language()).first("phone.signature")
                : String.join("\n", letter.signature());
    }

    @Override
    public String html(Letter letter) {
        return "<html><head><meta http-equiv=\"content-type\" content=\"text/html; charset="
                + letter.charset().name().toLowerCase(java.util.Locale.ROOT)
                + "\"></head><body "
                + (phone
                        ? "dir=\"auto\">"
                        : "style=\"overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break:"
                                + " after-white-space;\">")
                + content(letter, Quoting.DEPTH)
                + "</body></html>\n";
    }

    private String content(Letter letter, int depth) {
        var own =
                Quoting.breaks(letter.text())
                        + (phone
                                ? "<br><br><div id=\"AppleMailSignature\" dir=\"ltr\">"
                                : "<br id=\"lineBreakAtBeginningOfSignature\"><div"
                                        + " class=\"AppleMailSignature\">")
                        + Quoting.breaks(signature(letter))
                        + "</div>";
        var quoted = letter.answers();
        if (quoted == null || depth == 0) {
            return own;
        }
        return own
                + "<div"
                + (phone ? " dir=\"ltr\"><br>" : "><br>")
                + "<blockquote type=\"cite\"><div"
                + (phone ? " dir=\"ltr\">" : ">")
                + Quoting.escape(Quoting.attribution("apple", letter, quoted))
                + "<br><br></div></blockquote><blockquote type=\"cite\"><br"
                + " class=\"Apple-interchange-newline\"><div>"
                + content(quoted, depth - 1)
                + "</div></blockquote></div>";
    }
}
