package org.kartotek.sync.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageKeyTest {
    private static final Instant ARRIVED = Instant.parse("2026-02-01T09:00:30Z");

    @Test
    void copiesOfOneMailHaveOneKeyWheneverTheyArrive() {
        var here = MessageKey.of(mail(Map.of()), ARRIVED, "Twenty");
        var there =
                MessageKey.of(
                        mail(Map.of("Bcc", "boss@office.example", "Subject", "Widgets  ")),
                        ARRIVED.plusSeconds(90_000),
                        "Twenty, please");

        assertThat(there).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({
        "Message-ID, <other@deniz.example>",
        "From, Bora <bora@deniz.example>",
        "Date, 'Sun, 01 Feb 2026 12:00:01 +0300'",
        "Subject, Gadgets",
        "To, ivan@office.example",
        "Cc, bora@deniz.example",
    })
    void aProgramThatUsesAnIdTwiceHidesNoMail(String header, String other) {
        assertThat(MessageKey.of(mail(Map.of(header, other)), ARRIVED, "Twenty"))
                .isNotEqualTo(MessageKey.of(mail(Map.of()), ARRIVED, "Twenty"));
    }

    @Test
    void anIdThatGmailMadeUpIsNoId() {
        var here = mail(Map.of("Message-ID", "<1a.SMTPIN_ADDED_MISSING@mx.google.com>"));
        var there = mail(Map.of("Message-ID", "<2b.SMTPIN_ADDED_BROKEN@mx.google.com>"));

        assertThat(MessageKey.of(here, ARRIVED, "Twenty"))
                .isEqualTo(MessageKey.of(there, ARRIVED.plusSeconds(60), "Twenty"));
    }

    @Test
    void withoutIdAndDateTheFirstWordsTellTwoMailsApart() {
        var form = mail(Map.of("Message-ID", "", "Date", ""));

        var first = MessageKey.of(form, ARRIVED, "Twenty widgets");

        assertThat(MessageKey.of(form, ARRIVED.plusSeconds(40), "Twenty widgets")).isEqualTo(first);
        assertThat(MessageKey.of(form, ARRIVED, "Ten gadgets")).isNotEqualTo(first);
        assertThat(MessageKey.of(form, ARRIVED.plusSeconds(7_200), "Twenty widgets"))
                .isNotEqualTo(first);
    }

    @Test
    void anIdWithoutADateIsEnough() {
        var undated = mail(Map.of("Date", ""));

        assertThat(MessageKey.of(undated, ARRIVED, "Twenty"))
                .isEqualTo(MessageKey.of(undated, ARRIVED.plusSeconds(90_000), ""));
    }

    private static MailHeaders mail(Map<String, String> changed) {
        var headers =
                new HashMap<>(
                        Map.of(
                                "From", "Ayşe <ayse@deniz.example>",
                                "To", "Anna <Anna@office.example>, hub@office.example",
                                "Subject", "Widgets",
                                "Date", "Sun, 01 Feb 2026 12:00:00 +0300",
                                "Message-ID", "<widgets@deniz.example>"));
        headers.putAll(changed);
        return MailHeaders.of(headers);
    }
}
