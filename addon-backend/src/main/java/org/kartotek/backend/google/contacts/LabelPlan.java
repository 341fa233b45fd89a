package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.contact.GoogleGroup;

/**
 * What makes the labels of an account and the groups of the office the same. A name changed on one
 * side goes to the other; changed on both, ours stays, because a manager chose it. A label deleted
 * in Google takes nobody out of a group here: that is asked first.
 */
record LabelPlan(List<Move> moves) {
    /** A group of the office. */
    record Here(UUID id, String name) {}

    /** A label and a group that belong together, and the name both last had. */
    record Pair(String resourceName, UUID groupId, String baseName, boolean gone) {}

    sealed interface Move {
        /**
         * A label people made in Google.
         *
         * @param group of the same name, or null for a new one
         */
        record TakeIn(GoogleGroup label, @Nullable UUID group) implements Move {}

        record RenameHere(UUID group, GoogleGroup label, String former) implements Move {}

        record RenameThere(GoogleGroup label, String name) implements Move {}

        record Agree(GoogleGroup label) implements Move {}

        record Gone(Pair pair) implements Move {}

        record CreateThere(Here group) implements Move {}

        /** Its group was deleted here. */
        record DeleteThere(GoogleGroup label) implements Move {}

        /** Neither side has it. */
        record Forget(Pair pair) implements Move {}
    }

    LabelPlan {
        moves = List.copyOf(moves);
    }

    static LabelPlan between(List<Pair> pairs, List<GoogleGroup> labels, List<Here> groups) {
        var byName = new HashMap<String, GoogleGroup>();
        for (var label : labels) if (label.ownedByPeople()) byName.put(label.resourceName(), label);
        var byId = new HashMap<UUID, Here>();
        groups.forEach(it -> byId.put(it.id(), it));
        var moves = new ArrayList<Move>();
        var paired = new HashSet<UUID>();
        for (var pair : pairs) {
            var label = byName.remove(pair.resourceName());
            settle(pair, label, byId.get(pair.groupId()), labels, moves);
            // One whose label is gone may find it made again, under the same name.
            if (label != null || !pair.gone()) paired.add(pair.groupId());
        }
        var free = new HashMap<String, UUID>();
        for (var it : groups)
            if (!paired.contains(it.id())) free.putIfAbsent(folded(it.name()), it.id());
        for (var label : labels) {
            if (!byName.containsKey(label.resourceName())) continue;
            var group = free.remove(folded(label.name()));
            if (group != null) paired.add(group);
            moves.add(new Move.TakeIn(label, group));
        }
        pairs.forEach(it -> paired.add(it.groupId()));
        for (var it : groups) if (!paired.contains(it.id())) moves.add(new Move.CreateThere(it));
        return new LabelPlan(moves);
    }

    private static void settle(
            Pair pair,
            @Nullable GoogleGroup label,
            @Nullable Here group,
            List<GoogleGroup> labels,
            List<Move> moves) {
        if (label == null) {
            if (group == null) moves.add(new Move.Forget(pair));
            else if (!pair.gone()) moves.add(new Move.Gone(pair));
        } else if (group == null) {
            moves.add(new Move.DeleteThere(label));
        } else if (!label.name().equals(group.name())) {
            boolean renamedThere = !label.name().equals(pair.baseName());
            boolean renamedHere = !group.name().equals(pair.baseName());
            if (renamedThere && !renamedHere)
                moves.add(new Move.RenameHere(group.id(), label, pair.baseName()));
            else if (!isTaken(group.name(), label, labels))
                moves.add(new Move.RenameThere(label, group.name()));
        } else if (!label.name().equals(pair.baseName()) || pair.gone()) {
            moves.add(new Move.Agree(label));
        }
    }

    /** Google would answer 409. */
    private static boolean isTaken(String name, GoogleGroup but, List<GoogleGroup> labels) {
        return labels.stream()
                .anyMatch(it ->
                        it.name().equals(name) && !it.resourceName().equals(but.resourceName()));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isQuiet() {
        return moves.isEmpty();
    }
}
