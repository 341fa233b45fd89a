package org.kartotek.simulator.google;

/** Bytes uploaded next to, or instead of, a JSON body. */
public record Media(String contentType, byte[] bytes) {}
