package org.kartotek.simulator.discovery;

/** One way in which a request or an answer leaves the discovery document. */
public record Violation(String field, String message) {}
