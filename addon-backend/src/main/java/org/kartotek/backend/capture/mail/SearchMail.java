package org.kartotek.backend.capture.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.capture.CaptureSettings;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.sync.google.GmailApi;

/** Looks in a mailbox for the mail of some addresses, as far back as the office wants. */
record SearchMail(
        GmailApi gmail, OwnPeople.Now own, MutedAddresses.Now muted, CaptureSettings settings) {

    /** Ids of messages, each address's newest first; the office's own and muted ones find none. */
    Set<String> of(List<String> addresses, Instant now) {
        var asked =
                addresses.stream()
                        .filter(it -> it.contains("@") && !own.isOwn(it) && !muted.contains(it))
                        .toList();
        var found = new LinkedHashSet<String>();
        collect(asked, now.minus(settings.mailBackfill()), found);
        return found;
    }

    /** Nobody's mail is cut off because of the one beside whom they were searched for. */
    private void collect(List<String> addresses, Instant since, Set<String> found) {
        if (addresses.isEmpty()) {
            return;
        }
        int most = settings.messagesPerSearch();
        var ids = pages(gmail, MailQuery.of(addresses, since), null, most);
        if (ids.size() >= most && addresses.size() > 1) {
            int half = addresses.size() / 2;
            collect(addresses.subList(0, half), since, found);
            collect(addresses.subList(half, addresses.size()), since, found);
        } else {
            found.addAll(ids);
        }
    }

    static List<String> pages(
            GmailApi gmail, @Nullable String query, @Nullable String label, int most) {
        var ids = new ArrayList<String>();
        @Nullable String page = null;
        do {
            var found = gmail.search(query, label, page);
            ids.addAll(found.ids());
            page = found.nextPage();
        } while (page != null && ids.size() < most);
        return ids;
    }
}
