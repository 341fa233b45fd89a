package org.kartotek.sync.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whatever bytes arrive: an answer, and nothing in it that was not in them. */
class AnyMailFuzzTest {

    private static final MailAddress ANNA = new MailAddress("anna.berg@nordlys.example", "Anna");

    @FuzzTest
    void anyBytesAreAMail(byte[] bytes) {
        var mail = ReadMail.raw(bytes);

        mail.headers().recipients().forEach(to -> assertThat(to.email()).contains("@"));
        assertThat(mail.headers().references()).doesNotContainNull();
        assertThat(MessageKey.of(mail.headers(), Instant.EPOCH, "").value()).startsWith("mail:");
        mail.headers().isAutomatic();
        consistent(ReplyText.of(mail));
        Signature.of(mail);
    }

    @FuzzTest
    void anyTextIsCutAtItsLines(byte[] text) {
        var said = string(text);
        var cut = ReplyText.ofPlain(said, "Anna Berg");

        consistent(cut);
        var given = words(said);
        cut.reply().lines().forEach(line -> assertThat(given).contains(words(line)));
    }

    @FuzzTest
    void anyHtmlIsCleaned(byte[] html) {
        consistent(ReplyText.ofHtml(string(html), "Anna Berg"));
    }

    @FuzzTest
    void aSignatureInventsNothing(byte[] text) {
        var said = string(text);
        var read = Signature.in(said, ANNA);

        Stream.of(read.phones(), read.emails(), read.urls())
                .flatMap(List::stream)
                .forEach(value -> assertThat(letters(said)).contains(letters(value)));
        Stream.of(read.name(), read.title(), read.organization(), read.address())
                .filter(value -> value != null)
                .forEach(value -> {
                    for (var word : value.split("[\\s,]+")) {
                        assertThat(said).contains(word);
                    }
                });
    }

    @FuzzTest
    void anyHeaderIsRead(byte[] header) {
        var value = string(header);

        MailAddresses.parse(value).forEach(it -> assertThat(it.email()).contains("@"));
        MailDate.parse(value);
        assertThat(EncodedWords.decode(value)).isNotNull();
        assertThat(new MailHeaders(List.of(new MailHeaders.Header("Subject", value))).subject())
                .doesNotContain("\n");
        Charsets.decode(header, value.substring(0, Math.min(12, value.length())));
    }

    /** Text and signature are the reply, line for line. */
    private static void consistent(ReplyText cut) {
        var parts = words(cut.text()) + words(cut.signature());
        assertThat(parts).isEqualTo(words(cut.reply()));
    }

    private static String words(String text) {
        return text.replaceAll("[\\p{Z}\\s\\p{C}]+", "");
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
