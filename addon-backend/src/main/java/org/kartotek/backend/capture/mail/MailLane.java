package org.kartotek.backend.capture.mail;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.kartotek.backend.capture.CaptureSettings;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.capture.OwnPeople;
import org.kartotek.backend.capture.call.CaptureCall;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.backend.google.Lane;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.sync.google.Api;
import org.kartotek.sync.google.GmailApi;
import org.kartotek.sync.google.GmailHistory;
import org.kartotek.sync.google.GmailUnits;
import org.springframework.stereotype.Component;

/**
 * Follows one mailbox.
 *
 * <p>A round: what happened since the cursor (one history.list when nothing did), old mail of
 * addresses that became known, the call log; then headers newest first, then the texts of what
 * entered a timeline. Everything found is a row before it is read, so a round may end anywhere.
 */
@Component
class MailLane implements Lane {
    /** A long backfill lets history through between its rounds: so many messages at a time. */
    private static final int ROUND = 5 * GmailApi.BATCH;

    private final GoogleConnections connections;
    private final ReadMessages read;
    private final MailCopies copies;
    private final MailSearches searches;
    private final SearchLabels searchLabels;
    private final Strangers strangers;
    private final OwnPeople ownPeople;
    private final MutedAddresses muted;
    private final CaptureCall captureCall;
    private final CaptureSettings settings;

    MailLane(
            GoogleConnections connections,
            ReadMessages read,
            MailCopies copies,
            MailSearches searches,
            SearchLabels searchLabels,
            Strangers strangers,
            OwnPeople ownPeople,
            MutedAddresses muted,
            CaptureCall captureCall,
            CaptureSettings settings) {
        this.connections = connections;
        this.read = read;
        this.copies = copies;
        this.searches = searches;
        this.searchLabels = searchLabels;
        this.strangers = strangers;
        this.ownPeople = ownPeople;
        this.muted = muted;
        this.captureCall = captureCall;
        this.settings = settings;
    }

    @Override
    public LaneKind kind() {
        return LaneKind.MAIL;
    }

    @Override
    public boolean serves(GoogleAccount account) {
        return account.allows(GoogleAccount.GMAIL, GoogleAccount.GMAIL_MODIFY);
    }

    @Override
    public int waiting(GoogleAccount account) {
        return copies.waiting(account.id());
    }

    @Override
    public int found(GoogleAccount account) {
        return copies.found(account.id());
    }

    @Override
    public Duration about(int waiting, int pace) {
        return Duration.ofMinutes(1).multipliedBy((long) waiting * units().get()).dividedBy(pace);
    }

    @Override
    public boolean hasWork(GoogleAccount account) {
        return copies.isWorkLeft(account.id());
    }

    @Override
    public void run(LaneRun run) {
        var gmail = gmail(run.account());
        var cursor = run.cursor();
        if (cursor == null) {
            begin(run, gmail);
        } else {
            follow(run, gmail, cursor);
        }
        retryDue(run);
        searchCallLog(run, gmail);
        searchLabels.before(run, gmail);
        searchAddresses(run, gmail);
        read.heads(run, gmail, ROUND);
        read.texts(run, gmail, ROUND);
        run.apply(() -> {
            captureCall.recogniseWaiting();
            strangers.recognise();
        });
    }

    private GmailApi gmail(GoogleAccount account) {
        return new GmailApi(
                connections.gmail(account), connections.call(Api.GMAIL, account), units());
    }

    private GmailUnits units() {
        return settings.gmailPrices() == CaptureSettings.GmailPrices.BEFORE
                ? GmailUnits.BEFORE_MAY_2026
                : GmailUnits.SINCE_MAY_2026;
    }

    /**
     * The mailbox's history id before anything is listed: what arrives during the listing comes
     * again with history. The mailbox's own id and no message's, or a quiet mailbox would fall out
     * of history and begin anew for ever.
     */
    private void begin(LaneRun run, GmailApi gmail) {
        var start = gmail.historyId();
        run.finish(
                start,
                () -> {
                    searches.repeat(run.account().id());
                    searchLabels.repeat(run.account().id());
                });
    }

    private void follow(LaneRun run, GmailApi gmail, String cursor) {
        var account = run.account().id();
        var touched = new HashSet<String>();
        var labelled = new HashMap<String, Set<String>>();
        var first = gmail.history(cursor, null);
        collect(first, touched, labelled);
        for (var page = first.nextPage(); page != null; ) {
            var history = gmail.history(cursor, page);
            collect(history, touched, labelled);
            page = history.nextPage();
        }
        touched.addAll(searchLabels.among(run, gmail, labelled));
        // The first page's id: what happened while the others were read comes once more.
        if (!touched.isEmpty() || !first.historyId().equals(cursor)) {
            run.finish(first.historyId(), () -> copies.list(account, touched));
        }
    }

    private static void collect(
            GmailHistory page, Set<String> touched, Map<String, Set<String>> labelled) {
        touched.addAll(page.touched());
        touched.removeAll(page.deleted());
        page.labelled()
                .forEach((label, ids) ->
                        labelled.computeIfAbsent(label, it -> new HashSet<>()).addAll(ids));
    }

    /** Somebody pressed retry, or its time has come. */
    private void retryDue(LaneRun run) {
        var due = run.ledger().due();
        if (!due.isEmpty()) {
            run.apply(() -> copies.listAnew(run.account().id(), due));
        }
    }

    /** Once per mailbox; calls that come later come with history. */
    private void searchCallLog(LaneRun run, GmailApi gmail) {
        var account = run.account().id();
        if (searches.isCallLogDone(account)) {
            return;
        }
        var label = gmail.labelNamed(settings.callLogLabel());
        var found =
                label.map(it -> SearchMail.pages(gmail, null, it, settings.messagesPerSearch()))
                        .orElse(List.of());
        run.apply(() -> {
            copies.found(account, found.size());
            copies.listNew(account, found);
            searches.callLogDone(account, run.now());
        });
    }

    /**
     * Whoever became known gets their old mail: it is read again even if it is in a timeline, for
     * it stands in none of theirs. After a broken history only what was never read is new.
     */
    private void searchAddresses(LaneRun run, GmailApi gmail) {
        var account = run.account().id();
        var lapsed = searches.lapsed(account);
        if (!lapsed.isEmpty()) {
            run.apply(() -> searches.forget(account, lapsed));
        }
        var search = new SearchMail(gmail, ownPeople.now(), muted.now(), settings);
        search(run, search, searches::waiting, copies::list);
        search(run, search, searches::again, copies::listNew);
    }

    private void search(
            LaneRun run,
            SearchMail search,
            BiFunction<UUID, Integer, List<String>> next,
            BiConsumer<UUID, Collection<String>> list) {
        var account = run.account().id();
        while (true) {
            var some = MailQuery.fitting(next.apply(account, MailQuery.ADDRESSES));
            if (some.isEmpty()) {
                return;
            }
            var found = search.of(some, run.now());
            run.apply(() -> {
                copies.found(account, found.size());
                list.accept(account, found);
                searches.done(account, some, run.now());
            });
        }
    }
}
