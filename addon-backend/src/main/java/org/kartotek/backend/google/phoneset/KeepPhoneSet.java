package org.kartotek.backend.google.phoneset;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.callcard.CardStale;
import org.kartotek.backend.callcard.phoneset.Change;
import org.kartotek.backend.callcard.phoneset.PhoneSet;
import org.kartotek.backend.google.LaneRun;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Chooses an account's phone set anew: once a day, and at once when the office outgrows the
 * account. It runs in the contacts lane and under its lease, so that nobody is sending meanwhile.
 */
@Component
public class KeepPhoneSet {
    private final PhoneSets sets;
    private final Candidates candidates;
    private final PhoneSetSettings settings;
    private final ApplicationEventPublisher events;

    KeepPhoneSet(
            PhoneSets sets,
            Candidates candidates,
            PhoneSetSettings settings,
            ApplicationEventPublisher events) {
        this.sets = sets;
        this.candidates = candidates;
        this.settings = settings;
        this.events = events;
    }

    public void daily(LaneRun run) {
        if (sets.isDue(run.account().id(), run.now())) run.apply(() -> choose(run));
    }

    /**
     * Asked before contacts are created in Google.
     *
     * @return true if there is a phone set only since now
     */
    public boolean isOutgrown(LaneRun run) {
        var account = run.account().id();
        if (sets.isLimited(account) || candidates.fit(account, settings.room())) return false;
        run.apply(() -> choose(run));
        return true;
    }

    private void choose(LaneRun run) {
        var account = run.account().id();
        boolean fit = candidates.fit(account, settings.room());
        if (!fit) limit(run, account);
        else if (sets.isLimited(account)) release(account);
        sets.chosen(account, !fit, run.now());
    }

    private void limit(LaneRun run, UUID account) {
        sets.forgetArchived(account);
        sets.adopt(account, run.now());
        var set = PhoneSet.choose(candidates.of(account), settings.room(), run.now());
        sets.keep(account, set.changes(), run.now());
        look(set.changes().stream().map(Change::contact).toList());
    }

    /** Everybody fits again. */
    private void release(UUID account) {
        sets.forget(account);
        look(candidates.missing(account));
    }

    private void look(List<UUID> contacts) {
        if (!contacts.isEmpty()) events.publishEvent(new CardStale(new HashSet<>(contacts)));
    }
}
