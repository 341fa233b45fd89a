package org.kartotek.simulator.office.letter;

/** The old program some offices never gave up: capital tags and {@code OutlookMessageHeader}. */
final class OutlookExpressBody implements MailProgram.Body {
    @Override
    public String plain(Letter letter) {
        return OutlookHeader.plain(letter, Quoting.DEPTH, true);
    }

    @Override
    public String html(Letter letter) {
        return "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0 Transitional//EN\">\n<HTML><HEAD>\n"
                + "<META http-equiv=Content-Type content=\"text/html; charset="
                + letter.charset().name()
                + "\">\n<META content=\"MSHTML 6.00.6000.17110\" name=GENERATOR></HEAD>\n<BODY>\n"
                + content(letter, Quoting.DEPTH)
                + "</BODY></HTML>\n";
    }

    private static String content(Letter letter, int depth) {
        var own =
                "<DIV><FONT face=Arial size=2>"
                        + Quoting.breaks(Quoting.own(letter, "")).replace("<br>", "<BR>")
                        + "</FONT></DIV>\n";
        var quoted = letter.answers();
        if (quoted == null || depth == 0) {
            return own;
        }
        var header = new StringBuilder();
        for (var line : OutlookHeader.lines(letter, quoted)) {
            header.append("<B>")
                    .append(Quoting.escape(line.label()))
                    .append("</B> ")
                    .append(Quoting.escape(line.value()))
                    .append("<BR>");
        }
        return own
                + "<BLOCKQUOTE dir=ltr style=\"MARGIN-RIGHT: 0px\">\n"
                + "<DIV class=OutlookMessageHeader lang=en-us dir=ltr align=left>\n"
                + "<HR tabIndex=-1>\n"
                + "<FONT face=Tahoma size=2>"
                + header
                + "</FONT><BR></DIV>\n"
                + content(quoted, depth - 1)
                + "</BLOCKQUOTE>\n";
    }
}
