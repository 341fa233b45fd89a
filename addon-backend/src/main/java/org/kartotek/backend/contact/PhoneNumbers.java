package org.kartotek.backend.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From what people type to E.164 (ITU-T E.164) and back to what people read. */
public final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int SHORTEST_KEY = 7;

    private PhoneNumbers() {}

    /**
     * @param region ISO 3166 code for numbers without a country code
     * @return empty when the text is not a possible number anywhere
     */
    public static Optional<String> e164(String typed, String region) {
        try {
            var number = NUMBERS.parse(typed, region);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * What all spellings of a number share: E.164, or the bare digits of one that cannot be placed,
     * such as a foreign number typed without its country code. Shorter ones, extensions and the
     * like, are nobody's alone.
     */
    public static Optional<String> key(String typed, String region) {
        return e164(typed, region).or(() -> digits(typed));
    }

    static Optional<String> digits(String typed) {
        var digits = typed.replaceAll("[^0-9]", "");
        return digits.length() < SHORTEST_KEY ? Optional.empty() : Optional.of(digits);
    }

    /** What people at home write of {@code +47 900 00 253}: {@code 90000253}. */
    public static Optional<String> atHome(String e164) {
        try {
            return digits(NUMBERS.getNationalSignificantNumber(NUMBERS.parse(e164, null)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    public static PhoneNumber typed(String value, @Nullable String type, String region) {
        return new PhoneNumber(value.strip(), e164(value, region).orElse(null), type);
    }

    /** With its country code; what was typed when the number is not known. */
    static String whole(PhoneNumber phone) {
        return phone.e164() == null ? phone.value() : phone.e164();
    }

    /** The digits that follow the country code; what was typed when the number is not known. */
    static String national(PhoneNumber phone) {
        if (phone.e164() == null) {
            return phone.value();
        }
        try {
            return NUMBERS.getNationalSignificantNumber(NUMBERS.parse(phone.e164(), null));
        } catch (NumberParseException e) {
            return phone.value();
        }
    }

    /** Grouped as people read it: {@code +47 22 33 44 55}. */
    public static String readable(PhoneNumber phone) {
        if (phone.e164() == null) {
            return phone.value();
        }
        try {
            return NUMBERS.format(
                    NUMBERS.parse(phone.e164(), null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return phone.value();
        }
    }
}
