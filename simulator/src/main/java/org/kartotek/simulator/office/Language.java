package org.kartotek.simulator.office;

import java.time.ZoneId;
import java.util.Locale;

/** The five languages of the office, each with the country its customers mostly live in. */
public enum Language {
    EN("en-GB", "GB", "United Kingdom", "Europe/London", "GBP"),
    RU("ru-RU", "RU", "Россия", "Europe/Moscow", "USD"),
    TR("tr-TR", "TR", "Türkiye", "Europe/Istanbul", "TRY"),
    NB("nb-NO", "NO", "Norge", "Europe/Oslo", "NOK"),
    AZ("az-Latn-AZ", "AZ", "Azərbaycan", "Asia/Baku", "EUR");

    private final Locale locale;
    private final String countryCode;
    private final String country;
    private final ZoneId zone;
    private final String currency;

    Language(String tag, String countryCode, String country, String zone, String currency) {
        this.locale = Locale.forLanguageTag(tag);
        this.countryCode = countryCode;
        this.country = country;
        this.zone = ZoneId.of(zone);
        this.currency = currency;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    String countryCode() {
        return countryCode;
    }

    String country() {
        return country;
    }

    String currency() {
        return currency;
    }
}
