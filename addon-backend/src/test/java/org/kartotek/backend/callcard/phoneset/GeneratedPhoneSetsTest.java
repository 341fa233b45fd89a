package org.kartotek.backend.callcard.phoneset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.callcard.phoneset.Candidate.Standing;

/** What holds for every choice; a failing case names its seed. */
class GeneratedPhoneSetsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final int CASES = 3_000;

    @Test
    void aChoiceKeepsItsPromises() {
        for (long seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var candidates = candidates(random);
            var room = room(random, candidates);
            var set = PhoneSet.choose(candidates, room, NOW);

            staysInItsRoom(seed, candidates, room, set);
            removesOnlyItsOwnAndNotManyADay(seed, candidates, room, set);
            explainsEveryDifference(seed, candidates, set);
            leavesNobodyOutWhoFits(seed, candidates, room, set);
        }
    }

    @Test
    void theOrderOfTheCandidatesDoesNotMatter() {
        for (long seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var candidates = candidates(random);
            var room = room(random, candidates);
            var set = PhoneSet.choose(candidates, room, NOW);
            Collections.shuffle(candidates, random);

            assertThat(PhoneSet.choose(candidates, room, NOW)).as("seed %d", seed).isEqualTo(set);
        }
    }

    @Test
    void whereNothingHappensItComesToRest() {
        for (long seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var candidates = candidates(random);
            var room = room(random, candidates);
            int days = 0;
            for (var set = PhoneSet.choose(candidates, room, NOW);
                    !set.changes().isEmpty();
                    set = PhoneSet.choose(candidates, room, NOW)) {
                candidates = nextDay(candidates, set);
                assertThat(++days).as("seed %d", seed).isLessThan(100);
            }
        }
    }

    @Test
    void atRestNobodyOutsideIsClearlyBetterThanSomebodyInside() {
        for (long seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var candidates = candidates(random);
            var set = PhoneSet.choose(candidates, new Room(20, Long.MAX_VALUE, 1_000), NOW);
            int best = 0;
            int worst = Integer.MAX_VALUE;
            for (var it : candidates) {
                int points = it.worth().pointsAt(NOW);
                if (!set.members().contains(it.contact())) best = Math.max(best, points);
                else if (it.standing() != Standing.BY_HAND) worst = Math.min(worst, points);
            }
            if (worst < Integer.MAX_VALUE)
                assertThat(best).as("seed %d", seed).isLessThan(worst + Choosing.CLEARLY);
        }
    }

    private static void staysInItsRoom(
            long seed, List<Candidate> candidates, Room room, PhoneSet set) {
        var before = candidates.stream().filter(it -> it.standing() != Standing.OFF).toList();
        var after = candidates.stream().filter(it -> set.members().contains(it.contact())).toList();
        assertThat(room.holds(after) || after.size() <= before.size()).as("seed %d", seed).isTrue();
        if (!room.holds(after)) assertThat(set.changes()).as("seed %d", seed).noneMatch(Change::on);
    }

    private static void removesOnlyItsOwnAndNotManyADay(
            long seed, List<Candidate> candidates, Room room, PhoneSet set) {
        var removed = set.changes().stream().filter(it -> !it.on()).map(Change::contact).toList();
        assertThat(removed.size()).as("seed %d", seed).isLessThanOrEqualTo(room.swapsADay());
        assertThat(candidates)
                .as("seed %d", seed)
                .filteredOn(it -> removed.contains(it.contact()))
                .allMatch(it -> it.standing() == Standing.ON);
    }

    private static void explainsEveryDifference(
            long seed, List<Candidate> candidates, PhoneSet set) {
        var explained = new HashSet<UUID>();
        for (var it : candidates) if (it.standing() != Standing.OFF) explained.add(it.contact());
        for (var it : set.changes()) {
            boolean moved = it.on() ? explained.add(it.contact()) : explained.remove(it.contact());
            assertThat(moved).as("seed %d", seed).isTrue();
        }
        assertThat(explained).as("seed %d", seed).isEqualTo(set.members());
    }

    private static void leavesNobodyOutWhoFits(
            long seed, List<Candidate> candidates, Room room, PhoneSet set) {
        var removed = set.changes().stream().filter(it -> !it.on()).map(Change::contact).toList();
        long bytes =
                candidates.stream()
                        .filter(it -> set.members().contains(it.contact()))
                        .mapToLong(Candidate::bytes)
                        .sum();
        assertThat(candidates)
                .as("seed %d", seed)
                .filteredOn(it -> !set.members().contains(it.contact()))
                .filteredOn(it -> !removed.contains(it.contact()))
                .noneMatch(it -> room.holds(set.members().size() + 1, bytes + it.bytes()));
    }

    private static List<Candidate> nextDay(List<Candidate> candidates, PhoneSet set) {
        var next = new ArrayList<Candidate>();
        for (var it : candidates) {
            var standing =
                    !set.members().contains(it.contact())
                            ? Standing.OFF
                            : it.standing() == Standing.BY_HAND ? Standing.BY_HAND : Standing.ON;
            next.add(new Candidate(it.contact(), it.worth(), it.bytes(), standing));
        }
        return next;
    }

    private static List<Candidate> candidates(Random random) {
        var candidates = new ArrayList<Candidate>();
        int people = random.nextInt(60);
        for (int i = 0; i < people; i++) {
            var touched =
                    random.nextBoolean() ? null : NOW.minus(Duration.ofDays(random.nextInt(400)));
            var worth =
                    new Worth(
                            random.nextInt(4) == 0 ? random.nextInt(4) : 0,
                            touched,
                            random.nextBoolean(),
                            random.nextInt(3));
            var standing = Standing.values()[random.nextInt(3)];
            candidates.add(
                    new Candidate(
                            new UUID(random.nextLong(), i),
                            worth,
                            300 + random.nextInt(2_000),
                            standing));
        }
        return candidates;
    }

    private static Room room(Random random, List<Candidate> candidates) {
        long bytes =
                random.nextBoolean()
                        ? Long.MAX_VALUE
                        : 1_300L * random.nextInt(1 + candidates.size());
        return new Room(random.nextInt(70), bytes, 1 + random.nextInt(10));
    }
}
