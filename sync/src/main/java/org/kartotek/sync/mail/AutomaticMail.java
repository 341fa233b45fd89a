package org.kartotek.sync.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mail that nobody sat down and wrote to the office, by its headers: RFC 3834 (automatic answers),
 * RFC 2919 and 2369 (lists), RFC 3464 and 8098 (what became of a mail), and what programs without a
 * standard do.
 *
 * <p>Two headers look like a sign and are none: X-Auto-Response-Suppress asks for no automatic
 * answers to this mail, whoever wrote it, and Feedback-ID stands on every mail that left through
 * some providers.
 */
public final class AutomaticMail {
    private static final Set<String> BULK = Set.of("bulk", "junk", "auto_reply");

    private static final Pattern ROBOT =
            Pattern.compile(
                    "(?:[^@]*[+._-])?(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|mailer-daemon|postmaster|bounces?)(?:[+._-][^@]*)?@.*");

    private static final Pattern LIST_ID = Pattern.compile("<\\s*([^<>\\s]+)\\s*>\\s*$");

    private AutomaticMail() {}

    /**
     * One mail that went to many. A group address of the office itself looks the same: {@link
     * #listOf} says whose list it is.
     */
    public static boolean isFromList(MailHeaders headers) {
        return headers.raw("List-Id").isPresent()
                || headers.raw("List-Post").isPresent()
                || headers.raw("List-Unsubscribe").isPresent()
                || word(headers, "Precedence").filter("list"::equals).isPresent();
    }

    /** {@code info.office.example}, the way the address info@office.example is written there. */
    public static Optional<String> listOf(MailHeaders headers) {
        return headers.raw("List-Id")
                .map(LIST_ID::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1).toLowerCase(Locale.ROOT));
    }

    /** Bulk mail, automatic answers, reports of delivery and reading, addresses of machines. */
    public static boolean isByMachine(MailHeaders headers) {
        return isNot(headers, "Auto-Submitted", "no")
                || isNot(headers, "X-Autoreply", "no")
                || isNot(headers, "X-Autorespond", "no")
                || word(headers, "Precedence").filter(BULK::contains).isPresent()
                || headers.raw("X-Failed-Recipients").isPresent()
                || headers.raw("Return-Path").filter(it -> it.strip().equals("<>")).isPresent()
                || word(headers, "Content-Type").filter("multipart/report"::equals).isPresent()
                || isInvitation(headers)
                || headers.from().filter(it -> ROBOT.matcher(it.email()).matches()).isPresent();
    }

    /** An invitation or the answer to one, as Outlook and bare calendar programs mark it. */
    private static boolean isInvitation(MailHeaders headers) {
        return word(headers, "Content-Type").filter("text/calendar"::equals).isPresent()
                || word(headers, "Content-Class")
                        .filter("urn:content-classes:calendarmessage"::equals)
                        .isPresent();
    }

    private static boolean isNot(MailHeaders headers, String name, String word) {
        return word(headers, name).filter(it -> !it.equals(word)).isPresent();
    }

    /** The first word: parameters and comments follow it. */
    private static Optional<String> word(MailHeaders headers, String name) {
        return headers.raw(name)
                .map(it -> it.strip().replaceFirst("[;\\s(].*", "").toLowerCase(Locale.ROOT));
    }
}
