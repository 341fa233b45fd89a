package org.kartotek.sidebar.shown;

/** A text the office keeps. */
public record ShownTemplate(String id, String name) {}
