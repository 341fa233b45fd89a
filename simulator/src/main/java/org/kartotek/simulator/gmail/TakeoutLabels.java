package org.kartotek.simulator.gmail;

import java.util.LinkedHashSet;
import java.util.Set;

/** {@code X-Gmail-Labels}: the labels of a mail by the names Takeout gives them. */
final class TakeoutLabels {
    private TakeoutLabels() {}

    /** Labels the mailbox does not have yet are made. */
    static Set<String> ids(PostOffice post, Mailbox mailbox, String header) {
        var ids = new LinkedHashSet<String>();
        for (var name : header.split(",")) {
            var bare = name.strip().replaceAll("^\"|\"$", "");
            if (!Label.meansNothing(bare)) {
                ids.add(Label.ofTakeout(bare).orElseGet(() -> post.userLabel(mailbox, bare)));
            }
        }
        return ids;
    }
}
