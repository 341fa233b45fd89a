package org.kartotek.sync.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartotek.sync.note.NoteReading.Shape;

/** Two phones and the sidebar are at one note at the same time. */
class ManyHandsTest {
    private static final String BEFORE =
            ReadNoteTest.card("#1042 packing 03.02 (Anna)", "20 × Widget");
    private static final String AFTER =
            ReadNoteTest.card("#1042 shipped 04.02 (Ivan)", "20 × Widget");
    private static final List<String> BOTH = List.of(AFTER, BEFORE);

    @Test
    void aPhoneThatHasNotSeenTheSidebarsMoveSaysOnlyWhatWasTypedOnIt() {
        var reading = ReadNote.of("+ call after five\n" + BEFORE + "\nring twice", BOTH);

        assertThat(reading.messages()).containsExactly("+ call after five");
        assertThat(reading.remark()).isEqualTo("ring twice");
        assertThat(reading.edits()).isEmpty();
    }

    @Test
    void aLineChangedInTheCardOfBeforeIsAnEditAlone() {
        var changed = BEFORE.replace("20 × Widget", "20 × Widget, red ones");

        var reading = ReadNote.of(changed + "\nring twice", BOTH);

        assertThat(reading.edits()).containsExactly("20 × Widget, red ones");
        assertThat(reading.remark()).isEqualTo("ring twice");
    }

    @Test
    void oldAndNewCardInOneNoteLeaveOneRemark() {
        var reading =
                ReadNote.of(AFTER + "\nring twice\n" + BEFORE + "\nring twice\nleft side", BOTH);

        assertThat(reading.shape()).isEqualTo(Shape.DOUBLED);
        assertThat(reading.remark().lines()).contains("ring twice", "left side");
        assertThat(reading.edits()).isEmpty();
    }

    @Test
    void theNextNoteHoldsOneCardAndReadsBackWhole() {
        var remark = ReadNote.of(AFTER + "\nfrom A\n" + BEFORE + "\nfrom B", BOTH).remark();

        var next = new ComposedNote(AFTER, remark).text();

        assertThat(ReadNote.of(next, List.of(AFTER)))
                .isEqualTo(new NoteReading(Shape.WHOLE, "from A\nfrom B", List.of(), List.of()));
    }
}
