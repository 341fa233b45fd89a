package org.kartotek.sync.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticMailTest {

    @ParameterizedTest
    @CsvSource({
        "List-Id, News <news.deniz.example>",
        "List-Post, NO",
        "List-Unsubscribe, <mailto:leave@deniz.example>",
        "Precedence, bulk",
        "Precedence, Junk",
        "Precedence, list",
        "Precedence, auto_reply",
        "Auto-Submitted, auto-generated",
        "Auto-Submitted, auto-replied (vacation)",
        "Auto-Submitted, auto-notified; owner-email=\"ayse@deniz.example\"",
        "X-Autoreply, yes",
        "X-Autorespond, Out of office",
        "X-Failed-Recipients, ayse@deniz.example",
        "Return-Path, <>",
        "Content-Type, multipart/report; report-type=delivery-status; boundary=b",
        "Content-Type, multipart/report; report-type=disposition-notification",
        "Content-Type, text/calendar; method=REPLY; charset=utf-8",
        "Content-Class, urn:content-classes:calendarmessage",
        "From, Deniz <no-reply@deniz.example>",
        "From, noreply@deniz.example",
        "From, no_reply@deniz.example",
        "From, orders-noreply@deniz.example",
        "From, do.not.reply@deniz.example",
        "From, noreply+7f3a@deniz.example",
        "From, Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        "From, postmaster@deniz.example",
        "From, bounces+12@mail.deniz.example",
    })
    void nobodySatDownAndWroteThis(String header, String value) {
        assertThat(aMailWith(header, value).isAutomatic()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted, no",
        "Auto-Submitted, No (by hand)",
        "Precedence, normal",
        "Precedence, first-class",
        "X-Autoreply, no",
        "X-Auto-Response-Suppress, All",
        "Feedback-ID, 1.eu-west-1.abc:AmazonSES",
        "Return-Path, <ayse@deniz.example>",
        "Content-Type, multipart/mixed; boundary=report",
        "Content-Class, urn:content-classes:message",
        "From, Rita Bounceswell <rita.bouncer@deniz.example>",
        "From, Norep Lyon <norep.lyon@deniz.example>",
    })
    void aPersonWroteThis(String header, String value) {
        assertThat(aMailWith(header, value).isAutomatic()).isFalse();
    }

    @Test
    void aListSaysWhoseItIs() {
        assertThat(AutomaticMail.listOf(aMailWith("List-ID", "\"Info\" <Info.office.example>")))
                .contains("info.office.example");
        assertThat(AutomaticMail.listOf(aMailWith("List-Id", "no brackets"))).isEmpty();
    }

    @Test
    void whoWroteToAGroupIsTheWriterAndNotTheGroup() {
        var headers =
                MailHeaders.of(
                        Map.of(
                                "From", "'Ayşe Demir' via Info <info@office.example>",
                                "X-Original-From", "Ayşe Demir <ayse@deniz.example>",
                                "List-Id", "<info.office.example>",
                                "To", "info@office.example"));

        assertThat(headers.from().map(MailAddress::email)).contains("ayse@deniz.example");
        assertThat(headers.participants())
                .extracting(MailAddress::email)
                .containsExactly("ayse@deniz.example", "info@office.example");
    }

    @Test
    void withoutAGroupNobodySpeaksForSomebodyElse() {
        var headers =
                MailHeaders.of(
                        Map.of(
                                "From", "Rita via Mail <rita@elsewhere.example>",
                                "X-Original-From", "Ayşe Demir <ayse@deniz.example>"));

        assertThat(headers.from().map(MailAddress::email)).contains("rita@elsewhere.example");
    }

    private static MailHeaders aMailWith(String header, String value) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("From", "Ayşe <ayse@deniz.example>");
        headers.put(header, value);
        return MailHeaders.of(headers);
    }
}
