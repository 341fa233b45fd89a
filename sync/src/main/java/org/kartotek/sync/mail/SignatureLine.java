package org.kartotek.sync.mail;

import java.util.regex.Pattern;

/** What one line would be in a signature: a name, a way to reach somebody, or rather a sentence. */
final class SignatureLine {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 11;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern CONTACT =
            Pattern.compile(
                    "(?<![\\d./-])(?!\\d{4}[./-]\\d|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}(?![\\d./-]))"
                        + "(?:\\+?\\(?\\d[\\d\\s()./-]{6,18}\\d)"
                        + "|[^\\s@<>]@[^\\s@<>]{2,60}\\.\\p{L}{2}|https?://\\S+|\\bwww\\.\\S+"
                        + "|(?:tel|phone|mob|mobile|cell|fax|тел|моб|факс|tlf|telefon|gsm|e-?mail|web|skype|whatsapp)\\s?[.:]",
                    FLAGS);
    private static final Pattern DISCLAIMER =
            Pattern.compile(
                    ".*(?<!\\p{L})(?:confidential|disclaimer|privileged|intended"
                        + " (?:only|solely|recipient)|virus(?:es)?(?: |-)(?:free|check|scan)|please"
                        + " consider the environment|before printing|конфиденциальн|gizlilik|gizli"
                        + " bilgi|vertraulich"
                        + "|confidentiel|confidencial|riservat|poufn|vertrouwelijk|fortrolig"
                        + "|konfidensiel|konfidentiell|məxfi|конфіденційн).*",
                    FLAGS);
    private static final Pattern TWO_SENTENCES = Pattern.compile(".*\\p{Ll}{3}[.!?] \\p{Lu}.*");
    private static final Pattern LISTED = Pattern.compile("(?:\\d{1,2}[.)]|[-–•*])\\s+\\S.*");
    private static final Pattern POSTSCRIPT =
            Pattern.compile("(?:p\\.? ?p?\\.? ?s|з\\.? ?ы|п\\.? ?с)\\.?[:.\\s].*", FLAGS);
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’.-]{0,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){0,3}[,.]?");

    private SignatureLine() {}

    static boolean hasContact(Line line) {
        return line.holds(CONTACT);
    }

    static boolean isDisclaimer(Line line) {
        return line.is(DISCLAIMER) && line.text().length() > 30;
    }

    static boolean isName(String text) {
        return text.length() < 140 && NAME.matcher(text.strip()).matches();
    }

    /** Names, titles, numbers, a slogan; not two sentences, not a question, not a postscript. */
    static boolean isShort(Line line) {
        var text = line.text().strip();
        if (SentFrom.is(text)) {
            return true;
        }
        if (text.endsWith("?") || line.is(POSTSCRIPT)) {
            return false;
        }
        return hasContact(line)
                || text.length() <= LONGEST && !TWO_SENTENCES.matcher(text).matches();
    }

    /** Short, and not one sentence either, nor an item of a list. */
    static boolean isBare(Line line) {
        var text = line.text().strip();
        if (!isShort(line)) {
            return false;
        }
        var words = text.split("\\s+").length;
        var sentence = words >= 5 && text.matches(".*[.!…,]") || words > MOST_WORDS;
        return hasContact(line) && words <= MOST_WORDS
                || SentFrom.is(text)
                || !sentence && !LISTED.matcher(text).matches();
    }

    /** What may stand below a signed first name. */
    static boolean saysNothing(Line line) {
        return line.isBlank()
                || SentFrom.is(line.text())
                || hasContact(line) && line.text().strip().split("\\s+").length <= 4;
    }
}
