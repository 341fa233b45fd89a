package org.kartotek.sync.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.kartotek.sync.note.CardLine.Keep;

/**
 * People, keyboards, phones and Google do anything to a note. Each character a person types here is
 * unlike every other, so that one lost character is seen.
 */
class AnyEditScriptTest {
    private static final int FIRST_SIGN = 0x4e00;
    private static final int LAST_SIGN = 0x9f00;
    private static final String[] AROUND = {
        "",
        " ",
        "+ ",
        "+",
        "paid ",
        "#1042 ",
        "(Anna) ",
        "\u00a0",
        "🚚",
        "👨‍👩‍👧 ",
        "·",
        "notes ",
        "+47 ",
        "\u200e+ ",
        "- ",
        "e\u0301",
        "\t",
        "(",
        "┈",
        "✎ "
    };
    private static final List<Locale> LANGUAGES =
            List.of("en", "ru", "tr", "nb", "az").stream().map(Locale::of).toList();

    @RepeatedTest(20)
    void everyCharacterThatIsStillInTheNoteIsRead() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            var script = new Script(random);

            var reading = ReadNote.of(script.note, script.known());

            assertThat(signs(all(reading)))
                    .as("seed %d, round %d, note:%n%s", seed, i, script.note)
                    .containsAll(signs(script.note));
        }
    }

    @RepeatedTest(10)
    void afterwardsOneCardStandsAboveTheRemarkAndNothingIsReadTwice() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            var script = new Script(random);
            var remark = ReadNote.of(script.note, script.known()).remark();

            var card = script.card();
            var next = ReadNote.of(new ComposedNote(card, remark).text(), List.of(card));

            assertThat(next)
                    .as("seed %d, round %d, note:%n%s", seed, i, script.note)
                    .isEqualTo(
                            new NoteReading(NoteReading.Shape.WHOLE, remark, List.of(), List.of()));
        }
    }

    private static Set<Integer> signs(String text) {
        return text.codePoints()
                .filter(it -> it >= FIRST_SIGN && it < LAST_SIGN)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static String all(NoteReading reading) {
        return reading.remark()
                + String.join("", reading.edits())
                + String.join("", reading.messages());
    }

    private static final class Script {
        private final Random random;
        private final List<String> cards = new ArrayList<>();
        private String note;
        private int nextSign = FIRST_SIGN;

        Script(Random random) {
            this.random = random;
            newCard();
            note = cards.getFirst() + (random.nextBoolean() ? "\n" + typed() + "\n" + typed() : "");
            for (int acts = 1 + random.nextInt(8); acts > 0; acts--) note = act(note);
        }

        /** What we remember: now and then an older card is forgotten, and once in a while all. */
        List<String> known() {
            return random.nextInt(8) == 0 ? List.of() : cards.subList(0, Math.min(2, cards.size()));
        }

        String card() {
            return cards.getFirst();
        }

        private String act(String text) {
            return switch (random.nextInt(14)) {
                case 0, 1, 2 -> insert(text, typed());
                case 3, 4 -> insert(text, "\n" + typed() + (random.nextBoolean() ? "\n" : ""));
                case 5 -> delete(text);
                case 6 -> lines(text, true);
                case 7 -> lines(text, false);
                case 8 -> text.replace("\n", random.nextBoolean() ? "\r\n" : "\r");
                case 9 -> text.replace(' ', '\u00a0');
                case 10 -> Normalizer.normalize(text, Normalizer.Form.NFD);
                case 11 -> text.replaceAll("(?m)[ \\t]+$", "").strip();
                case 12 -> keyboard(text);
                default -> together(text);
            };
        }

        /** Autocorrect and translation. */
        private String keyboard(String text) {
            return switch (random.nextInt(6)) {
                case 0 -> text.replace("your notes below", "ваші нотатки нижче");
                case 1 -> text.replace("·", "•");
                case 2 -> text.replace("┈┈", "--");
                case 3 -> text.toUpperCase(Locale.ROOT);
                case 4 -> text.replace("✎", "✎\ufe0f").replace("☎", "☎\ufe0f");
                default -> text.replace("┈┈ ✎", "┈┈\n✎");
            };
        }

        /**
         * Google joins the notes of two contacts; we write a newer card; a phone brings the old.
         */
        private String together(String text) {
            var other = compose() + "\n" + typed();
            return switch (random.nextInt(4)) {
                case 0 -> text + "\n" + other;
                case 1 -> other + "\n" + text;
                case 2 -> text + "\n" + text;
                default -> {
                    newCard();
                    yield text;
                }
            };
        }

        private String insert(String text, String more) {
            int at = boundary(text, random.nextInt(text.length() + 1));
            return text.substring(0, at) + more + text.substring(at);
        }

        private String delete(String text) {
            int from = boundary(text, random.nextInt(text.length() + 1));
            int to = boundary(text, Math.min(text.length(), from + random.nextInt(60)));
            return text.substring(0, from) + text.substring(to);
        }

        private static int boundary(String text, int at) {
            return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at))
                    ? at - 1
                    : at;
        }

        private String lines(String text, boolean reorder) {
            var lines = new ArrayList<>(List.of(text.split("\n", -1)));
            if (reorder) Collections.shuffle(lines, random);
            else lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
            return String.join("\n", lines);
        }

        private String typed() {
            var text = new StringBuilder();
            for (int words = 1 + random.nextInt(3); words > 0; words--) {
                text.append(AROUND[random.nextInt(AROUND.length)]);
                for (int i = 1 + random.nextInt(4); i > 0; i--) text.appendCodePoint(nextSign++);
            }
            return text.append(AROUND[random.nextInt(AROUND.length)]).toString();
        }

        private void newCard() {
            cards.addFirst(compose());
        }

        private String compose() {
            var lines = new ArrayList<CardLine>();
            lines.add(new CardLine("wholesale · #1042 packing " + random.nextInt(28), Keep.HEAD));
            for (int i = random.nextInt(4); i > 0; i--) {
                lines.add(
                        new CardLine(
                                random.nextBoolean()
                                        ? "paid"
                                        : "☎ 02.02 in (Anna): call " + random.nextInt(9),
                                Keep.FACT));
            }
            var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            return ComposeNote.of(lines, "", NoteBudget.DEFAULT, language).card();
        }
    }
}
