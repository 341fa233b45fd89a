package org.kartotek.sync.note;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a {@code +} line asks of the office. */
public sealed interface Meaning {
    /**
     * The order goes to that stage; {@code who} as written at the end of the line, {@code comment}
     * the line itself if it holds more than words, such as an emoji.
     */
    record Moves(long order, String stage, @Nullable String who, @Nullable String comment)
            implements Meaning {}

    /**
     * Something happened with the customer. {@code who} only if it is one of ours; else the words
     * stay in the text.
     */
    record Says(String text, @Nullable Long order, @Nullable String who) implements Meaning {}

    int SHORTEST_PREFIX = 3;

    /** Folding drops these; a person meant them. */
    Pattern MORE_THAN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Z}\\p{P}\\p{Cf}]");

    static Meaning of(String line, List<OpenOrder> open, Collection<String> people) {
        var plus = PlusLine.of(line);
        // A stage may be called "Ready (shop)", and then nobody is called "shop".
        var asWritten = plus.nameless();
        return moves(asWritten, open, people)
                .or(() -> moves(plus, open, people))
                .orElseGet(() ->
                        says(
                                plus,
                                orderOf(plus, open).map(OpenOrder::number).orElse(null),
                                people));
    }

    private static Optional<Meaning> moves(
            PlusLine plus, List<OpenOrder> open, Collection<String> people) {
        var order = orderOf(plus, open);
        var stage = order.flatMap(it -> stageOf(plus.rest(), it));
        if (order.isEmpty() || stage.isEmpty()) return Optional.empty();
        var name = plus.name();
        return Optional.of(
                new Moves(
                        order.get().number(),
                        stage.get(),
                        name == null ? null : person(name, people).orElse(name),
                        MORE_THAN_WORDS.matcher(plus.rest()).find() ? plus.rest() : null));
    }

    /** With one open order nobody has to type its number. */
    private static Optional<OpenOrder> orderOf(PlusLine plus, List<OpenOrder> open) {
        var number = plus.order();
        if (number == null)
            return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
        return open.stream().filter(it -> it.number() == number).findFirst();
    }

    /** A whole name wins over a prefix; a prefix counts only if it can mean one stage. */
    private static Optional<String> stageOf(String typed, OpenOrder order) {
        var word = Folded.of(typed);
        if (word.isEmpty()) return Optional.empty();
        var exact = stages(order, name -> name.equals(word));
        if (exact.size() == 1) return Optional.of(exact.getFirst());
        if (!exact.isEmpty() || word.codePointCount(0, word.length()) < SHORTEST_PREFIX)
            return Optional.empty();
        var begun = stages(order, name -> name.startsWith(word));
        return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
    }

    private static List<String> stages(OpenOrder order, Predicate<String> called) {
        return order.stages().stream()
                .filter(it -> it.names().stream().map(Folded::of).anyMatch(called))
                .map(OpenOrder.StageNames::stage)
                .distinct()
                .toList();
    }

    private static Meaning says(PlusLine plus, @Nullable Long order, Collection<String> people) {
        var name = plus.name();
        var who = name == null ? Optional.<String>empty() : person(name, people);
        if (who.isEmpty()) return new Says(plus.whole(), order, null);
        var whole = plus.whole();
        return new Says(
                Shown.stripped(whole.substring(0, whole.lastIndexOf('('))), order, who.get());
    }

    /** The one of ours with that name, or with that first name if only one has it. */
    private static Optional<String> person(String typed, Collection<String> people) {
        var word = Folded.of(typed);
        var exact = people.stream().filter(it -> Folded.of(it).equals(word)).distinct().toList();
        if (exact.size() == 1) return Optional.of(exact.getFirst());
        var first =
                people.stream()
                        .filter(it -> Folded.of(it).startsWith(word + " "))
                        .distinct()
                        .toList();
        return exact.isEmpty() && first.size() == 1
                ? Optional.of(first.getFirst())
                : Optional.empty();
    }
}
