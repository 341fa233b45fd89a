package org.kartotek.sync.mail;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How an element begins, without looking at the rest of it: an element in an element in an element
 * would be read as often as it is deep.
 */
final class FirstWords implements NodeFilter {

    private static final int MOST_NODES = 400;

    private final int length;
    private final StringBuilder words = new StringBuilder();
    private int nodes;

    private FirstWords(int length) {
        this.length = length;
    }

    static String of(Element element, int length) {
        var first = new FirstWords(length);
        element.filter(first);
        var text = first.words.toString().replaceAll("\\s+", " ").strip();
        return text.substring(0, Math.min(text.length(), length));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            var some = text.getWholeText();
            words.append(some, 0, Math.min(some.length(), 2 * length));
        } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
            words.append(' ');
        }
        return ++nodes > MOST_NODES || words.length() > 2 * length
                ? FilterResult.STOP
                : FilterResult.CONTINUE;
    }
}
