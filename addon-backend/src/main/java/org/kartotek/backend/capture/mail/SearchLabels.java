package org.kartotek.backend.capture.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.capture.CaptureSettings;
import org.kartotek.backend.capture.MakePrivate;
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.backend.capture.mail.WatchedLabels.Purpose;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.sync.google.GmailApi;
import org.kartotek.sync.mail.MailAddress;
import org.springframework.stereotype.Component;

/**
 * Mail that was put under a label which decides about it; asks Gmail nothing if none was chosen.
 */
@Component
class SearchLabels {
    private final WatchedLabels labels;
    private final MailCopies copies;
    private final MakePrivate makePrivate;
    private final OwnPeople ownPeople;
    private final CaptureSettings settings;

    SearchLabels(
            WatchedLabels labels,
            MailCopies copies,
            MakePrivate makePrivate,
            OwnPeople ownPeople,
            CaptureSettings settings) {
        this.labels = labels;
        this.copies = copies;
        this.makePrivate = makePrivate;
        this.ownPeople = ownPeople;
        this.settings = settings;
    }

    /**
     * Of what changed its labels since the last round, what a chosen label was put on or taken off.
     *
     * @param labelled label id → messages
     */
    Set<String> among(LaneRun run, GmailApi gmail, Map<String, Set<String>> labelled) {
        var account = run.account().id();
        var names = labelled.isEmpty() ? Map.<Purpose, String>of() : labels.chosenNames(account);
        if (names.isEmpty()) {
            return Set.of();
        }
        if (!labels.known(account).ids().values().containsAll(labelled.keySet())) {
            // One that is new to us may be the one that was waited for, or made again.
            names.forEach((purpose, name) -> lookUp(run, gmail, purpose, name));
        }
        var touched = new HashSet<String>();
        labels.known(account).ids().values().stream()
                .map(id -> labelled.getOrDefault(id, Set.of()))
                .forEach(touched::addAll);
        return touched;
    }

    private void lookUp(LaneRun run, GmailApi gmail, Purpose purpose, String name) {
        var id = gmail.labelNamed(name).orElse(null);
        run.apply(() -> labels.found(run.account().id(), purpose, name, id));
    }

    /** History broke off: what was labelled since has to be found by searching. */
    void repeat(UUID account) {
        labels.forget(account);
    }

    /** Once per mailbox and name; what is labelled later comes with history. */
    void before(LaneRun run, GmailApi gmail) {
        var account = run.account().id();
        labels.chosenNames(account)
                .forEach((purpose, name) -> {
                    if (!labels.isSearched(account, purpose, name)) {
                        search(run, gmail, purpose, name);
                    }
                });
    }

    private void search(LaneRun run, GmailApi gmail, Purpose purpose, String name) {
        var account = run.account();
        var label = gmail.labelNamed(name).orElse(null);
        var since = purpose == Purpose.KEEP ? after(run.now(), settings.mailBackfill()) : null;
        var found =
                label == null
                        ? List.<String>of()
                        : SearchMail.pages(gmail, since, label, settings.messagesPerSearch());
        run.apply(() -> {
            if (purpose == Purpose.KEEP) {
                copies.listNew(account.id(), found);
            } else {
                hide(account, found);
            }
            labels.found(account.id(), purpose, name, label);
        });
    }

    private static String after(Instant now, Duration since) {
        return "after:" + now.minus(since).getEpochSecond();
    }

    /** The copies we have of messages of this mailbox. */
    void hide(GoogleAccount account, Collection<String> messages) {
        copies.interactionsOf(account.id(), messages).forEach(mail -> hide(account, mail));
    }

    void hide(GoogleAccount account, UUID mail) {
        var who = ownPeople.now().actor(new MailAddress(account.email(), ""), Door.GMAIL);
        makePrivate.byLabel(mail, who);
    }
}
