package org.kartotek.sidebar.card;

public enum ImageType {
    SQUARE,
    CIRCLE
}
