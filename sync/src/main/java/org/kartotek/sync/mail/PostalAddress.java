package org.kartotek.sync.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a signature that say where somebody is: a street with a number, and the town and
 * country beside it.
 */
final class PostalAddress {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern LABEL =
            Pattern.compile(
                    "^\\s*(?:(?:postal|office|visiting|mailing|street|our|post|besøks|besöks|kontor)?\\s?address|(?:post|besøks|besöks|visitt|kontor)?adresse?|adresi?|adres|adresa|adressen|ünvan(?:ımız)?|unvan|addr|a|adr|indirizzo|dirección|direccion|domicilio|endereço|sede|bezoekadres|postadres|anschrift|адреса?|юр\\.?"
                        + " адрес|почтовый адрес)\\s*[.:]\\s*",
                    FLAGS);
    private static final Pattern STREET =
            Pattern.compile(
                    "(?<![\\p{L}])(?:street|str|st|road|rd|avenue|ave|av|boulevard|blvd|bulvarı?|lane|ln|drive|dr|court|ct|square|sq|way|parkway|pkwy|highway|hwy|place|pl|suite|ste|floor|building|bldg|house|p\\.?\\s?o\\.?\\s?box|postboks|postfach|boks|casella"
                        + " postale|bp"
                        + "|ул|улица|вул|вулиця|пр|пр-т|пр-кт|просп|проспект|пер|переулок|провулок|ш|шоссе|наб|набережная|площадь|площа|пл|бульвар|б-р|бул|проезд|д|дом|буд|корп|стр|оф|офис|офіс|кв|а/я|cad|caddesi|cd|sok|sokak|sokağı|sk|mah|mahallesi|mh|bulv|apt|kat|daire|plaza|iş"
                        + " merkezi|küç|küçəsi|pr|prospekti|ev|mənzil|məhəlləsi"
                        + "|gt|gate|vei|veg|plass|torg|brygge|kai|allé|allee|rue|place|chemin|impasse|quai|route|cours|calle|c/|avenida|avda|plaza|paseo|via|viale|piazza|corso|largo|strada|ul|ulica|al|aleja|aleje|pl|plac|os|rua|praça|platz|ring|damm|kade|plein)(?![\\p{L}])"
                        + "|\\p{L}{2,}(?:straße|strasse|str\\.|gasse|platz|weg|allee|damm|ring|ufer|straat|laan|gracht|plein|kade|singel|dijk|dreef|gata|gaten|gate|veien|vegen|vei|veg|plass|plassen|torget|brygga|gatan|vägen|väg|torg|katu|tie|vej|gade|stræde)(?![\\p{L}])",
                    FLAGS);
    private static final Pattern POSTCODE =
            Pattern.compile(
                    "(?<![\\p{L}\\d+/])(?:(?:[A-Z]{1,2}[-\\s]?)?\\d{4,6}(?:-\\d{3,4})?|\\d{2}-\\d{3}|\\d{3}\\s\\d{2}|\\d{4}\\s?[A-Z]{2}|[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2})(?![\\d])");
    private static final Pattern TOO_MANY_DIGITS = Pattern.compile("\\d[\\d\\s().-]{7,}\\d");
    private static final Pattern NOT_HERE =
            Pattern.compile(
                    "@|https?:|www\\.|(?<![\\p{L}])(?:tel|phone|mob|fax|тел|моб|факс|tlf|gsm|vat|org\\.?\\s?n|инн|огрн)(?![\\p{L}])",
                    FLAGS);
    private static final Set<String> COUNTRIES = countries();

    /**
     * @param text one line; null without an address
     * @param parts the pieces it was made of
     */
    record Found(@Nullable String text, Set<SignaturePiece> parts) {}

    private PostalAddress() {}

    static Found in(List<SignaturePiece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var labelled = LABEL.matcher(piece.text()).lookingAt() && hasDigitOrComma(piece);
            if (labelled || isStreet(piece) || isTown(piece) && isCountryAfter(pieces, i)) {
                return from(pieces, i);
            }
        }
        return new Found(null, Set.of());
    }

    private static boolean hasDigitOrComma(SignaturePiece piece) {
        return piece.text().length() > 10
                && piece.text().matches(".*[\\d,].*")
                && !NOT_HERE.matcher(piece.text()).find();
    }

    private static Found from(List<SignaturePiece> pieces, int first) {
        var parts = new ArrayList<SignaturePiece>();
        if (first > 0
                && isTown(pieces.get(first - 1))
                && near(pieces.get(first - 1), pieces.get(first))) {
            parts.add(pieces.get(first - 1));
        }
        parts.add(pieces.get(first));
        for (int i = first + 1; i < pieces.size() && near(pieces.get(i - 1), pieces.get(i)); i++) {
            var next = pieces.get(i);
            if (!isStreet(next) && !isTown(next) && !isCountry(next.text())) break;
            parts.add(next);
        }
        var text =
                parts.stream()
                        .map(it -> LABEL.matcher(it.text()).replaceFirst(""))
                        .map(it -> it.replaceAll("^[\\s,;]+|[\\s,;]+$", ""))
                        .collect(Collectors.joining(", "));
        return new Found(text, new HashSet<>(parts));
    }

    private static boolean near(SignaturePiece one, SignaturePiece next) {
        return next.line() - one.line() <= 1;
    }

    private static boolean isStreet(SignaturePiece piece) {
        var text = piece.text();
        return text.length() <= 160
                && text.chars().anyMatch(Character::isDigit)
                && !NOT_HERE.matcher(text).find()
                && !TOO_MANY_DIGITS.matcher(text).find()
                && STREET.matcher(text).find();
    }

    /** {@code 0150 Oslo}, {@code London EC1A 1BB}, {@code 34394 Şişli / İstanbul}. */
    private static boolean isTown(SignaturePiece piece) {
        var text = piece.text();
        return text.length() <= 80
                && !NOT_HERE.matcher(text).find()
                && !TOO_MANY_DIGITS.matcher(text).find()
                && POSTCODE.matcher(text).find()
                && POSTCODE.matcher(text).replaceAll("").matches(".*\\p{Lu}\\p{L}+.*");
    }

    private static boolean isCountryAfter(List<SignaturePiece> pieces, int i) {
        var words = pieces.get(i).text().split("[,/]");
        return isCountry(words[words.length - 1])
                || i + 1 < pieces.size() && isCountry(pieces.get(i + 1).text());
    }

    private static boolean isCountry(String text) {
        return COUNTRIES.contains(Latin.of(text));
    }

    private static Set<String> countries() {
        var names = new HashSet<String>(Set.of("uk", "usa", "u s a", "uae", "rf"));
        for (var language :
                List.of(
                        "en", "ru", "tr", "nb", "az", "de", "fr", "es", "it", "pl", "uk", "nl",
                        "sv")) {
            Arrays.stream(Locale.getISOCountries())
                    .map(it -> Locale.of("", it).getDisplayCountry(Locale.of(language)))
                    .map(Latin::of)
                    .forEach(names::add);
        }
        return names;
    }
}
