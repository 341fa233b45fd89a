package org.kartotek.sync.contact;

/** A phone number, mail address … with its label, such as {@code mobile}; empty if it has none. */
public record Typed(String value, String type) {}
