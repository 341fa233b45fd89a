package org.kartotek.simulator.gmail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What decides whether a mail belongs to a conversation: whom it answers, and the subject. */
final class Threading {
    private static final Pattern ID = Pattern.compile("<[^<>\\s]+>");
    private static final Pattern PREFIX =
            Pattern.compile(
                    "^\\s*(?:(?:re|aw|sv|vs|antw|ynt|ilt|fwd?|fw|tr|wg|rv|odp|отв|пересл|cvb)(?:\\[\\d+])?\\s*:\\s*)+");

    private Threading() {}

    /** Nearest first. */
    static List<String> answered(MimePart mail) {
        var ids = new ArrayList<String>();
        collect(mail.header("References"), ids);
        collect(mail.header("In-Reply-To"), ids);
        return ids.reversed();
    }

    /** Its own id, which an earlier one may have named, and those it answers. */
    static List<String> around(MimePart mail, String messageId) {
        var ids = new ArrayList<String>();
        ids.add(messageId);
        ids.addAll(answered(mail));
        return ids;
    }

    private static void collect(String header, List<String> ids) {
        var found = ID.matcher(header);
        while (found.find()) {
            ids.add(found.group());
        }
    }

    static String topic(String subject) {
        return PREFIX.matcher(subject.toLowerCase(Locale.ROOT))
                .replaceFirst("")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
