package org.kartotek.simulator.office.letter;

/** A file sent along. */
public record Attachment(String name, String contentType, byte[] content) {}
