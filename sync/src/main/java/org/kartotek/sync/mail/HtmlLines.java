package org.kartotek.sync.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * An HTML body as the lines a person sees, marked with what the mail program's own elements say
 * about them.
 */
final class HtmlLines implements NodeVisitor {

    private static final Set<String> UNSEEN =
            Set.of("style", "script", "head", "title", "noscript", "template");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "ul", "ol", "table", "h1", "h2", "h3", "h4", "pre");

    private static final String HISTORY =
            "#divRplyFwdMsg, #appendonsend, #OLK_SRC_BODY_SECTION, hr#stopSpelling,"
                + " #mail-editor-reference-message-container, .ms-outlook-mobile-reference-message,"
                + " .yahoo_quoted, .mail-quote-collapse, [data-marker=__QUOTED_TEXT__],"
                + " [data-marker=__DIVIDER__], [name=messageReplySection], .protonmail_quote,"
                + " .tutanota_quote, .zmail_extra, #zwchr, #reply-intro, .OutlookMessageHeader,"
                + " .freshdesk_quote, .front-blockquote, .missive_quote, .sh-quoted-content,"
                + " blockquote.clean_bq, .AOLReplyBlock, .aolmail_aol_quote, .WM_quote, .ox-quote,"
                + " .cmail-quote, .quoted-email, .airmail_ext_on";
    private static final String OUTLOOK_BORDER =
            "div[style~=(?i)border:\\s?none;\\s?border-top:\\s?solid],div[style~=(?i)border-top-color:\\s?rgb\\(229,"
                + " 229, 229\\)], hr[tabindex=-1]";
    private static final String SIGNATURE =
            ".gmail_signature, [data-smartmail=gmail_signature], .moz-signature, #Signature,"
                    + " #signature, #x_Signature, #AppleMailSignature, [id^=AppleMailSignature],"
                    + " #ymail_android_signature, .yahoo-signature, .ydp-signature,"
                    + " .protonmail_signature_block, [data-signature-widget], .js-signature,"
                    + " #mail-app-auto-default-signature, [id^=ms-outlook-mobile-signature],"
                    + " .zmail_signature, .WordSection1 .signature, #composer_signature,"
                    + " .k9mail-signature, .yahoo_signature, .sh-signature, .front-signature,"
                    + " .missive_signature, .io-ox-signature, .mail-signature, .email-signature";

    /** Where a header's first key stands at the latest, in elements. */
    private static final int NEAR = 50;

    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int quoted;
    private int cited;
    private int unseen;
    private int preformatted;
    private boolean signature;

    private HtmlLines() {}

    static List<Line> of(String html) {
        var document = parsed(html);
        markHistory(document);
        document.select(SIGNATURE).forEach(element -> element.attr("kartotek", "signature"));
        var lines = new HtmlLines();
        document.body().traverse(lines);
        lines.endLine();
        return lines.lines;
    }

    /**
     * jsoup 1.24 loses count of what is bold where tags are nested deeper than it follows; then the
     * words are read without their tags.
     */
    private static Document parsed(String html) {
        try {
            return Jsoup.parse(html);
        } catch (IndexOutOfBoundsException e) {
            return Jsoup.parse(TAG.matcher(html).replaceAll(" "));
        }
    }

    private static void markHistory(Document document) {
        document.select(HISTORY).stream()
                .filter(element -> !Words.FORWARDED.matcher(firstWords(element)).matches())
                .forEach(element -> element.attr("kartotek", "history"));
        document.select(".WordSection1").stream()
                .map(HtmlLines::ruleBelow)
                .flatMap(Optional::stream)
                .forEach(element -> element.attr("kartotek", "history"));
        document.select(OUTLOOK_BORDER).stream()
                .filter(element -> followedByHeader(element))
                .forEach(element -> element.attr("kartotek", "history"));
        var last = new LastQuotation();
        document.traverse(last);
        var quote = last.found;
        if (quote != null && !quote.hasAttr("type")) {
            quote.attr("kartotek", "last");
        }
    }

    /** Word puts the answer into a section of its own and the history below a rule. */
    private static Optional<Element> ruleBelow(Element section) {
        var next = section.nextElementSibling();
        while (next != null && !next.nameIs("hr") && !next.hasClass("WordSection1")) {
            next = next.nextElementSibling();
        }
        return Optional.ofNullable(next).filter(element -> element.nameIs("hr"));
    }

    /** The last blockquote that stands in no other; Gmail's own are told by their class. */
    private static final class LastQuotation implements NodeVisitor {
        private int open;
        private @Nullable Element found;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && element.nameIs("blockquote")) {
                if (open++ == 0 && !element.hasClass("gmail_quote") && !isIndented(element)) {
                    found = element;
                }
            }
        }

        /** What the "indent" button of Gmail and Outlook makes of a paragraph. */
        private static boolean isIndented(Element quote) {
            var style = quote.attr("style").replace(" ", "");
            return style.startsWith("margin:00040px")
                    || style.startsWith("margin-left:40px")
                    || style.startsWith("margin:0px0px0px40px");
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.nameIs("blockquote")) {
                open--;
            }
        }
    }

    /** A line above nothing but a From block; the same style also draws invoices. */
    private static boolean followedByHeader(Element element) {
        var holder = element.nameIs("hr") ? element.nextElementSibling() : element;
        if (holder == null && element.parent() != null) {
            holder = element.parent().nextElementSibling();
        }
        var text = holder == null ? "" : firstWords(holder);
        return FromBlock.startsAt(List.of(Line.plain(text)), 0)
                || text.contains("@") && startsWithBoldKey(holder, text);
    }

    /** In a language we do not know the block still begins with its key in bold. */
    private static boolean startsWithBoldKey(@Nullable Element holder, String text) {
        if (holder == null) {
            return false;
        }
        var bold =
                holder.stream()
                        .limit(NEAR)
                        .filter(element -> element.nameIs("b") || element.nameIs("strong"))
                        .findFirst();
        var key = bold.map(HtmlLines::firstWords).orElse("");
        return key.contains(":") && text.startsWith(key);
    }

    private static String firstWords(Element element) {
        return FirstWords.of(element, 400);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (element.nameIs("pre")) {
            preformatted--;
        }
        if (isUnseen(element)) {
            unseen--;
        } else if (element.isBlock() || element.nameIs("li")) {
            var spacer = line.indexOf("\u00a0") >= 0 && PlainLines.clean(line.toString()).isBlank();
            endLine();
            if (spacer) {
                emptyLine();
            }
            if (isParagraph(element)) {
                emptyLine();
            }
        } else if (element.nameIs("td") && !line.isEmpty()) {
            line.append(' ');
        }
        if (element.nameIs("blockquote")) {
            endLine();
            step(element, -1);
        }
    }

    /** Word sets its paragraphs without space between them. */
    private static boolean isParagraph(Element element) {
        return PARAGRAPHS.contains(element.normalName()) && !element.hasClass("MsoNormal");
    }

    private void open(Element element) {
        if (element.nameIs("pre")) {
            preformatted++;
        }
        if (isUnseen(element)) {
            unseen++;
            return;
        }
        if (element.nameIs("br")) {
            breakLine();
        } else if (element.isBlock()) {
            endLine();
            if (isParagraph(element)) {
                emptyLine();
            }
        }
        var mark = element.attr("kartotek");
        if (mark.equals("history")) {
            endLine();
            lines.add(new Line("", Line.Mark.HISTORY));
        } else if (mark.equals("signature")) {
            endLine();
            signature = true;
        }
        if (element.nameIs("blockquote")) {
            step(element, 1);
        }
    }

    private void step(Element quote, int by) {
        if (quote.attr("type").equalsIgnoreCase("cite") || quote.attr("kartotek").equals("last")) {
            if (quoted == 0) {
                endLine();
                lines.add(new Line("", Line.Mark.HISTORY));
            }
            quoted += by;
        } else {
            cited += by;
        }
    }

    private boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.attr("style").replace(" ", "").contains("display:none");
    }

    private void append(TextNode text) {
        if (unseen > 0) {
            return;
        }
        if (preformatted > 0) {
            text.getWholeText()
                    .lines()
                    .forEach(part -> {
                        line.append(part);
                        breakLine();
                    });
            return;
        }
        var words = text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
        line.append(line.isEmpty() ? words.stripLeading() : words);
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            breakLine();
        }
        line.setLength(0);
    }

    private void emptyLine() {
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add(Line.plain(""));
        }
    }

    private void breakLine() {
        var text = PlainLines.clean(line.toString()).strip();
        lines.add(new Line(text, mark(text)));
        signature &= text.isEmpty();
        line.setLength(0);
    }

    private Line.Mark mark(String text) {
        if (quoted > 0) {
            return Line.Mark.QUOTED;
        }
        if (signature && !text.isEmpty()) {
            return Line.Mark.SIGNATURE;
        }
        return cited > 0
                ? Line.Mark.CITED
                : PlainLines.of(text).stream().findFirst().map(Line::mark).orElse(Line.Mark.PLAIN);
    }
}
