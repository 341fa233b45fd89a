package org.kartotek.sync.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Answers as the mail programs of thirteen languages send them, in the charsets they send them in.
 * Beside each mail stands what is expected of it: the text, the signature and its fields.
 */
class MailCorpusTest {

    @TestFactory
    Stream<DynamicTest> aMailIsReadAsItsWriterMeantIt() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(getClass().getResource("corpus")).toURI();
        return Files.list(Path.of(folder))
                .filter(file -> file.toString().endsWith(".eml"))
                .sorted()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> isReadAsExpected(file)));
    }

    private static String name(Path mail) {
        return mail.getFileName().toString().replace(".eml", "");
    }

    private static void isReadAsExpected(Path file) throws IOException {
        var expected = Files.readString(file.resolveSibling(name(file) + ".expected"));

        var mail = ReadMail.raw(Files.readAllBytes(file));

        assertThat(said(ReplyText.of(mail), Signature.of(mail))).isEqualTo(expected);
    }

    private static String said(ReplyText cut, Signature read) {
        return cut.text()
                + "\n[signature]\n"
                + cut.signature()
                + "\n[name] "
                + Objects.requireNonNullElse(read.name(), "")
                + "\n[title] "
                + Objects.requireNonNullElse(read.title(), "")
                + "\n[organization] "
                + Objects.requireNonNullElse(read.organization(), "")
                + "\n[phone] "
                + String.join(", ", read.phones())
                + "\n";
    }
}
