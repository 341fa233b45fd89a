package org.kartotek.sync.calendar;

import org.kartotek.sync.mail.MailAddress;

/**
 * Somebody invited. `self` is the owner of the calendar the event was read from; a resource is a
 * room or a beamer.
 */
public record Attendee(MailAddress address, Answer answer, boolean self, boolean resource) {

    /** What the person answered to the invitation. */
    public enum Answer {
        NONE,
        DECLINED,
        TENTATIVE,
        ACCEPTED
    }

    public boolean declined() {
        return answer == Answer.DECLINED;
    }
}
