package org.kartotek.sidebar.card;

public record SelectionItem(Text text, String value, boolean selected) {
    public static SelectionItem of(String text, String value) {
        return new SelectionItem(Text.of(text), value, false);
    }

    public SelectionItem selected(boolean now) {
        return new SelectionItem(text, value, now);
    }
}
