package org.kartotek.simulator.office;

import java.util.Locale;

/**
 * Telephone numbers that ring nowhere: the British block reserved for fiction, elsewhere blocks
 * whose subscriber part starts with zeros.
 */
final class Telephone {
    private int next;

    /**
     * Spelled the way people of that country write it, which is not always the international way.
     */
    String mobile(Language language, Draw draw) {
        var n = next++;
        var a = String.format(Locale.ROOT, "%02d", n / 100 % 100);
        var b = String.format(Locale.ROOT, "%02d", n % 100);
        var abroad = draw.chance(0.6);
        return switch (language) {
            case EN ->
                    (abroad ? "+44 7700 900" : "07700 900")
                            + String.format(Locale.ROOT, "%03d", n % 1000);
            case RU -> (abroad ? "+7 900 000-" : "8 (900) 000-") + a + "-" + b;
            case TR -> (abroad ? "+90 555 000 " : "0555 000 ") + a + " " + b;
            case NB -> (abroad ? "+47 " : "") + "900 0" + a.charAt(0) + " " + a.charAt(1) + b;
            case AZ -> (abroad ? "+994 50 000 " : "050 000 ") + a + " " + b;
        };
    }

    String office(Language language) {
        var n = next++;
        var a = String.format(Locale.ROOT, "%02d", n / 100 % 100);
        var b = String.format(Locale.ROOT, "%02d", n % 100);
        return switch (language) {
            case EN -> "+44 20 7946 0" + String.format(Locale.ROOT, "%03d", n % 1000);
            case RU -> "+7 495 000-" + a + "-" + b;
            case TR -> "+90 212 000 " + a + " " + b;
            case NB -> "+47 22 00 " + a + " " + b;
            case AZ -> "+994 12 000 " + a + " " + b;
        };
    }

    /** Digits with country code, as a phone's call log usually stores them. */
    static String dialled(String spelled, Language language) {
        var digits = spelled.replaceAll("[^0-9+]", "");
        if (digits.startsWith("+")) {
            return digits;
        }
        return switch (language) {
            case EN -> "+44" + digits.substring(1);
            case RU -> "+7" + digits.substring(1);
            case TR -> "+90" + digits.substring(1);
            case NB -> "+47" + digits;
            case AZ -> "+994" + digits.substring(1);
        };
    }
}
