package org.kartotek.sync.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class CallsXmlTest {
    private static final String ANN =
            """
            <call number="+49 123 4567" duration="65" date="1763799000000" type="1" presentation="1"\
             subscription_id="1" post_dial_digits="" subscription_component_name="null"\
             readable_date="22 Nov 2026 10:10:00" contact_name="Ann"/>\
            """;

    static final class Noted implements CallsXml.Reading {
        final List<PhoneCall> calls = new ArrayList<>();
        final List<String> unreadable = new ArrayList<>();
        int skipped;

        @Override
        public void call(PhoneCall call) {
            calls.add(call);
        }

        @Override
        public void skipped() {
            skipped++;
        }

        @Override
        public void unreadable(int line, String what) {
            unreadable.add(line + " " + what);
        }
    }

    @Test
    void aCallIsReadAsThePhoneWroteIt() throws IOException {
        assertThat(read(ANN).calls)
                .containsExactly(
                        new PhoneCall(
                                PhoneCall.Way.INCOMING,
                                "+49 123 4567",
                                Instant.ofEpochMilli(1763799000000L),
                                Duration.ofSeconds(65)));
    }

    @Test
    void theKindsOfCallAreAndroids() throws IOException {
        var file = new StringBuilder();
        for (int type = 1; type <= 7; type++) {
            file.append(ANN.replace("type=\"1\"", "type=\"" + type + "\""));
        }

        var read = read(file.toString());

        assertThat(read.calls)
                .extracting(PhoneCall::way)
                .containsExactly(
                        PhoneCall.Way.INCOMING,
                        PhoneCall.Way.OUTGOING,
                        PhoneCall.Way.MISSED,
                        PhoneCall.Way.VOICEMAIL,
                        PhoneCall.Way.REJECTED);
        assertThat(read.skipped).isEqualTo(2);
    }

    @Test
    void aWithheldNumberIsNone() throws IOException {
        assertThat(numbers(ANN.replace("presentation=\"1\"", "presentation=\"2\"")))
                .containsExactly("");
        assertThat(numbers(ANN.replace("+49 123 4567", "-2"))).containsExactly("");
        assertThat(numbers(ANN.replace("+49 123 4567", "null"))).containsExactly("");
    }

    @Test
    void theWordNullIsNoValue() throws IOException {
        var read =
                read(
                        ANN.replace("\"65\"", "\"null\"")
                                .replace("presentation=\"1\"", "presentation=\"null\""));

        assertThat(read.calls).extracting(PhoneCall::duration).containsExactly(Duration.ZERO);
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
        var read =
                read(
                        ANN.replace("1763799000000", "yesterday")
                                + "\n"
                                + ANN.replace("type=\"1\"", "type=\"x\"")
                                + "\n"
                                + ANN);

        assertThat(read.calls).hasSize(1);
        assertThat(read.unreadable).containsExactly("2 date=\"yesterday\"", "3 type=\"x\"");
    }

    @Test
    void aNameWithHalvesOfAnEmojiIsReadOver() throws IOException {
        assertThat(read(ANN.replace("Ann", "Ann &#55357;&#56832; &amp; \u0001 😀")).calls)
                .hasSize(1);
    }

    @Test
    void aFileThatEndsInTheMiddleKeepsWhatStoodBefore() throws IOException {
        var noted = new Noted();
        CallsXml.read(stream("<calls>" + ANN + "<call number="), noted);

        assertThat(noted.calls).hasSize(1);
        assertThat(noted.unreadable).hasSize(1);
    }

    @Test
    void whatIsNoXmlIsSaidToBeUnreadable() throws IOException {
        var noted = new Noted();
        CallsXml.read(stream("date,number\n1,2"), noted);

        assertThat(noted.calls).isEmpty();
        assertThat(noted.unreadable).hasSize(1);
    }

    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        var noted = new Noted();
        CallsXml.read(
                stream(
                        "<!DOCTYPE calls [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><calls>"
                                + ANN.replace("+49 123 4567", "&x;")
                                + "</calls>"),
                noted);

        assertThat(noted.calls).extracting(PhoneCall::number).allMatch(String::isEmpty);
    }

    @Test
    void aZipFileIsReadAsWhatIsInIt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("calls-20261122.xml"));
            zip.write(("<calls>" + ANN + "</calls>").getBytes(StandardCharsets.UTF_8));
        }
        var noted = new Noted();
        CallsXml.read(new ByteArrayInputStream(bytes.toByteArray()), noted);

        assertThat(noted.calls).hasSize(1);
    }

    private static List<String> numbers(String calls) throws IOException {
        return read(calls).calls.stream().map(PhoneCall::number).toList();
    }

    private static Noted read(String calls) throws IOException {
        var noted = new Noted();
        CallsXml.read(
                stream(
                        "\uFEFF<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><calls"
                                + " count=\"1\">\n"
                                + calls
                                + "</calls>"),
                noted);
        return noted;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
