package org.kartotek.sync.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever the world sends: an answer, and soon. */
class HostileMailTest {

    /** Far above what any of these takes; without it a bad pattern would hang the build. */
    private static final Duration HANG = Duration.ofSeconds(20);

    @TestFactory
    Stream<DynamicTest> monotonousTextIsRead() {
        return Stream.of(
                        "a",
                        " ",
                        "\t",
                        "\n",
                        ">",
                        "> ",
                        "-",
                        "--\n",
                        "- ",
                        "_",
                        "=",
                        "*",
                        ".",
                        ",",
                        ":",
                        "(",
                        ")",
                        "<",
                        "@",
                        "a@",
                        "a.b@c.",
                        "+1",
                        "+1 ",
                        "0",
                        "1 ",
                        "12.",
                        "1/",
                        "http://",
                        "www.",
                        "x.com ",
                        "On ",
                        "On 1 wrote: ",
                        "From: ",
                        "From: a@b.c\n",
                        "wrote:\n",
                        "On\n",
                        "tel: ",
                        "Tel/",
                        "| ",
                        "A B\n",
                        "Aa Bb ",
                        "Aa-",
                        "St. ",
                        "ул. ",
                        "<div>",
                        "<blockquote>",
                        "<b><i>",
                        "<table><tr><td>",
                        "&nbsp;",
                        "<a href=",
                        "<!--",
                        "=?utf-8?q?=",
                        "\u0000",
                        "\u200b",
                        "\u202e",
                        "\ud83d\ude00",
                        "\ud83d",
                        "İ",
                        "Best regards\n",
                        "Sent from my ",
                        "Tel: +1 555 010 0199 fax ",
                        "no. 1 no. 2 ",
                        "Dr. ",
                        "van der ")
                .map(piece ->
                        DynamicTest.dynamicTest(
                                piece.strip().isEmpty() ? "blank" : piece.strip(),
                                () -> readsAnyWay(piece.repeat(60_000 / piece.length()))));
    }

    @Test
    void aMailShuffledFromPiecesOfMailIsRead() {
        var pieces =
                List.of(
                        "From: Anna <a@b.example>\n",
                        "> quoted\n",
                        "\n",
                        "\n\n",
                        "-- \n",
                        "Regards,\n",
                        "On 22/11/2026 10:00, Bob wrote:\n",
                        "-----Original Message-----\n",
                        "Tel: +47 22 00 00 00\n",
                        "Anna Berg\n",
                        "CEO, Firm Ltd.\n",
                        "text and more text. ",
                        "<div class=gmail_quote>",
                        "</div>",
                        "<blockquote type=cite>",
                        "</blockquote>",
                        "<br>",
                        "Storgata 1, 0155 Oslo\n",
                        "www.firm.example ",
                        "| ",
                        "\t",
                        "\u00a0",
                        "Von: x@y.example\n",
                        "Gesendet: Montag, 1. Juni 2026 10:00\n",
                        "An: z\n",
                        "Betreff: q\n",
                        "Sent from my iPhone\n",
                        "________________\n",
                        ": ",
                        "(");
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--)
                text.append(pieces.get(random.nextInt(pieces.size())));
            try {
                read(text.toString());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    @Test
    void brokenMimeGivesWhatCanBeRead() {
        var whole =
                """
                From: =?koi8-r?B?4c7OwQ==?= <anna@x.example>
                Subject: =?utf-8?Q?T=C3=B8rr?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b1"

                --b1
                Content-Type: multipart/alternative; boundary=b2

                --b2
                Content-Type: text/plain; charset="windows-1251"
                Content-Transfer-Encoding: base64

                z/Do4uXy

                --b2
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p>=D0=9F=D1=80=D0=B8=D0=B2=D0=B5=D1=82</p>

                --b2--
                --b1
                Content-Type: application/pdf; name="=?utf-8?Q?=C3=B8.pdf?="
                Content-Disposition: attachment; filename*=utf-8''%C3%B8.pdf
                Content-Transfer-Encoding: base64

                JVBERi0xLjQK
                --b1--
                """
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ReplyText.of(ReadMail.raw(whole)).text()).isEqualTo("Привет");
        for (long seed = 1; seed <= 1_000; seed++) {
            var random = new Random(seed);
            var bytes = whole.clone();
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            var cut = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            try {
                Signature.of(ReadMail.raw(random.nextBoolean() ? bytes : cut));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    /** The first of these makes jsoup 1.24 throw; see {@link HtmlLines}. */
    @Test
    void wordsInTagsThatNobodyCanFollowAreRead() {
        for (int deep = 236; deep < 250; deep++) {
            var html =
                    "<b>ten<u>".repeat(8)
                            + "<center><u>".repeat(deep)
                            + "<b>x<u><center><b>x<u><center><p><b>x<u><form><center><p><b>pieces";

            assertThat(ReplyText.ofHtml(html, "").text()).contains("ten", "pieces");
        }
    }

    @Test
    void aDateOfBracketsIsNone() {
        var mail =
                ReadMail.raw(("Date: " + "(".repeat(100_000)).getBytes(StandardCharsets.US_ASCII));

        assertTimeoutPreemptively(HANG, () -> assertThat(mail.headers().date()).isEmpty());
    }

    @Test
    void ofTooManyPartsTheFirstAreRead() {
        var head = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
        var part = "--b\r\nContent-Type: text/plain\r\n\r\nword\r\n";

        var mail = ReadMail.raw((head + part.repeat(20_000)).getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.plain()).startsWith("word\nword").hasSizeLessThan(10_000);
    }

    @Test
    void partsInPartsInPartsEndSomewhere() {
        var mail = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            mail.append(
                    "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
        }
        var bytes = mail.append("\r\ntext").toString().getBytes(StandardCharsets.US_ASCII);

        assertTimeoutPreemptively(HANG, () -> ReadMail.raw(bytes));
    }

    /** Java's own reader of foreign domains throws what nothing expects at such a length. */
    @Test
    void anAddressWithADomainWithoutEndIsRead() {
        var mail =
                ReadMail.raw(
                        ("From: ü@" + "ü".repeat(1_100) + "\r\n\r\nword")
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(mail.headers().participants()).hasSizeLessThan(2);
        assertThat(ReplyText.of(mail).text()).isEqualTo("word");
    }

    @Test
    void aSubjectOfWordsInNoCharsetIsRead() {
        var mail =
                ReadMail.raw(
                        ("Subject: " + "(=?x*en?Q?a?=".repeat(70_000))
                                .getBytes(StandardCharsets.US_ASCII));

        assertTimeoutPreemptively(
                HANG, () -> assertThat(mail.headers().subject()).startsWith("(a(a"));
    }

    @Test
    void ofALogTheBeginningIsRead() {
        var log = ReplyText.ofPlain("Anna, see:\n" + "12:00 wrote:\n".repeat(50_000), "");

        assertThat(log.text()).startsWith("Anna, see:");
        assertThat(log.text().lines().count()).isLessThanOrEqualTo(1_000);
    }

    @Test
    void aReplyBelowALongHistoryIsFound() {
        var quoted =
                "On 1 June 2026 at 10:00, Bob <b@x.example> wrote:\n" + "> word\n".repeat(9_000);

        assertThat(ReplyText.ofPlain(quoted + "\nAgreed.", "").text()).isEqualTo("Agreed.");
    }

    /** Shapes on which one pattern or another once went over a line again for each of its signs. */
    @TestFactory
    Stream<DynamicTest> longLinesOfOneKindAreRead() {
        return Stream.of(
                        "_",
                        "-",
                        "* ",
                        "- ",
                        "\t\u00a0",
                        "wrote:",
                        "Von: ",
                        "tel:",
                        "|wrote:",
                        "----- Original1.",
                        "~",
                        ",;",
                        " \u2028|")
                .map(piece ->
                        DynamicTest.dynamicTest(
                                piece.strip(),
                                () -> {
                                    var line = "p.s. " + piece.repeat(390 / piece.length());
                                    readsAnyWay((line + "!\n").repeat(600));
                                    readsAnyWay(line.repeat(200) + "!");
                                }));
    }

    @TestFactory
    Stream<DynamicTest> historyInHistoryInHistoryIsRead() {
        return Stream.of(
                        "<div class=zmail_extra>some words ",
                        "<div><hr tabindex=-1>a@b.example ",
                        "<div style='border:none;border-top:solid'>a@b.example ",
                        "<hr>",
                        "<div class=WordSection1>",
                        "<b id=1><p>",
                        "<table><tr><td>")
                .map(piece ->
                        DynamicTest.dynamicTest(
                                piece, () -> readsAnyWay("<p>Hello.</p>" + piece.repeat(10_000))));
    }

    private static void readsAnyWay(String text) {
        assertTimeoutPreemptively(HANG, () -> read(text));
    }

    private static void read(String text) {
        var sender = new MailAddress("anna.berg@x.example", "Anna Berg");
        ReplyText.ofPlain(text, sender.name());
        ReplyText.ofHtml(text, sender.name());
        Signature.in(text, sender);
        Signature.of(ReadMail.raw(text.getBytes(StandardCharsets.UTF_8)));
        ReplyText.ofPlain("Hello.\n\n" + text, sender.name());
        Signature.in("--\n" + text, sender);
    }
}
