package org.kartotek.backend.google.contacts;

import org.kartotek.sync.contact.Photo;

/** What has to happen to one contact's photo. A person's photo is never touched. */
enum BadgeStep {
    PUT,
    REMOVE,
    /** It is as wanted. */
    NOTHING,
    /** A person's photo: whatever stood there of ours is not ours any more. */
    LEAVE;

    static BadgeStep of(Badges.Row badge, Photo now) {
        if (now.standard()) return badge.wanted().isEmpty() ? NOTHING : PUT;
        if (!isOurs(badge, now)) return LEAVE;
        if (badge.wanted().isEmpty()) return REMOVE;
        return badge.wanted().equals(badge.shown()) ? NOTHING : PUT;
    }

    /** An answer that never came leaves ours there under an address nobody told us. */
    private static boolean isOurs(Badges.Row badge, Photo now) {
        return badge.isUnanswered() || now.address().equals(badge.photo());
    }
}
