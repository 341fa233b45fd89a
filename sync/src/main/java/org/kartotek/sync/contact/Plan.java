package org.kartotek.sync.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to happen so that both sides agree, and why.
 *
 * @param merged what both sides hold afterwards
 * @param here what changes with us
 * @param there what changes in Google
 * @param overruled values that a person gave and that lost against another person's; they are kept
 *     in the timeline
 */
public record Plan(Facts merged, List<Change> here, List<Change> there, List<Overruled> overruled) {
    /** Why a field changes. */
    public enum Reason {
        FIRST_LINK,
        CHANGED_IN_GOOGLE,
        CHANGED_HERE,
        BOTH_CHANGED_LATER_IN_GOOGLE,
        BOTH_CHANGED_LATER_HERE,
        BOTH_ADDED
    }

    /** Whose edit is the later one, as far as anybody can know. */
    public enum Side {
        GOOGLE,
        HERE
    }

    public record Change(Field field, Reason reason) {}

    public record Overruled(Field field, String value, Side from) {}

    public Plan {
        here = List.copyOf(here);
        there = List.copyOf(there);
        overruled = List.copyOf(overruled);
    }

    /**
     * @param base the last state both sides agreed on; null when they meet for the first time
     * @param later decides where both changed the same text
     */
    public static Plan between(
            @Nullable Facts base, Facts theirs, Facts ours, Side later, Canon canon) {
        var merge = new Merge(base, theirs, ours, later, canon);
        for (var field : Field.values()) merge.settle(field);
        return merge.plan();
    }

    /** True if neither side has anything to learn. */
    public boolean isQuiet() {
        return here.isEmpty() && there.isEmpty();
    }

    /** What Google is told to replace: contacts with the same mask may travel together. */
    public Set<String> mask() {
        return there.stream()
                .map(it -> it.field().mask())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final class Merge {
        private final @Nullable Facts base;
        private final Facts theirs;
        private final Facts ours;
        private final Side later;
        private final Canon canon;
        private Facts merged = Facts.NONE;
        private final List<Change> here = new ArrayList<>();
        private final List<Change> there = new ArrayList<>();
        private final List<Overruled> overruled = new ArrayList<>();

        Merge(@Nullable Facts base, Facts theirs, Facts ours, Side later, Canon canon) {
            this.base = base;
            this.theirs = theirs;
            this.ours = ours;
            this.later = later;
            this.canon = canon;
        }

        Plan plan() {
            return new Plan(merged, here, there, overruled);
        }

        void settle(Field field) {
            if (canon.same(field, theirs, ours)) {
                take(field, theirs);
            } else if (field.isList()) {
                merged = merged.with(field, union(field));
                note(field, listReason(field));
            } else {
                settleText(field);
            }
        }

        private void take(Field field, Facts from) {
            merged =
                    field.isList()
                            ? merged.with(field, from.list(field))
                            : merged.with(field, from.text(field));
        }

        private void settleText(Field field) {
            boolean theyMoved = !isBase(field, theirs);
            boolean weMoved = !isBase(field, ours);
            var winner = theyMoved && weMoved ? later : theyMoved ? Side.GOOGLE : Side.HERE;
            take(field, winner == Side.GOOGLE ? theirs : ours);
            if (theyMoved && weMoved) keepLoser(field, winner);
            note(field, textReason(theyMoved, weMoved, winner));
        }

        /** Without a base an empty side has said nothing, so the other one just fills it. */
        private boolean isBase(Field field, Facts side) {
            return base == null ? side.text(field).isEmpty() : canon.same(field, base, side);
        }

        private Reason textReason(boolean theyMoved, boolean weMoved, Side winner) {
            if (base == null) return Reason.FIRST_LINK;
            if (theyMoved && weMoved) {
                return winner == Side.GOOGLE
                        ? Reason.BOTH_CHANGED_LATER_IN_GOOGLE
                        : Reason.BOTH_CHANGED_LATER_HERE;
            }
            return theyMoved ? Reason.CHANGED_IN_GOOGLE : Reason.CHANGED_HERE;
        }

        private void keepLoser(Field field, Side winner) {
            var lost = winner == Side.GOOGLE ? ours.text(field) : theirs.text(field);
            if (!lost.isBlank()) {
                overruled.add(
                        new Overruled(
                                field, lost, winner == Side.GOOGLE ? Side.HERE : Side.GOOGLE));
            }
        }

        private Reason listReason(Field field) {
            if (base == null) return Reason.FIRST_LINK;
            if (canon.same(field, base, ours)) return Reason.CHANGED_IN_GOOGLE;
            return canon.same(field, base, theirs) ? Reason.CHANGED_HERE : Reason.BOTH_ADDED;
        }

        private void note(Field field, Reason reason) {
            if (!canon.same(field, merged, ours)) here.add(new Change(field, reason));
            if (!canon.same(field, merged, theirs)) there.add(new Change(field, reason));
        }

        /**
         * Added by either side: stays. Removed by one side: goes, unless the other one touched it
         * meanwhile.
         */
        private List<Typed> union(Field field) {
            var before = keyed(field, base == null ? Facts.NONE : base);
            var inTheirs = keyed(field, theirs);
            var inOurs = keyed(field, ours);
            var all = new LinkedHashMap<>(inTheirs);
            inOurs.forEach(all::putIfAbsent);
            var list = new ArrayList<Typed>();
            all.forEach((key, any) -> {
                var was = before.get(key);
                var they = inTheirs.get(key);
                var we = inOurs.get(key);
                if (they != null && we != null) list.add(both(was, they, we));
                else if (was == null || !was.type().equalsIgnoreCase(any.type())) list.add(any);
            });
            return list;
        }

        private static Typed both(@Nullable Typed was, Typed they, Typed we) {
            return was == null || !was.type().equalsIgnoreCase(they.type())
                    ? they
                    : new Typed(they.value(), we.type());
        }

        private Map<String, Typed> keyed(Field field, Facts facts) {
            var map = new LinkedHashMap<String, Typed>();
            facts.list(field).forEach(it -> map.putIfAbsent(canon.key(field, it.value()), it));
            return map;
        }
    }
}
