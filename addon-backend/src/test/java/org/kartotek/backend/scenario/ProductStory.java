package org.kartotek.backend.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.kartotek.backend.database.Ids;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.kartotek.simulator.people.AddressBook;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People on two phones and a program go on while the product is killed and started again. */
final class ProductStory {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Account HUB = SimulatorSettings.officeAccounts().getFirst();
    private static final int PEOPLE = 6;
    private static final int MOST_ACTS = 40;

    private static final String IN_A_TICK =
            "update scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat ="
                    + " utc_timestamp(6) where task_name = 'lanes'";

    /** Longer than a lease, and than we wait for Google's listings. */
    private static final Duration PAUSE = Duration.ofMinutes(11);

    private final Simulator google;
    private final RunningProduct product;
    private final Random random;
    private final Typed typed = new Typed();
    private final List<String> story = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    ProductStory(Simulator google, RunningProduct product, long seed) {
        this.google = google;
        this.product = product;
        this.random = new Random(seed);
    }

    List<String> story() {
        return story;
    }

    void play(int kills) throws IOException, InterruptedException {
        for (int i = 0; i < PEOPLE; i++) person(i);
        product.start(ahead);
        var owner = new OwnersBrowser(product.url());
        owner.signIn("anna@office.example");
        owner.connect(HUB.email(), "https://www.googleapis.com/auth/contacts");
        var desk = new ProgramDesk(product.url(), owner.token(), typed, random);
        patiently("the first listing", () -> office().linked().size() == PEOPLE);
        typed.listed();
        var phones = new Phones(book(), typed, random, this::text);
        for (int i = 0; i < kills; i++) {
            actUntilKilled(phones, desk);
            var orphan = product.database();
            assertThat(orphan.isAlive()).as("the database outlives the product").isTrue();
            tell(phones.act());
            // As if it had died in a tick, which is over too soon to be met by chance.
            if (i == kills - 1) product.jdbc().update(IN_A_TICK);
            later();
            product.start(ahead);
            assertThat(orphan.isAlive()).as("the orphan is ended by the next start").isFalse();
        }
        rest();
        new AtQuiet(office(), book(), typed, Set.of()).check();
        var database = product.database();
        product.stop();
        assertThat(database.isAlive()).as("an end in order ends the database too").isFalse();
    }

    private void person(int i) {
        var json =
                """
                {"names":[{"givenName":"Ada","familyName":"P%1$d"}],
                 "emailAddresses":[{"value":"p%1$d@x.example"}],
                 "phoneNumbers":[{"value":"+90 532 555 00 %1$02d","type":"mobile"}]}\
                """
                        .formatted(i);
        google.addressBooks().add(HUB, (ObjectNode) JSON.readTree(json));
    }

    private AddressBook book() {
        return google.addressBooks().all().getFirst();
    }

    private void actUntilKilled(Phones phones, ProgramDesk desk) throws InterruptedException {
        var wait = Duration.ofMillis(500 + random.nextInt(6_000));
        Thread.ofPlatform()
                .start(() -> {
                    sleep(wait);
                    product.kill();
                });
        for (int i = 0; product.isAlive(); i++) {
            if (i < MOST_ACTS) tell(random.nextInt(3) == 0 ? desk.act() : phones.act());
            Thread.sleep(random.nextInt(300));
        }
        tell("--- killed after " + wait);
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until nothing waits and two rounds have had nothing to do. */
    private void rest() throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            if (quiet()) return;
            tell("--- later");
            product.stop();
            later();
            product.start(ahead);
        }
        assertThat(office().unfinished()).as("comes to rest").isEmpty();
        assertThat(calls().keySet()).as("comes to rest").isEqualTo(Scenario.IDLE.keySet());
    }

    private boolean quiet() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            google.counters().reset();
            patiently("two rounds", () -> rounds() >= 3);
            if (office().unfinished().isEmpty() && calls().keySet().equals(Scenario.IDLE.keySet()))
                return true;
        }
        return false;
    }

    private long rounds() {
        return calls().getOrDefault("people.people.connections.list", 0L);
    }

    private Map<String, Long> calls() {
        var calls = new TreeMap<String, Long>();
        google.counters()
                .asJson()
                .path("accounts")
                .path(HUB.email())
                .properties()
                .forEach(it -> {
                    if (it.getKey().startsWith("people."))
                        calls.put(it.getKey(), it.getValue().path("calls").asLong());
                });
        return calls;
    }

    private void later() {
        ahead = ahead.plus(PAUSE);
        google.clock().advance(PAUSE);
    }

    private interface Look {
        boolean sees() throws IOException;
    }

    private static void patiently(String what, Look look) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!look.sees()) {
            assertThat(System.nanoTime()).as("waiting for %s", what).isLessThan(end);
            Thread.sleep(500);
        }
    }

    private StoredOffice office() throws IOException {
        var jdbc = product.jdbc();
        var id = jdbc.query("select id from office", (row, n) -> Ids.of(row.getBytes(1)));
        return new StoredOffice(jdbc, id.getFirst());
    }

    private String text() {
        try {
            return office().text();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tell(String what) {
        story.add(what);
    }
}
