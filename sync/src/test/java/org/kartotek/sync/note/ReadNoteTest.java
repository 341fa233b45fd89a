package org.kartotek.sync.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.sync.note.CardLine.Keep;
import org.kartotek.sync.note.NoteReading.Shape;

class ReadNoteTest {
    private static final String HEAD = "wholesale · #1042 packing 03.02 (Anna)";
    private static final String DETAIL = "20 × Widget · 15 000 ₺ · paid";
    private static final String CARD = card(HEAD, DETAIL);
    private static final String FENCE = CARD.lines().toList().getLast();
    private static final String REMARK = "Prefers WhatsApp.\nAsk for Mehmet at the gate.";

    @Test
    void whatNobodyTouchedReadsBackAsWritten() {
        var reading = read(CARD + "\n" + REMARK);

        assertThat(reading).isEqualTo(new NoteReading(Shape.WHOLE, REMARK, List.of(), List.of()));
    }

    @Test
    void textBelowTheFenceIsTheRemarkDownToItsSpaces() {
        assertThat(read(CARD + "\n\n  two  spaces \n").remark()).isEqualTo("\n  two  spaces \n");
    }

    @Test
    void anOlderCardOfOursIsKnownByItsChecksum() {
        var older = card("returning · #1042 new");

        assertThat(read(older + "\n" + REMARK).edits()).isEmpty();
        assertThat(read(older + "\n" + REMARK).remark()).isEqualTo(REMARK);
    }

    @Test
    void ofTwoTextsThatAChecksumAgreesWithTheShorterIsTheCard() {
        var typed =
                """
                wholesale · #1042 packing 07.02 (Anna)
                t1 ✓
                20 × Widget
                ✓ #892
                ┈┈ ✎ your notes below · b254t3 – Nº ┈┈
                t0 🚚 ə́lbət 🚚 ə́lbət
                t2 #1042 wp:\
                """;
        var merged = "other · #58\n┈┈ ✎ your notes below · cf01 ┈┈";
        assertThat(Fence.checksum(typed + "\nother · #58")).isEqualTo("cf01");

        var known = card("wholesale · #1042 packing 07.02 (Anna)", "20 × Widget", "✓ #892");
        var reading = ReadNote.of(typed + "\n" + merged + "\nt4 gate ✓", List.of(known));

        assertThat(String.join("\n", reading.edits())).contains("t1 ✓", "t0 🚚", "t2 #1042 wp:");
        assertThat(reading.remark()).isEqualTo("t4 gate ✓");
    }

    @Test
    void aNoteFromBeforeUsIsAllRemark() {
        var note = "+ likes tea\n" + REMARK;

        assertThat(ReadNote.first(note))
                .isEqualTo(new NoteReading(Shape.NO_CARD, note, List.of(), List.of()));
    }

    @Test
    void aLineAddedOrChangedInsideTheBlockIsAnEdit() {
        var changed = DETAIL + " NOT paid";
        var note = "call back!\n" + HEAD + "\n" + changed + "\n" + FENCE + "\n" + REMARK;

        var reading = read(note);

        assertThat(reading.shape()).isEqualTo(Shape.EDITED);
        assertThat(reading.edits()).containsExactly("call back!", changed);
        assertThat(reading.remark()).isEqualTo(REMARK);
    }

    @Test
    void deletingALineOfOursIsNotText() {
        var reading = read(HEAD + "\n" + FENCE + "\n" + REMARK);

        assertThat(reading).isEqualTo(new NoteReading(Shape.EDITED, REMARK, List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"top", "inside", "below"})
    void aPlusLineIsAMessageWhereverItStands(String where) {
        var line = "+ wants delivery Friday (Anna)";
        var note =
                switch (where) {
                    case "top" -> line + "\n" + CARD + "\n" + REMARK;
                    case "inside" ->
                            HEAD + "\n" + line + "\n" + DETAIL + "\n" + FENCE + "\n" + REMARK;
                    default -> CARD + "\n" + REMARK + "\n" + line;
                };

        var reading = read(note);

        assertThat(reading.messages()).containsExactly(line);
        assertThat(reading.remark()).isEqualTo(REMARK);
        assertThat(reading.edits()).isEmpty();
    }

    @Test
    void aPhoneNumberIsNoMessage() {
        assertThat(read(CARD + "\n+49 170 1234567\n+").messages()).isEmpty();
        assertThat(read(CARD + "\n+49 170 1234567\n+").remark()).isEqualTo("+49 170 1234567\n+");
    }

    @Test
    void aMessageTypedRightInFrontOfOurTextEndsWhereOursBegins() {
        assertThat(read("+ shipped " + CARD).messages()).containsExactly("+ shipped");
    }

    @Test
    void textTypedAtTheEndOfTheFenceLineIsBelowIt() {
        assertThat(read(CARD + "+ shipped").messages()).containsExactly("+ shipped");
        assertThat(read(CARD + "Prefers tea").remark()).isEqualTo("Prefers tea");
    }

    @Test
    void withTheFenceDeletedEverythingThatIsNotOursIsRemark() {
        var reading = read(HEAD + "\nnew line\n" + DETAIL + "\n" + REMARK);

        assertThat(reading.shape()).isEqualTo(Shape.MISSING);
        assertThat(reading.remark()).isEqualTo("new line\n" + REMARK);
    }

    @Test
    void anEmptiedNoteHasNoRemark() {
        assertThat(read("")).isEqualTo(new NoteReading(Shape.MISSING, "", List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "┈ ✎ your notes below · %s ┈┈",
                "┈┈ ✎ your notes bel",
                "your notes below · %s"
            })
    void aFenceWithLettersDeletedStillDivides(String damaged) {
        var line = damaged.formatted(FENCE.substring(FENCE.length() - 7, FENCE.length() - 3));

        var reading = read(HEAD + "\n" + DETAIL + "\n" + line + "\n" + REMARK);

        assertThat(reading).isEqualTo(new NoteReading(Shape.DAMAGED, REMARK, List.of(), List.of()));
    }

    @Test
    void wordsTypedIntoTheFenceSurvive() {
        var note = CARD.replace("your notes", "your call him notes") + "\n" + REMARK;

        assertThat(read(note).edits()).singleElement().asString().contains("call him");
        assertThat(read(note).remark()).isEqualTo(REMARK);
    }

    @Test
    void twoNotesMergedByGoogleKeepBothRemarks() {
        var other = card("returning · #77 new");

        var reading = read(CARD + "\nfrom A\n" + other + "\nfrom B");

        assertThat(reading)
                .isEqualTo(new NoteReading(Shape.DOUBLED, "from A\nfrom B", List.of(), List.of()));
    }

    @Test
    void theSameNoteTwiceLeavesOneRemark() {
        var note = CARD + "\n" + REMARK;

        assertThat(read(note + "\n" + note).remark()).isEqualTo(REMARK);
    }

    @Test
    void ourBlockMovedBelowTheFenceIsStillOurs() {
        var reading = read(FENCE + "\n" + HEAD + "\n" + DETAIL + "\n" + REMARK);

        assertThat(reading.remark()).isEqualTo(REMARK);
        assertThat(reading.edits()).isEmpty();
    }

    @Test
    void windowsLineEndsAreLineEnds() {
        assertThat(read((CARD + "\n" + REMARK).replace("\n", "\r\n")).shape())
                .isEqualTo(Shape.WHOLE);
    }

    @Test
    void whatKeyboardsDoToSpacesDotsAndCaseIsNoEdit() {
        var note =
                CARD.replace(' ', '\u00a0')
                        .replace("· " + checksum(), "•\u202f" + checksum().toUpperCase(Locale.ROOT))
                        .replace("✎", "✎\ufe0e")
                        .replace("your notes", "Your Notes");

        assertThat(read("\ufeff" + note + "\n" + REMARK))
                .isEqualTo(new NoteReading(Shape.WHOLE, REMARK, List.of(), List.of()));
    }

    @Test
    void decomposedLettersOfOursAreNoEdit() {
        var card = card("çay · #1 göndərildi");
        var note = Normalizer.normalize(card, Normalizer.Form.NFD) + "\n" + REMARK;

        assertThat(ReadNote.of(note, List.of(card)).shape()).isEqualTo(Shape.WHOLE);
    }

    @Test
    void aTranslatedFenceStillDividesAndItsWordsAreKept() {
        var note = CARD.replace("your notes below", "Ihre Notizen unten") + "\n" + REMARK;

        assertThat(read(note).remark()).isEqualTo(REMARK);
        assertThat(read(note).edits()).singleElement().asString().contains("Ihre Notizen unten");
    }

    @Test
    void aFenceBrokenOverTwoLinesStillDivides() {
        var note = CARD.replace("your notes", "your\nnotes") + "\n" + REMARK;

        assertThat(read(note).remark()).isEqualTo(REMARK);
        assertThat(read(note).edits()).isEmpty();
    }

    @Test
    void aPersonsLineWithAPencilIsNotTakenForWhatIsLeftOfTheFence() {
        var reading = read(HEAD + "\n" + DETAIL + "\n✎ note\n" + REMARK);

        assertThat(reading.edits()).containsExactly("✎ note");
    }

    @Test
    void wordsThatEndLikeALineOfOursStayWhole() {
        var card = card(HEAD, "is paid");

        var reading = ReadNote.of("+ says all is paid\n" + card, List.of(card));

        assertThat(reading.messages()).containsExactly("+ says all is paid");
    }

    @Test
    void aNumberCopiedWithMarksOfDirectionIsNoMessage() {
        var number = "\u202a+49 170 1234567\u202c";

        assertThat(read(CARD + "\n" + number).remark()).isEqualTo(number);
    }

    @Test
    void aPersonsLineAboveAnOlderCardIsAllThatWasTyped() {
        var older = card("returning · #1042 new", "1 × Widget");

        assertThat(read("call back\n" + older + "\n" + REMARK).edits())
                .containsExactly("call back");
    }

    private static String checksum() {
        return FENCE.substring(FENCE.length() - 7, FENCE.length() - 3);
    }

    static String card(String... lines) {
        var rows = List.of(lines).stream().map(it -> new CardLine(it, Keep.HEAD)).toList();
        return ComposeNote.of(rows, "", NoteBudget.DEFAULT, Locale.ENGLISH).card();
    }

    private static NoteReading read(String note) {
        return ReadNote.of(note, List.of(CARD));
    }
}
