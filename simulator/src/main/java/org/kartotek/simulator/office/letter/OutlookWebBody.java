package org.kartotek.simulator.office.letter;

/** What Outlook on the web sends: the quote after {@code divRplyFwdMsg}. */
final class OutlookWebBody implements MailProgram.Body {
    private static final String FONT =
            "<div class=\"elementToProof\" style=\"font-family: Aptos, Calibri, sans-serif;"
                    + " font-size: 12pt; color: rgb(0, 0, 0);\">";

    @Override
    public String plain(Letter letter) {
        return OutlookHeader.plain(letter, Quoting.DEPTH, false)
                .replaceFirst("\n\n(?=[^\n]*: [^\n]*@)", "\n\n________________________________\n");
    }

    @Override
    public String html(Letter letter) {
        return "<html>\n<head>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset="
                + letter.charset().name()
                + "\">\n"
                + "<style type=\"text/css\" style=\"display:none;\"> P"
                + " {margin-top:0;margin-bottom:0;} </style>\n"
                + "</head>\n"
                + "<body dir=\"ltr\">\n"
                + content(letter, Quoting.DEPTH)
                + "</body>\n</html>\n";
    }

    private static String content(Letter letter, int depth) {
        var own =
                FONT
                        + Quoting.breaks(letter.text())
                        + "</div>\n"
                        + FONT
                        + "<br></div>\n<div id=\"Signature\">"
                        + Quoting.breaks(String.join("\n", letter.signature()))
                        + "</div>\n";
        var quoted = letter.answers();
        if (quoted == null || depth == 0) {
            return own;
        }
        return own
                + "<div id=\"appendonsend\"></div>\n"
                + "<hr style=\"display:inline-block;width:98%\" tabindex=\"-1\">\n"
                + "<div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri, sans-serif\""
                + " style=\"font-size:11pt\" color=\"#000000\">"
                + header(letter, quoted)
                + "</font>\n<div>&nbsp;</div>\n</div>\n"
                + "<div>"
                + content(quoted, depth - 1)
                + "</div>\n";
    }

    private static String header(Letter letter, Letter quoted) {
        var html = new StringBuilder();
        for (var line : OutlookHeader.lines(letter, quoted)) {
            html.append(html.isEmpty() ? "" : "<br>\n")
                    .append("<b>")
                    .append(Quoting.escape(line.label()))
                    .append("</b> ")
                    .append(Quoting.escape(line.value()));
        }
        return html.toString();
    }
}
