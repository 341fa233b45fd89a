package org.kartotek.backend.capture;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is captured, and how far back.
 *
 * @param mailBackfill how old mail may be that is looked for when an address becomes known
 * @param messagesPerSearch no more are taken from one search of old mail
 * @param excerpt characters of a mail's text that a timeline keeps
 * @param callLogLabel the label SMS Backup+ writes calls under; its user may rename it
 * @param meetingBackfill how old meetings may be
 * @param meetingHorizon how far ahead the next meeting is looked for
 * @param gmailPrices what Gmail charges: {@code since-may-2026} for Cloud projects made since, else
 *     {@code before}
 */
@ConfigurationProperties("kartotek.capture")
public record CaptureSettings(
        @DefaultValue("730d") Duration mailBackfill,
        @DefaultValue("5000") int messagesPerSearch,
        @DefaultValue("2000") int excerpt,
        @DefaultValue("Call log") String callLogLabel,
        @DefaultValue("730d") Duration meetingBackfill,
        @DefaultValue("365d") Duration meetingHorizon,
        @DefaultValue("since-may-2026") GmailPrices gmailPrices) {

    /** As much of a mail's words as a timeline keeps. */
    public String excerptOf(String text) {
        return text.length() <= excerpt ? text : text.substring(0, excerpt - 1) + "…";
    }

    /** Gmail's two price lists. */
    public enum GmailPrices {
        SINCE_MAY_2026,
        BEFORE
    }
}
