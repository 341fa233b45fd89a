package org.kartotek.sync.mail;

import java.util.Locale;
import java.util.Set;

/**
 * Which parts of a mail a person would call attached: not the pictures that stand in its text, the
 * logo of a signature, and what only programs read.
 */
final class AttachedRule {
    private static final Set<String> FOR_PROGRAMS =
            Set.of(
                    "text/calendar",
                    "application/ics",
                    "application/ms-tnef",
                    "application/vnd.ms-tnef",
                    "application/pgp-signature",
                    "application/pgp-encrypted",
                    "application/pkcs7-signature",
                    "application/x-pkcs7-signature",
                    "text/x-amp-html",
                    "text/rfc822-headers",
                    "message/delivery-status",
                    "message/disposition-notification");

    /** A picture that nobody attached and that is smaller decorates. */
    private static final int LOGO = 6_000;

    private AttachedRule() {}

    /**
     * @param related it is a part of a multipart/related, whose parts its text shows
     */
    static boolean isAttached(MailPart part, boolean related) {
        var name = part.fileName().toLowerCase(Locale.ROOT);
        if (FOR_PROGRAMS.contains(part.type())
                || name.endsWith(".ics")
                || name.equals("winmail.dat")) {
            return false;
        }
        var picture = part.type().startsWith("image/");
        return !picture || !related && (part.attached() || part.size() >= LOGO);
    }
}
