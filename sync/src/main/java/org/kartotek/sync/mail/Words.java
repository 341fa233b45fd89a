package org.kartotek.sync.mail;

import java.util.regex.Pattern;

/**
 * The words mail programs put around history, in the languages of the offices we know: English,
 * Russian, Turkish, Norwegian and Danish, Azerbaijani, German, French, Spanish, Italian, Polish,
 * Ukrainian, Dutch, Swedish, and a few neighbours that cost nothing.
 */
final class Words {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /**
     * The rule before "Original message". Possessive here and below: a long rule must not be tried
     * at each of its dashes.
     */
    private static final String RULED = "[\\s>*_=–—‐-]*+(?<=[-–—‐_=]{2}\\s{0,9})";

    /** "… wrote": alone or in the middle, since German and Dutch put the name after it. */
    static final Pattern WROTE =
            word(
                    "wrote|writes|sent|написала?|написав|пише|пишет|писала?|написано|yazdı|yazmış|yazıb|skrev|skreiv|schrieb|schreibt|a"
                        + " écrit|écrivait|écrit|escribió|escribio|ha"
                        + " scritto|scrisse|scritto|napisała?|napisał\\(a\\)|pisze|schreef|geschreven|geschrieben|escreveu|kirjoitti|napsala?|napísala?|a"
                        + " scris|írta|έγραψε|đã viết|написа"
                        + "|написал\\(а\\)|написав\\(ла\\)|пишет\\(а\\)|写道|寫道|書きました|のメール");

    static final Pattern ORIGINAL =
            Pattern.compile(
                    RULED
                            + "(?:original message|original|原始邮件|原始郵件|원본 메시지|original"
                            + " appointment|original e?-?mail|reply message|antwort"
                            + " nachricht|ursprüngliche nachricht|urspruengliche"
                            + " nachricht|originalnachricht|originální zpráva|původní"
                            + " zpráva|message d[’']origine|message original|mensaje"
                            + " original|messaggio originale|messaggio originario|исходное"
                            + " сообщение|оригинальное сообщение|первоначальное сообщение|original"
                            + " mesaj|orijinal mesaj|orijinal ileti|özgün ileti|özgün"
                            + " mesaj|orijinal e-?posta|opprinnelig melding|oprindelig"
                            + " meddelelse|oprindelig besked|oprindelig e-?mail|wiadomość"
                            + " oryginalna|oryginalna wiadomość|вихідне повідомлення|оригінальне"
                            + " повідомлення|початкове повідомлення|oorspronkelijk"
                            + " bericht|oorspronkelijke e-?mail|ursprungligt"
                            + " meddelande|originalmeddelande|orijinal məktub|ilkin mesaj|orijinal"
                            + " ismarıc|mensagem original|alkuperäinen viesti|mesaj"
                            + " original|eredeti üzenet)\\s*[-–—‐_=]{2,}.*"
                            // help desks ask for the answer above such a line
                            + "|[\\s#>*_-]*+(?:please )?(?:type|write|enter|add)?\\s*(?:your"
                            + " )?(?:reply|replies|response|answer) (?:above|over) this"
                            + " line.{0,40}|[\\s#>*_-]*+.{0,60}(?:ответ|відповідь)\\p{L}*"
                            + " (?:выше|вище) (?:этой|цієї) (?:линии|строки|черты|лінії).{0,20}",
                    FLAGS);

    static final Pattern FORWARDED =
            Pattern.compile(
                    RULED
                            + "(?:forwarded message|forwarded by .{0,80}|forwarded"
                            + " mail|weitergeleitete nachricht|message transféré|message"
                            + " transmis|mensaje reenviado|messaggio inoltrato|messaggio"
                            + " inoltrata|пересылаемое сообщение|пересланное"
                            + " сообщение|перенаправленное сообщение|переслане"
                            + " повідомлення|пересланий лист|yönlendirilen ileti|yönlendirilmiş"
                            + " ileti|iletilen mesaj|iletilmiş mesaj|yönlendirilən"
                            + " mesaj|yönləndirilmiş mesaj|ötürülmüş mesaj|videresendt"
                            + " melding|videresendt meddelelse|videresendt besked|doorgestuurd"
                            + " bericht|vidarebefordrat meddelande|vidarebefordrat mail|przekazana"
                            + " wiadomość|wiadomość przekazana|mensagem encaminhada|välitetty"
                            + " viesti|přeposlaná zpráva).*|\\s*+(?:begin forwarded message|anfang"
                            + " der weitergeleiteten (?:nachricht|e-mail)|début du message"
                            + " (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio"
                            + " messaggio inoltrato|начало переадресованного сообщения|начало"
                            + " пересланного сообщения|початок переадресованого"
                            + " повідомлення|başlangıç iletilmiş ileti|iletilmiş ileti(?:nin)?"
                            + " başlangıcı|videresendt melding|start på videresendt"
                            + " meddelelse|vidarebefordrat brev|begin doorgestuurd bericht|początek"
                            + " przekazywanej wiadomości|öncəki mesajın başlanğıcı)\\s*:\\s*",
                    FLAGS);

    static final Pattern FROM_KEY =
            key(
                    "from|от|отправитель|kimden|kimdən|gönderen|göndərən|fra|von|de|da|od|від|від"
                            + " кого|van|från|lähettäjä|de la|发件人|寄件者|差出人|보낸 사람|من");
    static final Pattern DATE_KEY =
            key(
                    "sent|date|sent on|date sent|отправлено|дата|дата"
                            + " отправки|gönderildi|gönderilme tarihi|gönderme tarihi|gönderim"
                            + " tarihi|tarih|göndərildi|göndərilib|göndərilmə"
                            + " tarixi|tarix|sendt|dato|gesendet|gesendet am|datum|envoyé|envoyé"
                            + " le|date d[’']envoi|enviado|enviado el|fecha|inviato|data|data"
                            + " invio|wysłano|wysłane|надіслано|відправлено|дата й"
                            + " час|verzonden|verzonden op|skickat|enviada|enviada"
                            + " em|lähetetty|päivämäärä|发送时间|日期|送信日時|보낸 날짜|trimis");
    static final Pattern OTHER_KEY =
            key(
                    "to|cc|bcc|subject|reply-to|reply to|importance|attachments?|кому|копия|скрытая"
                        + " копия|тема|важность|kime|kimə|bilgi|konu|mövzu|surət|til|kopi|emne|an|kopie|betreff|antwort"
                        + " an|à|a|objet|copie|para|cco|asunto|oggetto|ccn|rispondi"
                        + " a|do|dw|udw|temat|копія|тема|till|kopia|ämne|aan|onderwerp|assunto|aihe|vastaanottaja|kopio|收件人|抄送|主题|主旨|宛先|件名|받는"
                        + " 사람|제목");

    /** How a line starts that says when the quoted mail was written. */
    static final Pattern ON =
            Pattern.compile(
                    "[\\s>*\"'-]*+(?:on|at|am|le|el|il|il giorno|op|den|på|w"
                            + " dniu|dnia|em|em|in|dne|vào|a|в|от|le|quoting)\\s.*",
                    FLAGS);

    static final Pattern MONTH =
            Pattern.compile(
                    "(?<!\\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|мая|янв|фев|мар|апр|май|июн|июл|авг|сен|окт|ноя|дек"
                        + "|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|yan|fev|avq|sen|okt|noy|dek|iyun|iyul|mai|des|mär|mrz|mai|dez|janv|févr|mars|avr|juin|juil|août|déc"
                        + "|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|mrt|mei)"
                        + "[\\p{L}]{0,9}\\.?(?!\\p{L})",
                    FLAGS);

    static final Pattern WEEKDAY =
            Pattern.compile(
                    "[\\s>*\"']*+(?:mon|tue|wed|thu|fri|sat|sun|пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|pzt|sal|çar|per|cum|cmt|paz|man|tir|ons|tor|fre|lør|søn"
                        + "|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|gio|sab|pon|wt|śr|czw|pt|sob|niedz|нд|ma|wo|vr|za|zo|mån|tis|lör|sön)\\p{L}{0,9}[.,]?[\\s,].*",
                    FLAGS);

    private Words() {}

    private static Pattern word(String alternatives) {
        return Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})", FLAGS);
    }

    /** `From:`, `*From:*`, `De :`, with whatever follows in group 1. */
    private static Pattern key(String alternatives) {
        return Pattern.compile(
                "[\\s>*_|]*+(?:" + alternatives + ")[\\s*_]*+[:：][*_]*+\\s*+(.*)",
                FLAGS | Pattern.DOTALL);
    }
}
