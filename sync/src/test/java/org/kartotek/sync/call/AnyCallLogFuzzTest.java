package org.kartotek.sync.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kartotek.sync.mail.MailHeaders;
import org.kartotek.sync.mail.ReadMail;

/** A phone's file or a mail of its backup, whole or broken. */
class AnyCallLogFuzzTest {

    @FuzzTest
    void anyFileIsReadAsFarAsItGoes(byte[] file) {
        var noted = new CallsXmlTest.Noted();
        try {
            CallsXml.read(new ByteArrayInputStream(file), noted);
        } catch (IOException broken) {
            // a zip file that is none
        }

        noted.calls.forEach(call -> assertThat(call.duration().isNegative()).isFalse());
    }

    @FuzzTest
    void anyBackupMailIsACallOrNot(byte[] headers) {
        SmsBackupMail.call(ReadMail.raw(headers).headers());

        var value = new String(headers, StandardCharsets.UTF_8);
        SmsBackupMail.call(
                new MailHeaders(
                        List.of(
                                new MailHeaders.Header("X-smssync-datatype", "CALLLOG"),
                                new MailHeaders.Header("X-smssync-type", value),
                                new MailHeaders.Header("X-smssync-date", value),
                                new MailHeaders.Header("X-smssync-duration", value),
                                new MailHeaders.Header("X-smssync-address", value))));
    }
}
