package org.kartotek.sync.mail;

import java.util.regex.Pattern;

/** The words people end a mail with: a greeting, or thanks that may also be all they had to say. */
final class Farewell {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 90;

    private static final Pattern GREETING =
            closing(
                    "(?:many |kind(?:est)? |best |warm(?:est)? |with (?:kind |best |warm"
                        + " )?)?regards|best(?: wishes)?|all the best|cheers|sincerely(?:"
                        + " yours)?|yours(?: sincerely| truly| faithfully)?|respectfully|thanks"
                        + " (?:and|&) (?:best |kind )?regards|br|rgds|take care|love|с"
                        + " (?:наилучшими пожеланиями|искренним уважением|глубоким"
                        + " уважением|уважением)(?:,? ваш\\p{L}{0,3})?|всего"
                        + " (?:доброго|хорошего|наилучшего)|удачи|(?:en içten"
                        + " )?saygılarım(?:la|ızla)|saygılar|iyi"
                        + " (?:çalışmalar|günler|dileklerimle)|kolay"
                        + " gelsin|sevgiler(?:imle)?|selamlar|hörmətlə|hörmətlərimlə"
                        + "|minnətdarlıqla|uğurlar|(?:med"
                        + " )?(?:vennlig(?:e)?|venlig(?:e)?|beste|gode|hjertelig|de bedste)"
                        + " hilsen(?:er)?|med v?ennlig hilsen|hilsen|mvh|vh|bh|kh|(?:mit"
                        + " )?(?:freundlichen?|besten?|herzlichen?|lieben?|schönen?|viele|freundlichem)"
                        + " (?:grü(?:ß|ss)en?|gruß|gruss)|mfg|lg|vg|hochachtungsvoll|gruß|grüße|(?:bien"
                        + " )?cordialement|(?:bien |très )?(?:à"
                        + " vous|amicalement)|(?:meilleures|sincères|cordiales) salutations|bonne"
                        + " journée|bien à vous|(?:un )?(?:cordial(?:es)? |atentos )?saludos?(?:"
                        + " cordial(?:es)?)?|atentamente|un"
                        + " abrazo|(?:cordiali|distinti|cari|migliori)"
                        + " saluti|saluti|cordialmente|un saluto|(?:z )?(?:powa[żz]aniem|wyrazami"
                        + " szacunku)|(?:serdecznie )?pozdrawia(?:m|my)|pozdrowienia|з"
                        + " (?:повагою|найкращими побажаннями)|всього найкращого|гарного дня|(?:met"
                        + " )?(?:vriendelijke|hartelijke|beste)"
                        + " groet(?:en)?|groet(?:en|jes)?|mvg|(?:med )?(?:vänlig(?:a)?|bästa|varma)"
                        + " hälsning(?:ar)?|hälsningar|s"
                        + " (?:pozdravem|úctou)|üdvözlettel|atenciosamente|abraços|(?:ystävällisin"
                        + " )?terveisin|cu stimă");

    private static final Pattern THANKS =
            closing(
                    "many thanks|thanks(?: (?:again|a lot|so much|in advance|and regards|&"
                        + " regards))?|thank you(?: (?:again|very much|so much|in"
                        + " advance))?|thx|спасибо|заранее"
                        + " (?:спасибо|благодарю|благодарен)|благодарю|teşekkürler|teşekkür"
                        + " ederi[mz]|təşəkkürlər|təşəkkür edirə[mk]|takk|tusen takk|på forhånd"
                        + " takk|vielen dank|danke|merci(?:"
                        + " d'avance)?|gracias|grazie|dziękuję|дякую|bedankt|alvast bedankt|tack(?:"
                        + " på förhand)?|obrigad[oa]|kiitos|děkuji");

    private Farewell() {}

    static boolean isGreeting(String line) {
        return line.length() <= LONGEST && GREETING.matcher(line).matches();
    }

    static boolean isThanks(String line) {
        return line.length() <= LONGEST && THANKS.matcher(line).matches();
    }

    static boolean is(String line) {
        return isGreeting(line) || isThanks(line);
    }

    private static Pattern closing(String alternatives) {
        return Pattern.compile(
                "\\s*[-–—*]{0,3}\\s*(?:" + alternatives + ")[\\s,.!;:)\\-*\\p{So}\\uFE0F]{0,6}",
                FLAGS);
    }
}
