package org.kartotek.backend.office;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * How an office counts days, money and phone numbers.
 *
 * @param phoneRegion ISO 3166 code that numbers typed without a country code belong to
 * @param ownDomains mail domains of the office itself, lower case
 */
public record OfficeSettings(
        ZoneId timeZone,
        Locale locale,
        Currency currency,
        String phoneRegion,
        List<String> ownDomains) {
    public OfficeSettings {
        ownDomains = List.copyOf(ownDomains);
    }
}
