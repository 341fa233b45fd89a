package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.Plan;

class LedgerWordsTest {
    @Test
    void aReasonIsReadAsSentences() {
        assertThat(
                        LedgerWords.sentences(
                                "job-title:both-changed-later-here, lines:2", Locale.ENGLISH))
                .containsExactly(
                        "Job title: changed on both sides, later here; Google’s value is kept in"
                                + " the timeline",
                        "Lines from the phone taken in: 2");
        assertThat(LedgerWords.sentences("deleted-in-google", Locale.of("nb", "NO")))
                .containsExactly("Slettet i Google, arkivert her");
    }

    @Test
    void aListThatWasCutOffNeverShowsAKey() {
        assertThat(LedgerWords.sentences("remark:changed-here, phones:chan", Locale.ENGLISH))
                .containsExactly("Note: changed here", "And more");
    }

    @Test
    void everyReasonOfEveryFieldHasWordsInEveryLanguage() {
        for (var language : LedgerWords.LANGUAGES) {
            var words = LedgerWords.words(Locale.of(language));
            assertThat(words.keySet()).isEqualTo(LedgerWords.words(Locale.ENGLISH).keySet());
            for (var field : Field.values())
                for (var reason : Plan.Reason.values()) {
                    var change = LedgerWords.of(new Plan.Change(field, reason));
                    assertThat(LedgerWords.sentences(change, Locale.of(language)).getFirst())
                            .isNotEqualTo(words.getString("more"));
                }
        }
    }
}
