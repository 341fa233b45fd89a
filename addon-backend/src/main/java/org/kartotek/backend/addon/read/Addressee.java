package org.kartotek.backend.addon.read;

import java.util.Locale;

/**
 * Whom a mail is for, as far as its words need to know.
 *
 * @param office the office's language, in which a customer is written to
 * @param email the first address, empty when there is none
 */
public record Addressee(
        Locale office,
        boolean known,
        String name,
        String firstName,
        String organization,
        String email) {}
