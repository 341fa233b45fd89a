package org.kartotek.backend.callcard;

/**
 * Published inside the transaction that changes how cards look: each card of the office has to be
 * written anew.
 */
public record CardsStale() {}
