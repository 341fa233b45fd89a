package org.kartotek.sidebar.card;

/** Parts between 0 and 1; a filled button needs one. */
public record Color(double red, double green, double blue) {
    public static final Color ACCENT = new Color(0.145, 0.388, 0.659);
    public static final Color QUIET = new Color(0.9, 0.91, 0.93);
}
