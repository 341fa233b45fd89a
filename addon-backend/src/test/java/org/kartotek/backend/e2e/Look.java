package org.kartotek.backend.e2e;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** The four ways every page is looked at. */
enum Look {
    WIDE_LIGHT(1280, 800, ColorScheme.LIGHT),
    WIDE_DARK(1280, 800, ColorScheme.DARK),
    NARROW_LIGHT(390, 844, ColorScheme.LIGHT),
    NARROW_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme scheme() {
        return scheme;
    }

    boolean isNarrow() {
        return width < 600;
    }

    /** {@code contact-390-dark.png}. */
    String file(String page) {
        return page + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
    }
}
