package org.kartotek.sync.google;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.WatchRequest;
import java.io.IOException;
import java.time.Instant;

/** Asks Gmail to tell a Pub/Sub topic that a mailbox changed. It says so for a week at a time. */
public final class GmailPush {
    private static final String ME = "me";
    private static final String WATCH = "gmail.users.watch";
    private static final String STOP = "gmail.users.stop";
    private static final int UNITS = 100;
    private static final int STOP_UNITS = 50;

    private final Gmail gmail;
    private final GoogleCall call;

    public GmailPush(Gmail gmail, GoogleCall call) {
        this.gmail = gmail;
        this.call = call;
    }

    /**
     * Of all labels: what a timeline takes may lie under any.
     *
     * @param topic {@code projects/…/topics/…}
     * @return when it ends
     */
    public Instant watch(String topic) {
        try {
            var request = gmail.users().watch(ME, new WatchRequest().setTopicName(topic));
            var answer = call.execute(WATCH, UNITS, request);
            return Instant.ofEpochMilli(answer.getExpiration());
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.GMAIL, WATCH, e);
        }
    }

    /** Whatever this project watches of the mailbox; not watching is as good. */
    public void stop() {
        try {
            call.execute(STOP, STOP_UNITS, gmail.users().stop(ME));
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.GMAIL, STOP, e);
        }
    }
}
