package org.kartotek.backend.callcard.phoneset;

import java.util.UUID;

/**
 * @param on true if the contact comes to the phones, false if it leaves them
 */
public record Change(UUID contact, boolean on, Reason reason) {}
