package org.kartotek.sync.mail;

import java.util.regex.Pattern;

/** What telephones and mail programs write about themselves below a mail. */
final class SentFrom {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 12;

    /** A sentence that only begins like such a line goes on with one of these. */
    private static final Pattern VERB =
            Pattern.compile(
                    "(?<!\\p{L})(?:is|are|was|were|will|has|have|had|we|they|it)(?!\\p{L})", FLAGS);

    private static final Pattern BEGINS =
            Pattern.compile(
                    "\\W{0,3}(?:(?:sent|written) (?:wirelessly |securely )?(?:from|via|using|with)"
                            + "|get outlook for|sent by .{2,40} (?:app|mobile)|from my"
                            + " (?:iphone|ipad|android|mobile|phone|samsung|galaxy|blackberry)"
                            + "|(?:отправлено|послано|надіслано|відправлено)"
                            + " (?:с|из|со|через|з|із)|(?:von (?:meinem|mein)|gesendet"
                            + " (?:von|mit|aus)|diese nachricht wurde von meine[mr])"
                            + "|envoyé (?:de|depuis|à partir|sans fil|avec)"
                            + "|(?:enviado|mandado) (?:desde|do|de|com|con)|inviato (?:da|dal|con)"
                            + "|wysłan[eoa] (?:z|za)|(?:sendt|skickat|sänt) (?:fra|från|med)"
                            + "|(?:verzonden|verstuurd) (?:vanaf|met|via|vanuit))\\s.{1,140}",
                    FLAGS);

    private static final Pattern NAME =
            Pattern.compile(
                    "iphone|ipad|ipod|android|samsung|galaxy|huawei|xiaomi|redmi|blackberry"
                            + "|outlook|proton ?mail|yahoo|gmail|mail\\.ru|yandex|яндекс|windows"
                            + "|телефон|telefon|smartphone|smarttelefon|mobil",
                    FLAGS);
    private static final Pattern SENT =
            Pattern.compile(
                    "sent|gönderildi|göndərildi|göndərilib|yollandı|gesendet|verzonden|verstuurd"
                            + "|lähetetty|envoyé|enviado|inviato|wysłan|sendt|skickat|odesláno"
                            + "|küldve|trimis|отправлено|відправлено|надіслано|послано|送信|傳送|傳送自"
                            + "|发自|发送|보냄",
                    FLAGS);

    /** Get it, load it, fetch it: Outlook says so in each language of its own. */
    private static final Pattern OUTLOOK =
            Pattern.compile(
                    ".*outlook.{1,20}(?:ios|android).*|(?:ios|android) .{1,12}outlook.*", FLAGS);

    private SentFrom() {}

    static boolean is(String line) {
        var text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.split("\\s+").length > MOST_WORDS) {
            return false;
        }
        return !VERB.matcher(text).find()
                && (BEGINS.matcher(text).matches()
                        || NAME.matcher(text).find() && SENT.matcher(text).find() && isShort(text)
                        || OUTLOOK.matcher(text).matches() && isShort(text));
    }

    /** Words alone; where the link to the program stands does not count. */
    private static boolean isShort(String text) {
        return text.replaceAll("https?://\\S+", "").split("\\s+").length <= 9
                && !text.endsWith("?");
    }
}
