package org.kartotek.sync.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Thousands of notes mistreated at random: whatever was typed is in the remark, the edits or the
 * messages.
 */
class NoteSurvivesTest {
    private static final String[] WORDS = {
        "gate", "Mehmet", "çay", "ə́lbət", "завтра", "🚚", "+47 22", "(Anna)", "✓", "#1042", "paid",
        "wp:", "Nº", "–"
    };

    @RepeatedTest(20)
    void everyCharacterAPersonTypedIsStillThere() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            var story = new Story(random);
            if (story.isChance()) continue;
            var reading = ReadNote.of(story.note(), List.of(story.card));
            var kept = new ArrayList<>(reading.edits());
            kept.addAll(reading.messages());
            kept.add(reading.remark());
            for (var typed : story.typed) {
                assertThat(kept)
                        .as("seed %d, round %d, note:%n%s", seed, i, story.note())
                        .anyMatch(it -> it.contains(typed));
            }
        }
    }

    /** One note, and each piece of text that a person put into it. */
    private static final class Story {
        private final Random random;
        private final String card;
        private final List<String> typed = new ArrayList<>();
        private StringBuilder note;
        private int pieces;

        Story(Random random) {
            this.random = random;
            card = ReadNoteTest.card(ours().split("\n", -1));
            note = new StringBuilder(card);
            if (random.nextBoolean()) note.append('\n').append(piece());
            int acts = 1 + random.nextInt(5);
            for (int i = 0; i < acts; i++) act();
        }

        String note() {
            return note.toString();
        }

        /** Once in 65,536 the two bytes of a fence agree with a text that is not ours. */
        boolean isChance() {
            for (var fence : Fence.in(note())) {
                var above = ReadNote.lines(note.substring(0, fence.start()).stripTrailing());
                for (int from = above.size() - 1; from >= 0; from--) {
                    var least = String.join("\n", above.subList(from, above.size()));
                    if (Fence.closes(fence, least)) {
                        if (typed.stream().anyMatch(least::contains)) return true;
                        break;
                    }
                }
            }
            return false;
        }

        private void act() {
            switch (random.nextInt(6)) {
                case 0 -> insertLine(piece());
                case 1 -> insertLine("+ " + piece());
                case 2 -> insertInsideALine(piece());
                case 3 -> deleteSomethingOfOurs();
                case 4 ->
                        note.append('\n')
                                .append(ReadNoteTest.card("other · #" + random.nextInt(99)))
                                .append('\n')
                                .append(piece());
                default ->
                        note =
                                new StringBuilder(
                                        note.toString()
                                                .replace(
                                                        "\n",
                                                        random.nextBoolean() ? "\r\n" : "\n"));
            }
        }

        private void insertLine(String line) {
            int at = note.indexOf("\n", random.nextInt(note.length() + 1));
            if (at < 0) note.append('\n').append(line);
            else note.insert(at, "\n" + line);
        }

        private void insertInsideALine(String text) {
            int at = random.nextInt(note.length() + 1);
            boolean insideTyped = isTyped(at - 1, at + 1);
            boolean halvesCharacter =
                    at > 0 && at < note.length() && Character.isLowSurrogate(note.charAt(at));
            if (insideTyped || halvesCharacter || at < note.length() && note.charAt(at) == '\n')
                note.append('\n').append(text);
            else note.insert(at, text);
        }

        private void deleteSomethingOfOurs() {
            int from = random.nextInt(card.length());
            int to = Math.min(card.length(), from + 1 + random.nextInt(40));
            var part = card.substring(from, to);
            int at = note.indexOf(part);
            if (at >= 0 && !isTyped(at, at + part.length()) && !endsAlike(at, part))
                note.delete(at, at + part.length());
        }

        /** Of {@code 22} before {@code 20 × Widget} and {@code 22} before {@code 0 × Widget}. */
        private boolean endsAlike(int at, String part) {
            var last = part.charAt(part.length() - 1);
            return at > 0 && note.charAt(at - 1) == last && isTyped(at - 1, at);
        }

        private boolean isTyped(int from, int to) {
            return typed.stream()
                    .anyMatch(it ->
                            note.indexOf(it) >= 0
                                    && note.indexOf(it) < to
                                    && from < note.indexOf(it) + it.length());
        }

        private String ours() {
            return "wholesale · #1042 packing 0"
                    + random.nextInt(9)
                    + ".02 (Anna)\n20 × Widget\n✓ #"
                    + random.nextInt(999);
        }

        private String piece() {
            var text = new StringBuilder("t").append(pieces++);
            for (int i = random.nextInt(4); i >= 0; i--)
                text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            typed.add(text.toString());
            return text.toString();
        }
    }
}
