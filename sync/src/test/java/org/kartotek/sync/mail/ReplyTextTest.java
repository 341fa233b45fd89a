package org.kartotek.sync.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Sun, 22 Nov 2026 at 10:00, Anna Berg <anna@office.example> wrote:",
                "On Nov 22, 2026, at 10:00, Anna Berg\n<anna@office.example> wrote:",
                "On 22/11/2026 10:00, Anna Berg wrote:",
                "On 2026-11-22 10:00, anna@office.example wrote:",
                "вс, 22 нояб. 2026 г. в 10:00, Anna Berg <anna@office.example>:",
                "22 ноября 2026 г. 10:00 пользователь Anna Berg <anna@office.example>\nнаписал:",
                "22 нояб. 2026 г., в 10:00, Anna Berg <anna@office.example> написал(а):",
                "22.11.2026 10:00, Anna Berg пишет:",
                "22.11.2026, 10:00, \"Anna Berg\" <anna@office.example>:",
                "Воскресенье, 22 ноября 2026, 10:00 +03:00 от Anna Berg <anna@office.example>:",
                "Anna Berg <anna@office.example>, 22 Kas 2026 Paz, 10:00 tarihinde şunu yazdı:",
                "Anna Berg <anna@office.example>, 22 Kas 2026 Paz, 10:00 tarihinde\nşunu yazdı:",
                "22.11.2026 10:00 tarihinde Anna Berg yazdı:",
                "22 Kas 2026 tarihinde 10:00 saatinde, Anna Berg <anna@office.example> şunları"
                        + " yazdı:",
                "søn. 22. nov. 2026 kl. 10:00 skrev Anna Berg <anna@office.example>:",
                "Den 22. november 2026 10:00:00 skrev Anna Berg <anna@office.example>:",
                "22. nov. 2026 kl. 10:00 skrev Anna Berg <anna@office.example>:",
                "Anna Berg <anna@office.example>, 22 noy 2026, B. tarixində, saat 10:00 bunu"
                        + " yazdı:",
                "Am So., 22. Nov. 2026 um 10:00 Uhr schrieb Anna Berg\n<anna@office.example>:",
                "Am 22.11.26 um 10:00 schrieb Anna Berg:",
                "Le dim. 22 nov. 2026 à 10:00, Anna Berg <anna@office.example> a écrit :",
                "Le 22/11/2026 à 10:00, Anna Berg a écrit :",
                "El dom, 22 nov 2026 a las 10:00, Anna Berg (<anna@office.example>)\nescribió:",
                "Il giorno dom 22 nov 2026 alle ore 10:00 Anna Berg <anna@office.example> ha"
                        + " scritto:",
                "niedz., 22 lis 2026 o 10:00 Anna Berg <anna@office.example> napisał(a):",
                "W dniu 22.11.2026 o 10:00, Anna Berg pisze:",
                "нд, 22 лист. 2026 р. о 10:00 Anna Berg <anna@office.example> пише:",
                "Op zo 22 nov 2026 om 10:00 schreef Anna Berg <anna@office.example>:",
                "Op 22 nov. 2026, om 10:00 heeft Anna Berg <anna@office.example> het volgende"
                        + " geschreven:",
                "Den sön 22 nov. 2026 kl 10:00 skrev Anna Berg <anna@office.example>:",
                "-----Original Message-----",
                "-----Исходное сообщение-----",
                "-----Ursprüngliche Nachricht-----",
                "----- Mensaje original -----",
                "------------------ Original ------------------\n"
                        + "From: \"Anna\" <anna@office.example>;",
                "------------------ 原始邮件 ------------------",
                "---- On Sun, 22 Nov 2026 10:00:00 +0300 Anna Berg <anna@office.example> wrote"
                        + " ----",
                "##- Please type your reply above this line -##",
                "________________________________\n"
                        + "From: Anna Berg <anna@office.example>\n"
                        + "Sent: Sunday, November 22, 2026 10:00 AM\n"
                        + "To: Bob\n"
                        + "Subject: Order",
                "От: Anna Berg <anna@office.example>\n"
                        + "Отправлено: 22 ноября 2026 г. 10:00\n"
                        + "Кому: Bob\n"
                        + "Тема: Order",
                "Kimden: Anna Berg <anna@office.example>\n"
                        + "Gönderildi: 22 Kasım 2026 Pazar 10:00\n"
                        + "Kime: Bob\n"
                        + "Konu: Order",
                "Kimdən: Anna Berg <anna@office.example>\n"
                        + "Göndərilib: 22 noyabr 2026 10:00\n"
                        + "Kimə: Bob\n"
                        + "Mövzu: Order",
                "Fra: Anna Berg <anna@office.example>\n"
                        + "Sendt: søndag 22. november 2026 10:00\n"
                        + "Til: Bob\n"
                        + "Emne: Order",
                "Von: Anna Berg <anna@office.example>\n"
                        + "Gesendet: Sonntag, 22. November 2026 10:00\n"
                        + "An: Bob\n"
                        + "Betreff: Order",
                "De : Anna Berg <anna@office.example>\n"
                        + "Envoyé : dimanche 22 novembre 2026 10:00\n"
                        + "À : Bob\n"
                        + "Objet : Order",
                "De: Anna Berg <anna@office.example>\n"
                        + "Enviado el: domingo, 22 de noviembre de 2026 10:00\n"
                        + "Para: Bob\n"
                        + "Asunto: Order",
                "Da: Anna Berg <anna@office.example>\n"
                        + "Inviato: domenica 22 novembre 2026 10:00\n"
                        + "A: Bob\n"
                        + "Oggetto: Order",
                "Od: Anna Berg <anna@office.example>\n"
                        + "Wysłano: niedziela, 22 listopada 2026 10:00\n"
                        + "Do: Bob\n"
                        + "Temat: Order",
                "Від: Anna Berg <anna@office.example>\n"
                        + "Надіслано: 22 листопада 2026 р. 10:00\n"
                        + "Кому: Bob\n"
                        + "Тема: Order",
                "Van: Anna Berg <anna@office.example>\n"
                        + "Verzonden: zondag 22 november 2026 10:00\n"
                        + "Aan: Bob\n"
                        + "Onderwerp: Order",
                "Från: Anna Berg <anna@office.example>\n"
                        + "Skickat: den 22 november 2026 10:00\n"
                        + "Till: Bob\n"
                        + "Ämne: Order",
                "*From:* Anna Berg <anna@office.example>\n"
                        + "*Date:* Sunday, 22 November 2026 10:00\n"
                        + "*To:* Bob",
            })
    void historyIsCutAtTheHeaderOfAnyMailProgram(String header) {
        assertThat(reply("Please send ten.\n\n" + header + "\n\nDo you need more?\nAnna"))
                .isEqualTo("Please send ten.");
        assertThat(reply("Please send ten.\n" + header + "\n\n> Do you need more?\n> Anna\n"))
                .isEqualTo("Please send ten.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We met on Friday 20.11.2026 at 10:00 and Anna wrote: call me back later, please",
                "On Monday we will send the goods.\nOn Tuesday you will have them.",
                "Prices from 22.11.2026:\n20 pieces - 150\n30 pieces - 200",
                "Subject: to change\nDate: not fixed yet",
                "See the list:\n\n- one\n- two\n- three",
                "Hello!\n> one quoted line\nand my answer under it",
                "To: the warehouse, please pass on.\nFrom: the yard you take the left gate.",
            })
    void proseIsLeftAlone(String text) {
        assertThat(reply(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please send ten. On Sun, 22 Nov 2026 at 10:00, anna@office.example wrote:",
                "Please send ten.--- On Sun, 22 Nov 2026 at 10:00, Anna <a@office.example> wrote:",
                "Please send ten. Am 22.11.2026 um 10:00 schrieb Anna\n<anna@office.example>:",
            })
    void wordsBeforeTheHeaderOnItsLineAreTheWriters(String line) {
        assertThat(reply(line + "\n> Do you need more?")).isEqualTo("Please send ten.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Sun, 22 Nov 2026 10:00:00 +0300 Anna Berg <anna@office.example> wrote",
                "2026-11-22 10:00 GMT+03:00 Anna Berg",
                "Anna Berg, 22.11.2026 10:00:",
                "Am 22.11.2026 um 10:00 haben Sie geschrieben:",
            })
    void sparingHeadersAreKnownByTheirQuotation(String header) {
        assertThat(reply("Please send ten.\n\n" + header + "\n> More?\n> Anna"))
                .isEqualTo("Please send ten.");
    }

    @Test
    void anAnswerBelowTheQuotationSurvives() {
        assertThat(
                        reply(
                                "On 22/11/2026 10:00, Anna wrote:\n\n"
                                        + "> Ten or twenty?\n"
                                        + ">\n"
                                        + "> Anna\n\n"
                                        + "Twenty, please.\n"
                                        + "Bob"))
                .isEqualTo("Twenty, please.\nBob");
    }

    @Test
    void answersBetweenTheQuotedQuestionsKeepTheQuestions() {
        var text =
                "On 22/11/2026 10:00, Anna wrote:\n\n> How many?\n\nTwenty.\n\n> When?\n\nFriday.";

        assertThat(reply(text)).isEqualTo(text);
    }

    @Test
    void aForwardedMailIsKeptWhole() {
        var text =
                "FYI\n\n"
                        + "---------- Forwarded message ---------\n"
                        + "From: Anna <anna@office.example>\n"
                        + "Date: Sun, 22 Nov 2026 at 10:00\n"
                        + "Subject: Prices\n"
                        + "To: Bob <bob@customer.example>\n\n"
                        + "New prices.";

        assertThat(reply(text)).isEqualTo(text);
    }

    @Test
    void aHeaderInsideTheQuotationIsHistoryHoweverShort() {
        assertThat(
                        reply(
                                "Twenty.\n\n"
                                    + "> On 22 Nov 2026, at 10:00, Anna <a@office.example> wrote:\n"
                                    + "> Ten?"))
                .isEqualTo("Twenty.");
    }

    @Test
    void aMailOfNothingButHistoryIsShownAsItIs() {
        assertThat(reply("> Ten or twenty?\n> Anna\n> office\n"))
                .isEqualTo("> Ten or twenty?\n> Anna\n> office");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div dir=ltr>Please send ten.</div><br><div class=gmail_quote><div"
                        + " class=gmail_attr>On Sun, 22 Nov 2026 at 10:00, Anna &lt;<a"
                        + " href=x>anna@office.example</a>&gt; wrote:<br></div><blockquote"
                        + " class=gmail_quote>More?</blockquote></div>",
                "<div class=WordSection1><p class=MsoNormal>Please send ten.</p><div><div"
                        + " style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm"
                        + " 0cm'><p class=MsoNormal><b>From:</b> Anna"
                        + " &lt;anna@office.example&gt;<br><b>Sent:</b> Sunday 10:00<br><b>To:</b>"
                        + " Bob<br><b>Subject:</b> Order</p></div></div><p>More?</p></div>",
                "<div>Please send ten.</div><div id=appendonsend></div><hr tabindex=-1><div"
                        + " id=divRplyFwdMsg><b>Lähettäjä:</b> Anna</div><div>More?</div>",
                "<body>Please send ten.<div><br><blockquote type=cite><div>On 22 Nov 2026, at"
                        + " 10:00, Anna &lt;anna@office.example&gt;"
                        + " wrote:</div><br><div>More?</div></blockquote></div></body>",
                "<p>Please send ten.</p><div class=moz-cite-prefix>Am 22.11.26 um 10:00 schrieb"
                        + " Anna:<br></div><blockquote type=cite cite=mid:1>More?</blockquote>",
                "<div>Please send ten.</div><div>22.11.2026, 10:00, \"Anna\""
                    + " &lt;anna@office.example&gt;:</div><blockquote><p>More?</p></blockquote>",
                "<p>Please send ten.</p><br>Воскресенье, 22 ноября 2026, 10:00 +03:00 от Anna"
                        + " &lt;anna@office.example&gt;:<br><blockquote style='border-left:1px"
                        + " solid'><div>More?</div></blockquote>",
                "<div>Please send ten.</div><div class=yahoo_quoted>On Sunday, Anna wrote:"
                        + " <div>More?</div></div>",
                "Please send ten.<blockquote>More?</blockquote>",
                "<div>Please send ten.</div><div>----------------</div><div>Кому:"
                        + " Bob;</div><div>Тема: Order;</div><div>22.11.2026, 10:00, \"Anna\""
                        + " &lt;anna@office.example&gt;:</div><blockquote>More?</blockquote>",
                "<div>Please send ten.</div><hr id=stopSpelling>Date: Sun, 22 Nov 2026 10:00:00"
                        + " +0300<br>Subject: x<br>From: anna@office.example<br>More?",
            })
    void htmlHistoryIsCutWhereTheMailProgramStartedIt(String html) {
        assertThat(ReplyText.ofHtml(html, "").reply()).isEqualTo("Please send ten.");
    }

    @Test
    void aCitationOfTheWritersOwnStaysInHtml() {
        var html =
                "Your rule says<blockquote>ten at least</blockquote>so ten.<div>On 22/11/2026"
                        + " 10:00, Anna &lt;a@office.example&gt;"
                        + " wrote:</div><blockquote>More?</blockquote>";

        assertThat(ReplyText.ofHtml(html, "").reply())
                .isEqualTo("Your rule says\nten at least\nso ten.");
    }

    @Test
    void oneWordBetweenQuotationsIsAnAnswerInHtml() {
        var html =
                "<div class=gmail_quote><div class=gmail_attr>On Sun, 22 Nov 2026 at 10:00, Anna"
                        + " wrote:</div><blockquote class=gmail_quote>How many?</blockquote>"
                        + "<div>Ten.</div><blockquote class=gmail_quote>When?</blockquote>"
                        + "<div>Friday.</div></div>";

        assertThat(ReplyText.ofHtml(html, "").reply()).contains("How many?\nTen.\nWhen?\nFriday.");
    }

    @Test
    void anIndentedParagraphAndALinedInvoiceAreTheWriters() {
        var html =
                "<p>You said:</p><blockquote style='margin:0 0 0 40px;border:none'>at least"
                        + " ten</blockquote><div style='border:none;border-top:solid #000 1.0pt'>"
                        + "<p>Sum: 10</p><p>Pay to: office@office.example</p></div>";

        assertThat(ReplyText.ofHtml(html, "").reply())
                .contains("at least ten", "Sum: 10", "Pay to: office@office.example");
    }

    @Test
    void aPrintOutThatBeginsWithItsHeaderLosesOnlyTheHistoryBelow() {
        var head = "From: Bob\nSent: 22 November 2026 10:00\nTo: Anna\nSubject: Order\n\nTen.\n\n";

        assertThat(reply(head + "On 21/11/2026 10:00, Anna wrote:\n> Ten or twenty?"))
                .isEqualTo(head.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--\nBob Stone\nCustomer Ltd",
                "Best regards,\n\nBob Stone\n+44 20 7946 0000",
                "С уважением,\nБорис Камнев\nтел. +7 495 000-00-00",
                "Saygılarımla,\nBurak Taş",
                "Hörmətlə,\nBəxtiyar",
                "Med vennlig hilsen\nBjørn Stein\nDaglig leder",
                "Mit freundlichen Grüßen\nBodo Stein",
                "Cordialement,\nBruno",
                "Un saludo,\nBruno",
                "Cordiali saluti\nBruno",
                "Pozdrawiam\nBruno",
                "З повагою,\nБогдан",
                "Met vriendelijke groet,\nBram",
                "Med vänliga hälsningar\nBo",
                "Sent from my iPhone",
                "Get Outlook for Android<https://aka.ms/AAb9ysg>",
                "Sent from Outlook for iOS<https://aka.ms/o0ukef>",
                "Отправлено с iPhone",
                "iPhone'umdan gönderildi",
                "Sendt fra min iPhone",
                "Von meinem iPhone gesendet",
                "- Bob",
                "Thanks!\nBob\n\nSent from my phone",
                "Best regards,\nBob\n\n--\nBob Stone\nCustomer Ltd\n\nSent from my iPhone",
                "Cheers 🎉\nBob\n\n—————\nBob Stone\n📱 +44 20 7946 0000",
                "Best regards\nBob Stone\n\nThis e-mail is confidential and intended only for the"
                        + " person it is addressed to. If you are not that person, delete it.",
                "-Bob Stone\n\nbob@customer.example",
                "/Bob",
                "Bob Stone\nBuyer\n+44 20 7946 0000",
                "Get Outlook for iOS",
                "Outlook für Android herunterladen",
                "Скачать Outlook для iOS",
                "iOS için Outlook'u edinin",
                "Verstuurd vanaf mijn iPhone",
                "Android için Yahoo Posta'dan gönderildi",
            })
    void theSignatureIsCutFromTheText(String signature) {
        var read = ReplyText.ofPlain("Please send ten.\n\n" + signature + "\n", "Bob Stone");

        assertThat(read.text()).isEqualTo("Please send ten.");
        assertThat(read.signature()).isEqualTo(signature.strip());
        assertThat(read.reply()).isEqualTo("Please send ten.\n\n" + signature.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks,\nwe will pay tomorrow. Can you send the invoice again?",
                "We need:\n\n- ten red\n- five green",
                "Regards to Anna. We will come on Friday with the whole family, as we said.",
                "Hello Anna",
                "Prices\n"
                        + "----\n\n"
                        + "1. Red at 50\n"
                        + "2. Green at 60\n\n"
                        + "----\n\n"
                        + "All prices are without tax.",
                "The shop is open on\n\n2026-11-22 10:00:00\n23.11.2026 11:00\n\nas the list says.",
                "First part.\n\n______________\n\nAnd this is the second part of it.",
                "Here it is.\n\nSent from my desk, which is easier than the telephone.",
                "Please call\n\nEva Holm\n+47 22 00 00 00",
            })
    void aTextWithoutSignatureStaysWhole(String text) {
        assertThat(ReplyText.ofPlain(text, "").text()).isEqualTo(text);
    }

    @Test
    void thanksBeforeTheGreetingAreStillTheText() {
        var read = ReplyText.ofPlain("Hallo Anna,\n\ndanke.\n\nViele Grüße\nBodo", "");

        assertThat(read.text()).isEqualTo("Hallo Anna,\n\ndanke.");
        assertThat(read.signature()).isEqualTo("Viele Grüße\nBodo");
    }

    private static String reply(String text) {
        return ReplyText.ofPlain(text, "").reply();
    }
}
