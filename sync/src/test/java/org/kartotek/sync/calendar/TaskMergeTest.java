package org.kartotek.sync.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TaskMergeTest {
    private static final ZoneId OFFICE = ZoneId.of("Europe/Istanbul");
    private static final TaskFacts BASE = timed("Call Ayşe", "2026-03-02T09:00:00Z");

    @Test
    void whatOneSideChangedGoesToTheOther() {
        var theirs = timed("Call Ayşe", "2026-03-03T12:00:00Z");
        var ours = timed("Call Ayşe back", "2026-03-02T09:00:00Z");

        var merge = TaskMerge.between(BASE, theirs, ours, false);

        assertThat(merge.merged()).isEqualTo(timed("Call Ayşe back", "2026-03-03T12:00:00Z"));
        assertThat(merge.lost()).isEmpty();
    }

    @Test
    void whatBothChangedIsAsTheLaterHasItAndTheOtherIsKept() {
        var theirs = timed("Ring Ayşe", "2026-03-03T12:00:00Z");
        var ours = timed("Call Ayşe back", "2026-03-04T12:00:00Z");

        assertThat(TaskMerge.between(BASE, theirs, ours, true))
                .isEqualTo(
                        new TaskMerge(
                                theirs,
                                List.of(
                                        new TaskMerge.Lost.Title("Call Ayşe back"),
                                        new TaskMerge.Lost.Due(ours.due()))));
        assertThat(TaskMerge.between(BASE, theirs, ours, false).merged()).isEqualTo(ours);
    }

    @Test
    void theSameChangeOnBothSidesLosesNothing() {
        var both = timed("Ring Ayşe", "2026-03-03T12:00:00Z");

        assertThat(TaskMerge.between(BASE, both, both, true))
                .isEqualTo(new TaskMerge(both, List.of()));
    }

    @Test
    void theZoneAMomentIsWrittenInChangesNothing() {
        var moved =
                new TaskFacts(
                        "Call Ayşe",
                        new EventTime.Moment(
                                Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Asia/Tokyo")),
                        false);

        assertThat(TaskMerge.between(BASE, moved, BASE, true).merged()).isEqualTo(BASE);
    }

    @Test
    void anEventThatLostItsTitleGetsItBack() {
        var theirs = timed("", "2026-03-02T09:00:00Z");
        var renamed = timed("Call Ayşe back", "2026-03-02T09:00:00Z");

        assertThat(TaskMerge.between(BASE, theirs, BASE, true).merged()).isEqualTo(BASE);
        assertThat(TaskMerge.between(BASE, theirs, renamed, true).merged()).isEqualTo(renamed);
    }

    @Test
    void aTickBeforeTheTitleIsDone() {
        var day = new EventTime.Day(LocalDate.of(2026, 3, 2));

        assertThat(TaskFacts.of("✓ Pay", day)).isEqualTo(new TaskFacts("Pay", day, true));
        assertThat(TaskFacts.of("✓️Pay ", day)).isEqualTo(new TaskFacts("Pay", day, true));
        assertThat(new TaskFacts("Pay", day, true).summary()).isEqualTo("✓ Pay");
    }

    @Test
    void theIdOfAnEventTellsItsTaskAndIsOfGooglesAlphabet() {
        var id = new TaskEventId(UUID.fromString("0198a7c2-77b1-7c3e-a0f1-9b7de1cc2a55"), 3);

        assertThat(id.value()).matches("[a-v0-9]{5,1024}").hasSizeLessThan(44);
        assertThat(TaskEventId.of(id.value())).contains(id);
        assertThat(TaskEventId.of(id.value() + "_20260302T090000Z")).contains(id);
        assertThat(TaskEventId.of("862fkartotek")).isEmpty();
        assertThat(TaskEventId.of("kartotek")).isEmpty();
    }

    private static TaskFacts timed(String title, String at) {
        return new TaskFacts(title, new EventTime.Moment(Instant.parse(at), OFFICE), false);
    }
}
