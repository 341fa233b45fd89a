package org.kartotek.simulator;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.kartotek.simulator.calendar.CalendarApi;
import org.kartotek.simulator.control.Control;
import org.kartotek.simulator.control.PhoneContacts;
import org.kartotek.simulator.gmail.GmailApi;
import org.kartotek.simulator.google.Counters;
import org.kartotek.simulator.google.Doors;
import org.kartotek.simulator.google.Journal;
import org.kartotek.simulator.google.SimulatedApi;
import org.kartotek.simulator.google.SimulatedClock;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.host.AddonHost;
import org.kartotek.simulator.http.HttpFront;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.oauth.AccountServer;
import org.kartotek.simulator.oauth.Tokens;
import org.kartotek.simulator.office.DemoOffice;
import org.kartotek.simulator.people.AddressBooks;
import org.kartotek.simulator.people.PeopleApi;
import org.kartotek.simulator.phone.Phone;
import org.kartotek.simulator.takeout.Filling;
import org.kartotek.simulator.takeout.Takeout;
import org.kartotek.simulator.takeout.TakeoutReport;

/** A running Google Workspace on one port. */
public final class Simulator implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Simulator.class.getName());

    /** Journalled once the content is in; a start that finds no such line begins again. */
    private static final String FILLED = "filled";

    private final HttpFront front;
    private final Workspace workspace;
    private final Tokens tokens;
    private final AddressBooks addressBooks;
    private final GmailApi gmail;
    private final CalendarApi calendar;
    private final List<SimulatedApi> siblings;

    private Simulator(SimulatorSettings settings) {
        this.front = new HttpFront(settings.port());
        this.workspace =
                new Workspace(settings, front.url(), new Journal(settings.stateDirectory()));
        this.tokens = new Tokens(workspace);
        this.addressBooks = new AddressBooks(workspace);
        this.gmail = new GmailApi(workspace, tokens.idTokens(), tokens);
        this.calendar = new CalendarApi(workspace);
        this.siblings = siblings();
    }

    public static Simulator start(SimulatorSettings settings) {
        var simulator = new Simulator(settings);
        var doors = new Doors(simulator.workspace, simulator.tokens);
        simulator.siblings.forEach(sibling -> sibling.routes(doors));
        doors.complete();
        simulator.restore();
        simulator.front.serve(doors::answer);
        return simulator;
    }

    /** Everything that answers. A new sibling is one line here. */
    private List<SimulatedApi> siblings() {
        return List.of(
                new AccountServer(workspace, tokens),
                new Control(workspace, this::reset),
                new PeopleApi(workspace, addressBooks),
                gmail,
                calendar,
                new PhoneContacts(workspace, addressBooks),
                new AddonHost(workspace, tokens),
                new Phone(workspace, tokens));
    }

    /** Fills the empty Workspace with what the settings ask for. */
    private void fill() {
        var accounts = workspace.settings().accounts().stream().map(Account::email).toList();
        var filling = new Filling(workspace, addressBooks, gmail, calendar);
        switch (workspace.settings().content()) {
            case Content.Empty _ -> {}
            case Content.DemoOffice(var lastDay) ->
                    filled(Takeout.read(DemoOffice.endingOn(lastDay).files(), accounts, filling));
            case Content.Takeout(var folder) -> filled(Takeout.read(folder, accounts, filling));
        }
        workspace.journal().append(FILLED, Json.object());
    }

    private static void filled(TakeoutReport report) {
        report.skipped()
                .forEach(item ->
                        LOG.log(Level.WARNING, "Left out " + item.what() + ": " + item.why()));
        LOG.log(
                Level.INFO,
                "Filled with {0} contacts, {1} mails and {2} events",
                report.contacts(),
                report.mails(),
                report.events());
    }

    private void restore() {
        var filled = new AtomicBoolean();
        workspace
                .journal()
                .replay((api, change) -> {
                    filled.compareAndSet(false, api.equals(FILLED));
                    siblings.stream()
                            .filter(sibling -> sibling.name().equals(api))
                            .forEach(sibling -> sibling.replay(change));
                });
        if (!filled.get()) {
            reset();
        }
    }

    /** As first started. */
    public void reset() {
        workspace.reset();
        siblings.forEach(SimulatedApi::reset);
        workspace.journal().clear();
        fill();
    }

    /** Ends with a slash. */
    public URI url() {
        return workspace.url();
    }

    public SimulatedClock clock() {
        return workspace.clock();
    }

    public Counters counters() {
        return workspace.counters();
    }

    /** Nothing goes wrong any more. */
    public void clearFaults() {
        workspace.faults().clear();
    }

    /**
     * Lets others act between two calls of one client: called with each method, just before it is
     * carried out and again before its answer leaves. Gone after a reset.
     */
    public void meanwhile(Consumer<String> others) {
        workspace.setOthers(others);
    }

    /** Mints and knows tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Everybody's contacts, for filling and looking inside. */
    public AddressBooks addressBooks() {
        return addressBooks;
    }

    @Override
    public void close() {
        front.close();
        workspace.journal().close();
    }
}
