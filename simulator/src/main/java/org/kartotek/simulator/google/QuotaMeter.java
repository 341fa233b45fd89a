package org.kartotek.simulator.google;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.QuotaLimits;

/** Spends each account's budgets over a sliding minute of Google's clock. */
public final class QuotaMeter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final QuotaLimits limits;
    private final InstantSource clock;
    private final Map<Budget, Window> windows = new HashMap<>();

    private record Budget(String account, Quota quota) {}

    private record Spent(Instant at, int units) {}

    private static final class Window {
        private final Deque<Spent> spent = new ArrayDeque<>();
        private long total;

        void forgetBefore(Instant limit) {
            while (!spent.isEmpty() && spent.getFirst().at.isBefore(limit)) {
                total -= spent.removeFirst().units;
            }
        }

        void add(Instant at, int units) {
            spent.addLast(new Spent(at, units));
            total += units;
        }
    }

    QuotaMeter(QuotaLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Refuses, and spends nothing, when any budget would be overdrawn. */
    public synchronized void spend(Account account, Cost cost) {
        Instant now = clock.instant();
        cost.units()
                .forEach((quota, units) -> {
                    Window window = window(account, quota);
                    window.forgetBefore(now.minus(WINDOW));
                    if (window.total + units > quota.perMinute(limits)) {
                        throw quota.exhausted();
                    }
                });
        cost.units().forEach((quota, units) -> window(account, quota).add(now, units));
    }

    private Window window(Account account, Quota quota) {
        return windows.computeIfAbsent(new Budget(account.email(), quota), _ -> new Window());
    }

    synchronized void reset() {
        windows.clear();
    }
}
