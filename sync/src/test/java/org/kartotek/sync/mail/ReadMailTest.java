package org.kartotek.sync.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadMailTest {

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Добрый день",
        "KOI8-R, Добрый день",
        "ISO-8859-9, Günaydın şu sipariş",
        "ISO-8859-1, Blåbærsyltetøy",
        "UTF-8, Sabahınız xeyir ə",
    })
    void everyCharsetOfOurLanguagesIsRead(String charset, String text) {
        var mail =
                ReadMail.raw(
                        bytes(
                                "Content-Type: text/plain; charset=" + charset + "\r\n\r\n",
                                text,
                                charset));

        assertThat(mail.plain()).isEqualTo(text);
    }

    @Test
    void utf8UnderAWrongLabelIsStillUtf8() {
        var mail =
                ReadMail.raw(
                        bytes(
                                "Content-Type: text/plain; charset=windows-1251\r\n\r\n",
                                "Sifariş hazırdır",
                                "UTF-8"));

        assertThat(mail.plain()).isEqualTo("Sifariş hazırdır");
    }

    @Test
    void anHtmlPartWithoutLabelSaysItsCharsetInside() {
        var html =
                "<html><head><meta http-equiv=Content-Type content='text/html;"
                        + " charset=windows-1251'></head>Привет</html>";
        var mail = ReadMail.raw(bytes("Content-Type: text/html\r\n\r\n", html, "windows-1251"));

        assertThat(mail.html()).contains("Привет");
    }

    @ParameterizedTest
    @CsvSource({
        "=?windows-1251?B?z/Do4uXy?=, Привет",
        "=?UTF-8?Q?Sipari=C5=9F_no?= 7, Sipariş no 7",
        "=?utf-8?B?0J/RgNA=?= =?utf-8?B?uNCy0LXRgg==?=, Привет",
        "=?koi8-r?Q?=F0=D2=C9=D7=C5=D4?=, Привет",
        "=?nonsense?Q?abc?=, abc",
        "no =?code, no =?code",
    })
    void encodedWordsAreDecodedEvenWhenACharacterIsCutInTwo(String raw, String text) {
        assertThat(EncodedWords.decode(raw)).isEqualTo(text);
    }

    @Test
    void bare8BitHeadersAreRead() {
        var mail =
                ReadMail.raw(
                        "Subject: Привет\r\nFrom: Анна <A@Office.Example>\r\n\r\nx"
                                .getBytes(UTF_8));

        assertThat(mail.headers().subject()).isEqualTo("Привет");
        assertThat(mail.headers().from()).contains(new MailAddress("a@office.example", "Анна"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Anna <a@x.example>|a@x.example:Anna",
                "\"Berg, Anna\" <A@X.example>|a@x.example:Berg, Anna",
                "Berg, Anna <a@x.example>|a@x.example:Berg, Anna",
                "a@x.example (Anna B.), b@x.example|a@x.example:Anna B. b@x.example:",
                "\"=?UTF-8?Q?Ay=C5=9Fe?=\" <a@x.example>|a@x.example:Ayşe",
                "Friends: a@x.example, Bob <b@x.example>;|a@x.example: b@x.example:Bob",
                "undisclosed-recipients:;|~~",
                "'a@x.example' <a@x.example>|a@x.example:a@x.example",
                "a@bücher.example|a@xn--bcher-kva.example:",
                "<>|~~",
                "\"unclosed <a@x.example>|~~",
            })
    void addressesAreReadAsMailersWriteThem(String header, String expected) {
        var found =
                MailAddresses.parse(header).stream().map(a -> a.email() + ":" + a.name()).toList();

        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @Test
    void attachmentsAreNamedAndNotRead() {
        var mail =
                ReadMail.raw(
                        ("Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                                        + "--b\r\n"
                                        + "Content-Type: multipart/alternative; boundary=c\r\n\r\n"
                                        + "--c\r\n"
                                        + "Content-Type: text/plain\r\n\r\n"
                                        + "hello\r\n"
                                        + "--c\r\n"
                                        + "Content-Type: text/html\r\n\r\n"
                                        + "<p>hello</p>\r\n"
                                        + "--c--\r\n"
                                        + "--b\r\n"
                                        + "Content-Type: application/pdf\r\n"
                                        + "Content-Disposition: attachment;"
                                        + " filename*=UTF-8''fiyat%20%C5%9F.pdf\r\n"
                                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                                        + "AAAA\r\n"
                                        + "--b--\r\n")
                                .getBytes(ISO_8859_1));

        assertThat(mail.plain().strip()).isEqualTo("hello");
        assertThat(mail.html().strip()).isEqualTo("<p>hello</p>");
        assertThat(mail.attachments())
                .containsExactly(new Mail.Attachment("fiyat ş.pdf", "application/pdf", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "no header at all",
                "Content-Type: multipart/mixed\r\n\r\nno boundary",
                "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n--b\r\n--b",
                "Content-Type: ;;;=\r\nFrom: <<<>>>\r\nDate: 99 Foo 0000\r\n\r\nx",
                "Content-Transfer-Encoding: base64\r\n\r\n====!!!!",
                "Content-Type: text/plain; charset=\"\r\n\r\nx",
                "Subject: =?UTF-8?B?****?=\r\n\r\nx",
            })
    void brokenMailNeverThrows(String raw) {
        assertThatCode(() -> readEverything(raw.getBytes(ISO_8859_1))).doesNotThrowAnyException();
    }

    @Test
    void tornMailNeverThrows() {
        var seed = 20261122L;
        var random = new Random(seed);
        var whole =
                ("From: =?UTF-8?Q?Ay=C5=9Fe?= <a@x.example>\r\n"
                                + "Date: Sun, 22 Nov 2026 10:00:00 +0300\r\n"
                                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                                + "--b\r\n"
                                + "Content-Type: text/html; charset=utf-8\r\n"
                                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                                + "<div>a=\r\n"
                                + "<blockquote type=cite>=C5=9F</blockquote>\r\n"
                                + "--b--\r\n")
                        .getBytes(UTF_8);

        for (var i = 0; i < 2000; i++) {
            var torn = whole.clone();
            for (var hit = 0; hit < 12; hit++) {
                torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> readEverything(torn))
                    .as("seed %d, round %d", seed, i)
                    .doesNotThrowAnyException();
        }
    }

    private static void readEverything(byte[] raw) {
        var mail = ReadMail.raw(raw);
        mail.headers().participants();
        mail.headers().date();
        mail.headers().references();
        mail.headers().isAutomatic();
        ReplyText.of(mail);
    }

    private static byte[] bytes(String header, String body, String charset) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(header.getBytes(ISO_8859_1));
        all.writeBytes(body.getBytes(Charset.forName(charset)));
        return all.toByteArray();
    }
}
