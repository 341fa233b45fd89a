package org.kartotek.sync.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A note as any phone, person or program may have left it. */
class AnyNoteFuzzTest {

    private static final String BLOCK = "wholesale · #1042 packing\n20 × Widget";
    private static final String CARD = BLOCK + "\n" + Fence.under(BLOCK, Locale.ENGLISH);

    @FuzzTest
    void anyNoteIsRead(byte[] bytes) {
        var note = new String(bytes, StandardCharsets.UTF_8);

        assertThat(ReadNote.first(note)).isNotNull();
        assertThat(ReadNote.of(note, List.of(CARD))).isNotNull();
    }

    @FuzzTest
    void whatStandsBelowOurCardIsTheRemark(byte[] bytes) {
        var remark = new String(bytes, StandardCharsets.UTF_8);

        var ordinary = remark.chars().allMatch(c -> c == '\n' || c >= ' ' && c != '+');
        if (ordinary && Fence.in(remark).isEmpty()) {
            assertThat(ReadNote.of(CARD + "\n" + remark, List.of(CARD)).remark()).isEqualTo(remark);
        }
    }
}
