package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.task.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** A note, a call and a task are written down beside the mail. */
class WriteDownTest extends OrderOfAyse {
    @Autowired Tasks tasks;

    @Test
    void aNoteIsWrittenAndTheCardBelowShowsIt() throws Exception {
        var form = press(card(), "Write note", Map.of());
        assertThat(shown(form)).contains("Ayşe Yılmaz", "Save note");

        var answer = press(form, "Save note", Map.of("text", "Likes blue"));

        assertThat(answer.at("/renderActions/action/navigations/0/pop").asBoolean()).isTrue();
        assertThat(notice(answer)).isEqualTo("Note saved");
        assertThat(shown(answer)).contains("Likes blue", "today, Anna · note");
    }

    @Test
    void anEmptyNoteStaysOpen() throws Exception {
        var form = press(card(), "Write note", Map.of());

        var answer = press(form, "Save note", Map.of());

        assertThat(answer.toString())
                .isEqualTo(
                        "{\"renderActions\":{\"action\":{\"notification\":{\"text\":\"Nothing is"
                                + " written yet\"}}},\"stateChanged\":false}");
    }

    @Test
    void aCallIsLoggedWithItsFollowUp() throws Exception {
        var form = press(card(), "Log call", Map.of());
        var friday = LocalDate.of(2026, 3, 6).atStartOfDay().toInstant(ZoneOffset.UTC);

        var answer =
                press(
                        form,
                        "Save call",
                        Map.of(
                                "direction", "IN",
                                "outcome", "They will call back",
                                "text", "Wants delivery on Friday",
                                "followUp", "date:" + friday.toEpochMilli()));

        assertThat(notice(answer)).isEqualTo("Call saved");
        assertThat(shown(answer))
                .contains(
                        "Last contact: today, Anna, incoming call",
                        "They will call back",
                        "Wants delivery on Friday",
                        "Call back: Ayşe Yılmaz");
        assertThat(
                        inOffice(() ->
                                tasks.findByContactIdAndDoneAtIsNullOrderByDueAt(
                                        ayse.id(), Limit.of(5))))
                .singleElement()
                .satisfies(task ->
                        assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-03-06T06:00:00Z")));
    }

    @Test
    void aTaskIsAddedAndDone() throws Exception {
        var form = press(card(), "New task", Map.of());
        var saved = press(form, "Save task", Map.of("title", "Send samples"));
        assertThat(shown(saved)).contains("Send samples");

        var answer = press(saved, "Done", Map.of());

        assertThat(notice(answer)).isEqualTo("Task done: Send samples");
        assertThat(shown(answer)).doesNotContain("Send samples");
    }
}
