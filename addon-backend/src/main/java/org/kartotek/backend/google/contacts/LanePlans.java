package org.kartotek.backend.google.contacts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.QuotaSettings;
import org.kartotek.sync.google.PeopleApi;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the contacts lanes have before them: "4,812 notes waiting, about 6 minutes". */
@Service
public class LanePlans {
    /** A batch is written and, where somebody was faster, read again. */
    private static final int CALLS_PER_BATCH = 2;

    /** One call after the other, as Google wants it. */
    private static final Duration PER_CALL = Duration.ofMillis(1_500);

    /**
     * @param waiting contacts to be looked at
     * @param about how long that takes; never promised
     */
    public record LanePlan(UUID accountId, int waiting, Duration about) {}

    private final GoogleAccounts accounts;
    private final Outbox outbox;
    private final QuotaSettings quota;

    LanePlans(GoogleAccounts accounts, Outbox outbox, QuotaSettings quota) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.quota = quota;
    }

    /** One for each account that holds contacts. */
    @Transactional(readOnly = true)
    public List<LanePlan> all() {
        var plans = new ArrayList<LanePlan>();
        for (var account : accounts.all()) {
            if (!account.allows(GoogleAccount.CONTACTS)) continue;
            int waiting = outbox.waiting(account.id());
            plans.add(new LanePlan(account.id(), waiting, about(waiting, quota.peoplePerMinute())));
        }
        return plans;
    }

    /** Background work leaves a fifth of every minute to what somebody waits for. */
    static Duration about(int waiting, int perMinute) {
        long calls = Math.ceilDiv(waiting, PeopleApi.BATCH) * (long) CALLS_PER_BATCH;
        var byQuota =
                Duration.ofMinutes(1)
                        .multipliedBy(calls)
                        .dividedBy(Math.max(1, perMinute * 4L / 5));
        var byCalls = PER_CALL.multipliedBy(calls);
        return byQuota.compareTo(byCalls) > 0 ? byQuota : byCalls;
    }
}
