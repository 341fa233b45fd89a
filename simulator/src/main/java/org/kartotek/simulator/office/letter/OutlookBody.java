package org.kartotek.simulator.office.letter;

import java.util.List;

/** What desktop Outlook sends: Word's HTML, the quote under a thin line. */
final class OutlookBody implements MailProgram.Body {
    @Override
    public String plain(Letter letter) {
        return OutlookHeader.plain(letter, Quoting.DEPTH, false);
    }

    @Override
    public String html(Letter letter) {
        return """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head>
        <meta http-equiv="Content-Type" content="text/html; charset=%s">
        <meta name="Generator" content="Microsoft Word 15 (filtered medium)">
        <style><!--
        p.MsoNormal {margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif;}
        span.EmailStyle20 {mso-style-type:personal-reply;}
        --></style></head>
        <body lang="%s" link="#0563C1" vlink="#954F72" style="word-wrap:break-word">
        <div class="WordSection1">
        %s</div>
        </body>
        </html>
        """
                .formatted(
                        letter.charset().name(),
                        letter.language().locale().toLanguageTag(),
                        content(letter, Quoting.DEPTH));
    }

    private static String content(Letter letter, int depth) {
        var own =
                paragraphs(letter.text())
                        + paragraphs("\n" + String.join("\n", letter.signature()));
        var quoted = letter.answers();
        if (quoted == null || depth == 0) {
            return own;
        }
        return own
                + "<p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p>\n"
                + "<div>\n"
                + "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm"
                + " 0cm\">\n"
                + header(letter, quoted)
                + "</div>\n</div>\n<p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p>\n"
                + content(quoted, depth - 1);
    }

    private static String header(Letter letter, Letter quoted) {
        var html = new StringBuilder("<p class=\"MsoNormal\">");
        List<OutlookHeader.Line> lines = OutlookHeader.lines(letter, quoted);
        for (var line : lines) {
            html.append(html.length() > 24 ? "<br>\n" : "")
                    .append("<b><span lang=\"EN-US\">")
                    .append(Quoting.escape(line.label()))
                    .append("</span></b><span lang=\"EN-US\"> ")
                    .append(Quoting.escape(line.value()))
                    .append("</span>");
        }
        return html.append("<o:p></o:p></p>\n").toString();
    }

    private static String paragraphs(String text) {
        var html = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            html.append("<p class=\"MsoNormal\">")
                    .append(
                            line.isEmpty()
                                    ? "<o:p>&nbsp;</o:p>"
                                    : Quoting.escape(line) + "<o:p></o:p>")
                    .append("</p>\n");
        }
        return html.toString();
    }
}
