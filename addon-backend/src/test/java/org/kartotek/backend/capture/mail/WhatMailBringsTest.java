package org.kartotek.backend.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.capture.BesideMail;
import org.kartotek.backend.capture.BesideMail.Attached;
import org.kartotek.backend.capture.MailChoices;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands beside a mail's excerpt when it has come through the lane. */
@SuppressWarnings("NullAway.Init")
class WhatMailBringsTest extends OfficeAtGoogle {
    private static final String MAIL =
            """
            From: Ayşe <ayse@deniz.example>
            To: hub@office.example
            Subject: Order
            Date: Sun, 1 Mar 2026 10:00:00 +0000
            Message-ID: <order@deniz.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Ten pieces.

            --\s
            Ayşe Yılmaz
            Deniz Tekstil

            On Sat, 28 Feb 2026 at 10:00, Anna <hub@office.example> wrote:
            > When do you need them?
            --b
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*=utf-8''sipari%C5%9F.pdf
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            --b--
            """;

    @Autowired MailChoices choices;
    @Autowired BesideMail beside;
    @Autowired Timeline timeline;

    @Test
    void attachmentsAreListedAndTheWholeTextIsNotKeptUnlessTheOfficeChoseSo() {
        inOffice(anna -> {
            var mail = captured(anna);

            assertThat(beside.of(List.of(mail), anna).get(mail))
                    .satisfies(it -> {
                        assertThat(it.attached())
                                .containsExactly(new Attached("sipariş.pdf", "application/pdf", 9));
                        assertThat(it.whole()).isFalse();
                    });
            assertThat(beside.wholeText(mail)).isEmpty();
        });
    }

    @Test
    void aWholeTextIsKeptUntilTheOfficeDoesNotWantItAnyMore() {
        inOffice(anna -> {
            choices.choose(new MailChoices.OfOffice("", true), anna);
            var mail = captured(anna);

            assertThat(beside.wholeText(mail))
                    .hasValueSatisfying(it ->
                            assertThat(it).contains("Ten pieces.", "> When do you need them?"));

            choices.choose(new MailChoices.OfOffice("", false), anna);
            assertThat(beside.wholeText(mail)).isEmpty();
        });
    }

    private UUID captured(Caller anna) {
        var ayse = sample.ayse(anna);
        SimulatedGoogle.arrives(MAIL);
        var hub = SimulatedGoogle.connect(accounts, HUB, GoogleAccount.GMAIL);
        assertThat(runLane.now(hub.id(), LaneKind.MAIL)).contains(LaneState.OK);
        var line = timeline.of(ayse.id(), Timeline.Filter.ALL, null, 9).lines().getFirst();
        assertThat(line.text()).isEqualTo("Ten pieces.");
        return line.id();
    }
}
