package org.kartotek.backend.callcard.phoneset;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.callcard.phoneset.Candidate.Standing;

/** A choice on its way from yesterday's phone set to today's. */
final class Choosing {
    /** How much better a newcomer has to be than the one it replaces. */
    static final int CLEARLY = 100;

    private record Ranked(Candidate candidate, int points) {
        UUID contact() {
            return candidate.contact();
        }

        int bytes() {
            return candidate.bytes();
        }
    }

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingInt(Ranked::points).reversed().thenComparing(Ranked::contact);

    private final Room room;
    private final Instant now;
    private final Set<UUID> members = new LinkedHashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final Deque<Ranked> worstLast = new ArrayDeque<>();
    private List<Ranked> newcomers = new ArrayList<>();
    private long bytes;
    private int swapsLeft;

    Choosing(Collection<Candidate> candidates, Room room, Instant now) {
        this.room = room;
        this.now = now;
        this.swapsLeft = room.swapsADay();
        candidates.stream()
                .map(it -> new Ranked(it, it.worth().pointsAt(now)))
                .sorted(BEST_FIRST)
                .forEach(this::stand);
    }

    private void stand(Ranked it) {
        if (it.candidate().standing() == Standing.OFF) {
            newcomers.add(it);
            return;
        }
        members.add(it.contact());
        bytes += it.bytes();
        if (it.candidate().standing() == Standing.ON) worstLast.addLast(it);
    }

    /** More than the account may hold: the least needed leave, over as many days as it takes. */
    void makeRoom() {
        while (!room.holds(members.size(), bytes) && !worstLast.isEmpty() && swapsLeft > 0) {
            remove(worstLast.removeLast(), Reason.TOO_MANY);
        }
    }

    /** Free room is filled without anybody leaving. */
    void fill() {
        var left = new ArrayList<Ranked>();
        for (var it : newcomers) {
            if (room.holds(members.size() + 1, bytes + it.bytes())) add(it);
            else left.add(it);
        }
        newcomers = left;
    }

    void swap() {
        var left = new ArrayList<Ranked>();
        for (var it : newcomers) {
            if (!replaces(it)) left.add(it);
        }
        newcomers = left;
    }

    private boolean replaces(Ranked newcomer) {
        var worst = worstLast.peekLast();
        if (worst == null || swapsLeft == 0 || newcomer.points() < worst.points() + CLEARLY)
            return false;
        if (!room.holds(members.size(), bytes - worst.bytes() + newcomer.bytes())) return false;
        remove(worstLast.removeLast(), Reason.MADE_WAY);
        add(newcomer);
        return true;
    }

    private void remove(Ranked it, Reason reason) {
        swapsLeft--;
        members.remove(it.contact());
        bytes -= it.bytes();
        changes.add(new Change(it.contact(), false, reason));
    }

    private void add(Ranked it) {
        members.add(it.contact());
        bytes += it.bytes();
        changes.add(new Change(it.contact(), true, it.candidate().worth().reasonAt(now)));
    }

    PhoneSet chosen() {
        return new PhoneSet(members, changes);
    }
}
