package org.kartotek.sync.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the line on which a signature begins; when in doubt there is none, for a cut sentence is
 * worse than a name.
 */
final class SignatureStart {

    private static final int MOST_LINES = 14;
    private static final int LONG_LINE = 80;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DASHES =
            Pattern.compile("\\s*(?:[-–—]{1,3}|_{2,}|[-–—_=*]{4,})\\s*");
    private static final Pattern DASHED_NAME =
            Pattern.compile("\\s*[-–—]{1,2}\\s?\\p{L}[\\p{L} .'’-]{1,30}");
    private static final Pattern DEVICE =
            Pattern.compile(
                    "\\s*\\W{0,2}(?:sent|written) (?:wirelessly |securely )?(?:from|via|using|with)"
                        + " .{2,140}|\\s*get outlook for .{2,120}|\\s*sent by .{2,40}"
                        + " (?:app|mobile)|\\s*(?:отправлено|послано|надіслано|відправлено)"
                        + " (?:с|из|со|через|з|із)"
                        + " .{2,60}|\\s*.{0,30}(?:iphone|ipad|android|samsung|huawei|xiaomi|телефон|telefon).{0,20}(?:gönderildi|göndərildi|göndərilib|gesendet|verzonden|lähetetty)\\W{0,3}|\\s*(?:von"
                        + " (?:meinem|mein)|gesendet (?:von|mit|aus)|diese nachricht wurde von"
                        + " meine[mr]) .{2,80}|\\s*envoyé (?:de|depuis|à partir|sans fil)"
                        + " .{2,80}|\\s*(?:enviado|mandado) (?:desde|do|de) .{2,60}|\\s*inviato"
                        + " (?:da|dal|con) .{2,60}|\\s*wysłan[eoa] (?:z|za)"
                        + " .{2,60}|\\s*(?:sendt|skickat|sänt) (?:fra|från|med)"
                        + " .{2,60}|\\s*verzonden (?:vanaf|met|via)"
                        + " .{2,60}|\\s*(?:downloaden|hent|hämta) outlook .{2,40}",
                    FLAGS);
    private static final Pattern CLOSING =
            Pattern.compile(
                    "\\s*[-–—*]{0,3}\\s*(?:(?:many |kind(?:est)? |best |warm(?:est)? |with (?:kind"
                        + " |best |warm )?)?regards|best(?: wishes)?|all the"
                        + " best|cheers|sincerely(?: yours)?|yours(?: sincerely| truly|"
                        + " faithfully)?|respectfully|many thanks|thanks(?: (?:again|a lot|so"
                        + " much|in advance|and regards|& regards))?|thank you(?: (?:again|very"
                        + " much|so much|in advance))?|thx|br|rgds|take care|love|с (?:наилучшими"
                        + " пожеланиями|искренним уважением|глубоким уважением|уважением)(?:,?"
                        + " ваш\\p{L}{0,3})?|всего"
                        + " (?:доброго|хорошего|наилучшего)|удачи|спасибо|заранее"
                        + " (?:спасибо|благодарю|благодарен)|благодарю|(?:en içten"
                        + " )?saygılarım(?:la|ızla)|saygılar|iyi"
                        + " (?:çalışmalar|günler|dileklerimle)|kolay"
                        + " gelsin|sevgiler(?:imle)?|selamlar|teşekkürler|teşekkür"
                        + " ederi[mz]|hörmətlə|hörmətlərimlə|təşəkkürlər|təşəkkür"
                        + " edirə[mk]|minnətdarlıqla|uğurlar|(?:med"
                        + " )?(?:vennlig(?:e)?|venlig(?:e)?|beste|gode|hjertelig|de bedste)"
                        + " hilsen(?:er)?|med v?ennlig hilsen|hilsen|mvh|vh|bh|takk|på forhånd"
                        + " takk|(?:mit"
                        + " )?(?:freundlichen?|besten?|herzlichen?|lieben?|schönen?|viele|freundlichem)"
                        + " (?:grü(?:ß|ss)en?|gruß|gruss)|mfg|lg|vg|hochachtungsvoll|gruß|grüße|vielen"
                        + " dank|danke|(?:bien )?cordialement|(?:bien |très )?(?:à"
                        + " vous|amicalement)|(?:meilleures|sincères|cordiales)"
                        + " salutations|merci(?: d'avance)?|bonne journée|bien à vous|(?:un"
                        + " )?(?:cordial(?:es)? |atentos )?saludos?(?:"
                        + " cordial(?:es)?)?|atentamente|gracias|un"
                        + " abrazo|(?:cordiali|distinti|cari|migliori)"
                        + " saluti|saluti|cordialmente|grazie|un saluto|(?:z"
                        + " )?(?:poważaniem|wyrazami szacunku)|(?:serdecznie"
                        + " )?pozdrawia(?:m|my)|pozdrowienia|dziękuję|з (?:повагою|найкращими"
                        + " побажаннями)|дякую|всього найкращого|гарного дня|(?:met"
                        + " )?(?:vriendelijke|hartelijke|beste)"
                        + " groet(?:en)?|groet(?:en|jes)?|mvg|bedankt|alvast bedankt|(?:med"
                        + " )?(?:vänlig(?:a)?|bästa|varma) hälsning(?:ar)?|hälsningar|tack(?: på"
                        + " förhand)?)[\\s,.!;:)\\-]{0,4}",
                    FLAGS);
    private static final Pattern CONTACT =
            Pattern.compile(
                    "(?:\\+?\\d[\\d\\s()./-]{6,18}\\d)|[^\\s@<>]{1,60}@[^\\s@<>]{2,60}\\.\\p{L}{2,}|https?://\\S+|\\bwww\\.\\S+|(?:tel|phone|mob|mobile|cell|fax|тел|моб|факс|tlf|telefon|gsm|e-?mail|web|skype|whatsapp)\\s?[.:]",
                    FLAGS);

    private SignatureStart() {}

    /**
     * The index of its first line; the number of lines when there is none. The first line is never
     * a signature.
     */
    static int in(List<Line> lines, String sender) {
        var none = lines.size();
        for (var i = 0; i < none; i++) {
            if (lines.get(i).mark() == Line.Mark.SIGNATURE) {
                return withDelimiter(lines, i);
            }
        }
        var first = Math.max(1, fewLinesFromEnd(lines));
        var start = byDelimiter(lines, first);
        start = start < none ? start : byClosing(lines, first);
        start = Math.min(start, byName(lines, first, sender));
        start = start < none ? start : byContacts(lines, first);
        start = Math.min(start, byDevice(lines, first));
        return start < none ? withDelimiter(lines, start) : none;
    }

    /**
     * A delimiter, a closing or a device: what stands around a signature and says nothing in it.
     */
    static boolean isFrame(String text) {
        var line = Line.plain(text);
        return line.is(DASHES) || line.is(CLOSING) || line.is(DEVICE);
    }

    private static int withDelimiter(List<Line> lines, int start) {
        var i = start;
        while (i > 1 && (lines.get(i - 1).isBlank() || lines.get(i - 1).is(DASHES))) {
            i--;
        }
        return i == 1 && start > 1 && lines.get(0).isBlank() ? 0 : i;
    }

    private static int fewLinesFromEnd(List<Line> lines) {
        var left = MOST_LINES;
        for (var i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank() && --left == 0) {
                return i;
            }
        }
        return 0;
    }

    private static int byDelimiter(List<Line> lines, int first) {
        for (var i = first; i < lines.size() - 1; i++) {
            var text = lines.get(i).text();
            if (lines.get(i).is(DASHES) && (isStandard(text) || allShort(lines, i + 1))) {
                return i;
            }
        }
        var last = lastFilled(lines, first);
        return last >= first && lines.get(last).is(DASHED_NAME) && !isList(lines, last)
                ? last
                : lines.size();
    }

    /** RFC 3676 gives "-- " this one meaning, whatever follows. */
    private static boolean isStandard(String text) {
        return text.strip().equals("--");
    }

    private static boolean isList(List<Line> lines, int i) {
        return i > 0 && lines.get(i - 1).text().strip().matches("[-–—•*].{2,}|.*:");
    }

    private static int lastFilled(List<Line> lines, int first) {
        var last = lines.size() - 1;
        while (last > first && (lines.get(last).isBlank() || lines.get(last).is(DEVICE))) {
            last--;
        }
        return last;
    }

    private static int byClosing(List<Line> lines, int first) {
        for (var i = first; i < lines.size(); i++) {
            if (lines.get(i).is(CLOSING) && allShort(lines, i + 1)) {
                return i;
            }
            var comma = lines.get(i).text().lastIndexOf(',');
            if (comma > 0
                    && comma < 40
                    && CLOSING.matcher(lines.get(i).text().substring(0, comma)).matches()
                    && isName(lines.get(i).text().substring(comma + 1))
                    && allShort(lines, i + 1)) {
                return i;
            }
        }
        return lines.size();
    }

    private static int byName(List<Line> lines, int first, String sender) {
        var name = sender.toLowerCase(Locale.ROOT).strip();
        if (name.length() < 3) {
            return lines.size();
        }
        for (var i = first; i < lines.size(); i++) {
            var text =
                    lines.get(i)
                            .text()
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[*,.]+$|^[*]+", "");
            var same =
                    text.equals(name)
                            || text.length() > 2 && List.of(name.split("[\\s,]+")).contains(text);
            if (same && lines.get(i - 1).isBlank() && allShort(lines, i + 1)) {
                return i;
            }
        }
        return lines.size();
    }

    /** The last paragraphs when at least two of their lines say how to reach somebody. */
    private static int byContacts(List<Line> lines, int first) {
        var start = lines.size();
        var contacts = 0;
        for (var i = lines.size() - 1; i >= first && isShort(lines.get(i)); i--) {
            if (lines.get(i).holds(CONTACT)) {
                contacts++;
            }
            if (lines.get(i - 1).isBlank() && !lines.get(i).isBlank()) {
                if (contacts >= 2) {
                    return i;
                }
                start = contacts > 0 ? i : start;
            }
        }
        return lines.size();
    }

    private static int byDevice(List<Line> lines, int first) {
        for (var i = first; i < lines.size(); i++) {
            if (lines.get(i).is(DEVICE) && allShort(lines, i + 1)) {
                return i;
            }
        }
        return lines.size();
    }

    /** Names, titles and numbers; a sentence among them means that somebody went on writing. */
    private static boolean allShort(List<Line> lines, int from) {
        return lines.subList(from, lines.size()).stream().allMatch(SignatureStart::isShort);
    }

    private static boolean isShort(Line line) {
        var text = line.text().strip();
        var contact = line.holds(CONTACT);
        var sentence =
                text.endsWith("?")
                        || text.length() <= LONG_LINE
                                && text.matches(".*\\p{Ll}{2}[.!?] \\p{Lu}.*")
                                && !contact;
        return text.length() <= LONG_LINE && !sentence || line.is(DEVICE) || contact;
    }

    private static boolean isName(String text) {
        return text.strip().matches("\\p{Lu}[\\p{L}'’.-]{0,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){0,3}");
    }
}
