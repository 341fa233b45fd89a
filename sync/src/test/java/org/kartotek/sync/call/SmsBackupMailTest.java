package org.kartotek.sync.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartotek.sync.mail.MailHeaders;

class SmsBackupMailTest {

    @Test
    void aCallIsReadFromTheHeadersOfTheApp() {
        var call = SmsBackupMail.call(headers(Map.of())).orElseThrow();

        assertThat(call)
                .isEqualTo(
                        new PhoneCall(
                                PhoneCall.Way.INCOMING,
                                "+44 20 7946 0000",
                                Instant.ofEpochMilli(1_763_799_000_123L),
                                Duration.ofSeconds(65)));
        assertThat(call.key("+442079460000")).isEqualTo("call:+442079460000:1763799000:in");
    }

    @Test
    void theSameCallOfTwoPhonesHasOneKey() {
        var first = SmsBackupMail.call(headers(Map.of())).orElseThrow();
        var second =
                SmsBackupMail.call(
                                headers(
                                        Map.of(
                                                "X-smssync-id",
                                                "99",
                                                "X-smssync-date",
                                                "1763799000999")))
                        .orElseThrow();

        assertThat(first.key("+442079460000")).isEqualTo(second.key("+442079460000"));
    }

    @Test
    void aWithheldNumberIsNoNumber() {
        assertThat(
                        SmsBackupMail.call(headers(Map.of("X-smssync-address", "-1")))
                                .orElseThrow()
                                .number())
                .isEmpty();
        assertThat(
                        SmsBackupMail.call(
                                        headers(
                                                Map.of(
                                                        "X-smssync-address",
                                                        "unknown.number@unknown.email")))
                                .orElseThrow()
                                .number())
                .isEmpty();
    }

    @Test
    void aMissedCallIsFromTheCustomerAndLastsNothing() {
        var call =
                SmsBackupMail.call(
                                headers(Map.of("X-smssync-type", "3", "X-smssync-duration", "0")))
                        .orElseThrow();

        assertThat(call.way().isFromCustomer()).isTrue();
        assertThat(call.way().isAnswered()).isFalse();
        assertThat(call.duration()).isZero();
    }

    @Test
    void smsAndBrokenEntriesAreNoCallsButStillBackups() {
        for (var other :
                new Map[] {
                    Map.of("X-smssync-datatype", "SMS"),
                    Map.of("X-smssync-type", "7"),
                    Map.of("X-smssync-type", "soon")
                }) {
            @SuppressWarnings("unchecked")
            var headers = headers((Map<String, String>) other);

            assertThat(SmsBackupMail.call(headers)).isEmpty();
            assertThat(SmsBackupMail.isBackup(headers)).isTrue();
        }
    }

    private static MailHeaders headers(Map<String, String> changed) {
        var values =
                new HashMap<>(
                        Map.of(
                                "From", "Ann <ann@customer.example>",
                                "X-smssync-datatype", "CALLLOG",
                                "X-smssync-type", "1",
                                "X-smssync-date", "1763799000123",
                                "X-smssync-duration", "65",
                                "X-smssync-address", "+44 20 7946 0000",
                                "X-smssync-id", "12"));
        values.putAll(changed);
        return MailHeaders.of(values);
    }
}
