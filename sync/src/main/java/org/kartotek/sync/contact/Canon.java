package org.kartotek.sync.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The form in which two sides are compared. Order, case of mail addresses, the spelling of a phone
 * number, composed or decomposed accents and line ends are not differences.
 *
 * @param region where a number without {@code +} is dialled, such as {@code NO}
 */
public record Canon(String region) {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern NOT_DIAL = Pattern.compile("[^0-9+*#]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    /** The number as the network dials it, if it is one. */
    public Optional<String> e164(String number) {
        try {
            var parsed = PHONES.parse(number, region);
            return PHONES.isPossibleNumber(parsed)
                    ? Optional.of(PHONES.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    public String text(Field field, String value) {
        var text = Normalizer.normalize(value, Normalizer.Form.NFC);
        if (field != Field.REMARK) return SPACE.matcher(text).replaceAll(" ").strip();
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }

    /** Two entries with the same key are the same phone number, address … */
    public String key(Field field, String value) {
        var text = text(field, value);
        return switch (field) {
            case PHONES -> e164(text).orElseGet(() -> NOT_DIAL.matcher(text).replaceAll(""));
            case URLS -> withoutSlash(text.toLowerCase(Locale.ROOT));
            case EMAILS, ADDRESSES -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    public boolean same(Field field, Facts one, Facts other) {
        return field.isList()
                ? keyed(field, one).equals(keyed(field, other))
                : text(field, one.text(field)).equals(text(field, other.text(field)));
    }

    /** Equal for two states of a contact exactly if we have no reason to tell them apart. */
    public String fingerprint(Facts facts, String note, Collection<String> groups) {
        var canonical = new StringBuilder();
        for (var field : Field.values()) {
            if (field == Field.REMARK) continue;
            canonical.append(field).append('=');
            canonical.append(
                    field.isList()
                            ? keyed(field, facts).toString()
                            : text(field, facts.text(field)));
            canonical.append('\0');
        }
        canonical.append(text(Field.REMARK, note)).append('\0').append(new TreeSet<>(groups));
        return DigestUtils.sha256Hex(canonical.toString());
    }

    private Map<String, String> keyed(Field field, Facts facts) {
        return facts.list(field).stream()
                .collect(
                        Collectors.toMap(
                                it -> key(field, it.value()),
                                it -> it.type().toLowerCase(Locale.ROOT),
                                (a, b) -> a,
                                TreeMap::new));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
