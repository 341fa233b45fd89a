package org.kartotek.sync.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers, mail addresses and links in one piece of a signature.
 *
 * @param rest the words that are left, without the labels of what was found
 */
record WaysToReach(List<String> phones, List<String> emails, List<String> urls, String rest) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern EMAIL =
            Pattern.compile(
                    "(?:mailto:)?([\\p{L}\\p{N}._%+'-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}\\p{L}{2,24})",
                    FLAGS);
    private static final Set<String> ENDINGS = endings();
    private static final Pattern URL =
            Pattern.compile(
                    "(?:https?://|www\\.)[^\\s<>\"|]{3,300}|(?<![\\p{L}\\p{N}@./-])(?:[\\p{L}\\p{N}-]{2,63}\\.){1,4}(?<ending>\\p{L}{2,7})(?:/[^\\s<>\"|]{0,200})?(?![\\p{L}\\p{N}@.])",
                    FLAGS);
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d/.,#№-])(?:\\+|\\(\\+?)?\\d[\\d\\s()./–‑-]{4,24}\\d(?:\\s*[,(]?\\s*(?:ext|x|доб|вн|dahili|daxili|int|poste|durchwahl|dw)\\.?:?\\s*\\d{1,6}\\)?)?(?![\\p{L}\\d@])",
                    FLAGS);
    private static final Pattern DATE =
            Pattern.compile(
                    "\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d{2}|(?:19|20)\\d{2}\\s?[–-]\\s?(?:19|20)\\d{2}");
    private static final Pattern FAX =
            Pattern.compile(
                    "(?:^|[^\\p{L}])(?:fax|faks|факс|telefax|telefaks|telefaxnr|f|ф|belgeç)[.:)\\s]*$",
                    FLAGS);
    private static final Pattern FAX_AFTER =
            Pattern.compile("^\\s*\\(?(?:fax|faks|факс|f\\))", FLAGS);
    private static final Pattern AND_PHONE =
            Pattern.compile("(?:tel|phone|тел)[\\p{L}]*\\.?\\s*[/&,+]\\s*(?:fax|faks|факс)", FLAGS);
    private static final Pattern NOT_A_PHONE =
            Pattern.compile(
                    "(?:vat|tax|org|reg|registration|company|inn|kpp|инн|кпп|огрн|огрнип|окпо|бик|р/с|к/с|р/р|єдрпоу|іпн|voen|vöen|vkn|mersis|nip|regon|krs|kvk|btw|siret|siren|rcs|tva|ust|hrb|iban|swift|bic|bank|account|konto|acc|mva|cvr|cif|nif|p\\.?\\s?iva|cod|room|ref|order|invoice|icq|id|nr|no|№)"
                        + "[\\s.:#-]{0,4}(?:id|nr|no|number|nummer|numarası|№|code|idnr)?[\\s.:#-]*(?:\\p{Lu}{2,3}\\s?)?$",
                    FLAGS);
    private static final String LABEL =
            "telephone|telefono|téléphone|telefoon|telefon|telefonnummer|telefonas|tel|tél|tlf|phone|ph|mobiltelefon|mobile|mobiel|mobil|móvil|mob|cellulare|cellphone|cell|cep|gsm|kom|komórka|direkte|direct|durchwahl|office|work|home|main|sentralbord|fax|telefax|faks|tel/fax|whatsapp|wa|viber|telegram|signal|sms|e-?mail|email"
                + " adresse|mail|e-?post|e-?posta|e-?poçt|epost|correo|courriel|website|web"
                + " ?site|web|site|sito|nettside|hemsida|homepage|internet|url|strona|тел|телефон|моб|мобильный|мобільний|сот|сотовый|раб|рабочий|факс|тел/факс|эл\\.?"
                + " ?почта|почта|пошта|e-?мейл|сайт|вебсайт|ватсап|телеграм|t|p|m|c|d|o|h|f|e|w|i|v|т|м|ф|п";
    private static final Pattern LABELS =
            Pattern.compile(
                    "(?<![\\p{L}])(?:" + LABEL + ")\\s*(?:[.:]+|$|\\([^)]{0,20}\\)|(?=\\s*[/&,]))",
                    FLAGS);
    private static final Pattern ONLY_LABELS =
            Pattern.compile(
                    "(?:[\\s,;:./()&+-]|(?<![\\p{L}])(?:" + LABEL + ")(?![\\p{L}]))*", FLAGS);
    private static final Pattern MESSENGER =
            Pattern.compile(
                    "\\W*(?:skype|telegram|linkedin|twitter|facebook|instagram|icq|wechat|xing|youtube|тг|скайп)\\b.*",
                    FLAGS);
    private static final Pattern SAYS_PHONE =
            Pattern.compile(
                    "(?<![\\p{L}])(?:tel|tél|tlf|phone|ph|mob|cell|cep|gsm|direct|telefon|тел|моб|сот|whatsapp|viber|t|p|m|c|d|o|т|м)\\p{L}{0,9}[\\s.:()/-]*$",
                    FLAGS);

    /** Stands where an address stood, so that numbers on both sides of it stay two. */
    private static final String GAP = "\uFFFC";

    WaysToReach {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        urls = List.copyOf(urls);
    }

    static WaysToReach in(SignaturePiece piece) {
        var text = new StringBuilder(piece.text());
        var emails =
                taken(EMAIL, text).stream().map(it -> it.replaceFirst("(?i)^mailto:", "")).toList();
        var urls = takenUrls(text);
        var phones = takenPhones(text);
        var found = !emails.isEmpty() || !urls.isEmpty() || !phones.isEmpty();
        return new WaysToReach(phones, emails, urls, rest(text.toString(), found));
    }

    private static List<String> taken(Pattern pattern, StringBuilder text) {
        var found = new ArrayList<String>();
        for (var matcher = pattern.matcher(text); matcher.find(); matcher.reset(text)) {
            found.add(matcher.group());
            text.replace(matcher.start(), matcher.end(), GAP);
        }
        return found;
    }

    private static List<String> takenUrls(StringBuilder text) {
        var found = new ArrayList<String>();
        int from = 0;
        var matcher = URL.matcher(text);
        while (from < text.length() && matcher.find(from)) {
            var ending = matcher.group("ending");
            if (ending != null && !ENDINGS.contains(ending.toLowerCase(Locale.ROOT))) {
                from = matcher.end();
                continue;
            }
            found.add(matcher.group().replaceFirst("[.,;:!?)\\]>]+$", ""));
            text.replace(matcher.start(), matcher.end(), GAP);
            from = 0;
            matcher = URL.matcher(text);
        }
        return found;
    }

    private static List<String> takenPhones(StringBuilder text) {
        var found = new ArrayList<String>();
        var rest = new StringBuilder();
        int end = 0;
        var all = text.toString().replace(GAP, " ");
        for (var matcher = NUMBER.matcher(text.toString()); matcher.find(); ) {
            var before = all.substring(end, matcher.start());
            if (!isNumber(matcher, before, all)) continue;
            rest.append(before).append(' ');
            end = matcher.end();
            if (!isFax(before, all.substring(end))) found.add(matcher.group().strip());
        }
        rest.append(all, end, all.length());
        text.setLength(0);
        text.append(rest);
        return found;
    }

    /** Long enough, and either said to be a phone or written as nothing else is. */
    private static boolean isNumber(Matcher matcher, String before, String all) {
        var number = matcher.group().replaceFirst("(?i)\\s*[,(]?\\s*\\p{L}.*", "");
        var digits = number.chars().filter(Character::isDigit).count();
        if (digits < 6 || digits > 15 || DATE.matcher(number.strip()).matches()) return false;
        if (SAYS_PHONE.matcher(before).find() || isFax(before, "")) return true;
        if (NOT_A_PHONE.matcher(before).find()) return false;
        if (number.startsWith("+") || number.startsWith("(")) return digits >= 7;
        if (before.strip().endsWith(":")) return number.startsWith("0") && digits >= 9;
        return ONLY_LABELS.matcher(before).matches()
                && digits >= 7
                && (number.startsWith("0") || digits >= 8 || all.strip().equals(number));
    }

    private static boolean isFax(String before, String after) {
        return FAX.matcher(before).find() && !AND_PHONE.matcher(before).find()
                || FAX_AFTER.matcher(after).find();
    }

    private static String rest(String text, boolean found) {
        if (MESSENGER.matcher(text).matches() || ONLY_LABELS.matcher(text).matches()) return "";
        var bare = found ? LABELS.matcher(text).replaceAll(" ") : text;
        return bare.replaceAll("\\(\\s*\\)|<\\s*>|\\[\\s*]", " ")
                .replaceAll("\\s{2,}", " ")
                .replaceAll("^[\\s,;:/&.–-]+|[\\s,;:/&–-]+$", "");
    }

    private static Set<String> endings() {
        var endings =
                Set.of(Locale.getISOCountries()).stream()
                        .map(it -> it.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        endings.addAll(
                Set.of(
                        "com", "net", "org", "info", "biz", "eu", "uk", "su", "dev", "app", "edu",
                        "gov", "shop", "store", "online", "site", "tech", "cloud", "agency",
                        "studio", "group", "company", "pro", "рф", "укр", "example"));
        return endings;
    }
}
