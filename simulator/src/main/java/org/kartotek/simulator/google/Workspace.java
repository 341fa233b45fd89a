package org.kartotek.simulator.google;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.SimulatorSettings;

/** What all siblings share. */
public final class Workspace {

    private final SimulatorSettings settings;
    private final URI url;
    private final Journal journal;
    private final SimulatedClock clock;
    private final Counters counters = new Counters();
    private final Faults faults = new Faults();
    private final QuotaMeter meter;
    private volatile Consumer<String> others = _ -> {};

    public Workspace(SimulatorSettings settings, URI url, Journal journal) {
        this.settings = settings;
        this.url = url;
        this.journal = journal;
        this.clock = new SimulatedClock(settings.clock());
        this.meter = new QuotaMeter(settings.quotas(), clock);
    }

    public SimulatorSettings settings() {
        return settings;
    }

    /** Where everything is served; ends with a slash. */
    public URI url() {
        return url;
    }

    public Journal journal() {
        return journal;
    }

    public SimulatedClock clock() {
        return clock;
    }

    public Counters counters() {
        return counters;
    }

    public Faults faults() {
        return faults;
    }

    public QuotaMeter meter() {
        return meter;
    }

    /** Spends and counts what a call costs; refuses when a budget is used up. */
    public void charge(Account account, String method, Cost cost) {
        meter.spend(account, cost);
        counters.paid(account.email(), method, cost.total());
    }

    public Optional<Account> account(String email) {
        String wanted = email.toLowerCase(Locale.ROOT);
        return settings.accounts().stream().filter(a -> a.email().equals(wanted)).findFirst();
    }

    /** What others do just before a call is carried out, and before its answer leaves. */
    public void setOthers(Consumer<String> doing) {
        others = doing;
    }

    void meanwhile(String method) {
        others.accept(method);
    }

    /** Counters, faults, budgets and clock as at the first start. */
    public void reset() {
        counters.reset();
        faults.clear();
        meter.reset();
        clock.reset();
        others = _ -> {};
    }
}
