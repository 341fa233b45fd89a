package org.kartotek.simulator.office.letter;

/** What the Gmail web page sends. */
final class GmailBody implements MailProgram.Body {
    @Override
    public String plain(Letter letter) {
        return plain(letter, Quoting.DEPTH);
    }

    private static String plain(Letter letter, int depth) {
        var own = Quoting.own(letter, "-- \n");
        var quoted = letter.answers();
        if (quoted == null || depth == 0) {
            return own;
        }
        return own
                + "\n\n"
                + Quoting.attribution("gmail", letter, quoted)
                + "\n\n"
                + PlainBody.marked(plain(quoted, depth - 1));
    }

    @Override
    public String html(Letter letter) {
        return html(letter, Quoting.DEPTH);
    }

    private static String html(Letter letter, int depth) {
        var own = "<div dir=\"ltr\">" + typed(letter.text()) + signature(letter) + "</div>";
        var quoted = letter.answers();
        if (quoted == null || depth == 0) {
            return own + "\n";
        }
        return own
                + "<br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\""
                + " class=\"gmail_attr\">"
                + linked(Quoting.attribution("gmail", letter, quoted), quoted.from())
                + "<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex;"
                + "border-left:1px solid rgb(204,204,204);padding-left:1ex\">"
                + html(quoted, depth - 1)
                + "</blockquote></div>\n";
    }

    private static String typed(String text) {
        var html = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            html.append("<div>")
                    .append(line.isEmpty() ? "<br>" : Quoting.escape(line))
                    .append("</div>");
        }
        return html.toString();
    }

    private static String signature(Letter letter) {
        if (letter.signature().isEmpty()) {
            return "";
        }
        return "<div><br></div><span class=\"gmail_signature_prefix\">-- </span><br>"
                + "<div dir=\"ltr\" class=\"gmail_signature\" data-smartmail=\"gmail_signature\">"
                + "<div dir=\"ltr\">"
                + Quoting.breaks(String.join("\n", letter.signature()))
                + "</div></div>";
    }

    private static String linked(String attribution, Address from) {
        var email = Quoting.escape(from.email());
        return Quoting.escape(attribution)
                .replace(
                        "&lt;" + email + "&gt;",
                        "&lt;<a href=\"mailto:" + email + "\">" + email + "</a>&gt;");
    }
}
