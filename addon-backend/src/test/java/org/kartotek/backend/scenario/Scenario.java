package org.kartotek.backend.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.HUB;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.simulator.people.AddressBook;

/**
 * A few customers, two phones and an office that all write about them, and the contacts lane in
 * between: between its rounds and in the middle of them.
 */
final class Scenario {
    private static final int PEOPLE = 4;
    private static final int ROUNDS_TO_REST = 12;
    static final Map<String, Long> IDLE =
            Map.of("people.people.connections.list", 1L, "people.contactGroups.list", 1L);

    private final Office office;
    private final Random random;
    private final Typed typed = new Typed();
    private final List<String> story = new ArrayList<>();
    private final Caller caller;
    private final GoogleAccount account;
    private final AddressBook book;
    private final Phones phones;
    private final LabelPage labels;
    private final Desk desk;
    private final Weather weather;
    private int acts;
    private final Writes writes;
    private @Nullable Throwable broken;

    Scenario(Office office, long seed) {
        this.office = office;
        this.random = new Random(seed);
        SimulatedGoogle.reset();
        follow();
        caller = office.sample().founded();
        book = SimulatedGoogle.simulator().addressBooks().all().getFirst();
        writes = new Writes(book);
        phones = new Phones(book, typed, random, () -> office.stored(caller).text());
        labels = new LabelPage(book, random);
        desk = new Desk(office, caller, typed, random);
        weather = new Weather(random);
        for (var label : List.of("Wholesale", "New", "Avoid")) SimulatedGoogle.label(HUB, label);
        for (int i = 0; i < PEOPLE; i++) person(i);
        account =
                CurrentCaller.in(
                        caller,
                        () ->
                                SimulatedGoogle.connect(
                                        office.accounts(), HUB, GoogleAccount.CONTACTS));
    }

    private void person(int i) {
        SimulatedGoogle.add(
                HUB,
                """
                {"names":[{"givenName":"Ada","familyName":"P%d"}],
                 "emailAddresses":[{"value":"p%d@x.example"}],
                 "phoneNumbers":[{"value":"+90 532 555 00 %02d","type":"mobile"}]}\
                """
                        .formatted(i, i, i));
    }

    void play(int steps) {
        CurrentCaller.in(
                caller,
                () -> {
                    firstListing();
                    for (int i = 0; i < steps; i++) step();
                    rest();
                    economical();
                    new AtQuiet(office.stored(caller), book, typed, desk.restored()).check();
                    return null;
                });
    }

    /**
     * No contact is written that has it already, and no more calls are made than there was reason
     * for: a value, its card and its label for each thing done, and once more for trouble.
     */
    private void economical() {
        assertThat(writes.vain()).as("written though nothing changed").isEmpty();
        assertThat(writes.calls()).isLessThanOrEqualTo(3 * acts + 2 * weather.storms());
    }

    void begin() {
        CurrentCaller.in(
                caller,
                () -> {
                    firstListing();
                    return null;
                });
    }

    private void firstListing() {
        round();
        typed.listed();
    }

    /** People act while another process runs the lane, until it is gone. */
    void playWhile(Process other, Death death) {
        CurrentCaller.in(
                caller,
                () -> {
                    if (random.nextInt(3) == 0) tell("weather: " + weather.turn());
                    for (int i = 0; i < 6; i++) act();
                    tell("to be killed: " + death);
                    var calls = new AtomicInteger();
                    SimulatedGoogle.simulator()
                            .meanwhile(method -> {
                                var now = new Death.AtCall(calls.incrementAndGet());
                                if (now.equals(death)) other.destroyForcibly();
                                else if (random.nextInt(8) == 0) meanwhile(method);
                            });
                    return null;
                });
    }

    /** What the other process has to do before it dies. */
    Errand errand(Death death) {
        return death instanceof Death.AtStatement(int number, Duration after)
                ? errand(number, after, false)
                : errand(0, Duration.ZERO, false);
    }

    /** One round from which the other process comes back. */
    Errand oneRound() {
        return errand(0, Duration.ZERO, true);
    }

    private Errand errand(int statement, Duration after, boolean once) {
        var ahead = Duration.between(Instant.now(), office.clock().instant());
        return new Errand(caller.officeId(), account.id(), ahead, statement, after, once);
    }

    /** The other process is gone; its lease runs out and somebody else takes over. */
    void afterwards() {
        SimulatedGoogle.simulator().meanwhile(method -> {});
        synchronized (this) {
            passes(Duration.ofMinutes(4));
        }
        if (broken != null) throw new IllegalStateException("somebody could not act", broken);
    }

    void settle() {
        CurrentCaller.in(
                caller,
                () -> {
                    rest();
                    new AtQuiet(office.stored(caller), book, typed, desk.restored()).check();
                    return null;
                });
    }

    List<String> story() {
        return story;
    }

    private void step() {
        passes(Duration.ofSeconds(random.nextInt(90)));
        switch (random.nextInt(8)) {
            case 0 -> tell("weather: " + weather.turn());
            case 1, 2, 3 -> round();
            default -> act();
        }
    }

    private void act() {
        acts++;
        tell(
                switch (random.nextInt(13)) {
                    case 0 -> labels.act();
                    case 1, 2, 3, 4 -> desk.act();
                    default -> phones.act();
                });
    }

    /** A round in which others go on, between two of its calls. */
    private void round() {
        SimulatedGoogle.simulator()
                .meanwhile(method ->
                        writes.around(
                                method,
                                () -> {
                                    if (random.nextInt(8) == 0) meanwhile(method);
                                }));
        var state = sync();
        SimulatedGoogle.simulator().meanwhile(method -> {});
        tell("round: " + state);
        if (broken != null) throw new IllegalStateException("somebody could not act", broken);
    }

    private synchronized void meanwhile(String method) {
        try {
            story.add("during " + method);
            CurrentCaller.in(
                    caller,
                    () -> {
                        act();
                        return null;
                    });
        } catch (RuntimeException | Error e) {
            broken = e;
        }
    }

    /** Good weather, and time enough for everything that was put off. */
    private void rest() {
        SimulatedGoogle.simulator().clearFaults();
        SimulatedGoogle.simulator().meanwhile(method -> writes.around(method, () -> {}));
        tell("--- rest");
        for (int i = 0; i < ROUNDS_TO_REST; i++) {
            passes(Duration.ofMinutes(11));
            desk.answer().ifPresent(this::tell);
            var state = sync();
            tell("round: " + state + " " + SimulatedGoogle.calls(HUB));
            boolean idle = SimulatedGoogle.calls(HUB).equals(IDLE);
            if (state == LaneState.OK && idle && office.stored(caller).unfinished().isEmpty())
                return;
        }
        assertThat(office.stored(caller).unfinished()).as("comes to rest").isEmpty();
        assertThat(SimulatedGoogle.calls(HUB)).as("comes to rest").isEqualTo(IDLE);
    }

    private LaneState sync() {
        SimulatedGoogle.forgetCalls();
        return office.runLane().now(account.id(), LaneKind.CONTACTS).orElseThrow();
    }

    private void passes(Duration time) {
        SimulatedGoogle.simulator().clock().advance(time);
        follow();
    }

    /** Google's clock runs; ours follows, so that both know who was later. */
    private void follow() {
        office.clock().set(SimulatedGoogle.simulator().clock().instant());
    }

    private void tell(String what) {
        follow();
        story.add(what);
    }
}
