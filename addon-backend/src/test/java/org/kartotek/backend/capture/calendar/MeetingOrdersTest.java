package org.kartotek.backend.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting is about an order: the event says so, or somebody beside it. */
class MeetingOrdersTest extends OfficeOfMeetings {
    @Autowired EventOrders eventOrders;

    @Test
    void anEventMayNameItsContactAndItsOrder() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var order = sample.orderOf(ayse, anna);
            var jan = contact("Jan", "jan@nord.example", anna);
            event(
                    HUB,
                    "past1",
                    "Measuring",
                    "2026-03-01T09:00:00Z",
                    "2026-03-01T10:00:00Z",
                    "\"extendedProperties\":{\"private\":{\"kartotekContacts\":\"%s, nonsense\",\"kartotekOrder\":\"%s\"}},"
                            .formatted(jan, order.id()));
            guests(HUB, "past1", "[]");

            round(connect(HUB));

            assertThat(lines(jan)).hasSize(1);
            assertThat(lines(ayse.id()))
                    .extracting(Timeline.Line::kind)
                    .contains(EntryKind.MEETING);
            assertThat(lines(order.id())).extracting(Timeline.Line::subject).contains("Measuring");
        });
    }

    @Test
    void oneOccurrenceOfASeriesIsAboutTheOrderSomebodySaidBesideIt() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var order = sample.orderOf(ayse, anna);
            event(
                    HUB,
                    "series1",
                    "Weekly",
                    "2026-02-16T09:00:00Z",
                    "2026-02-16T10:00:00Z",
                    "\"recurrence\":[\"RRULE:FREQ=WEEKLY;COUNT=2\"],");
            var hub = connect(HUB);
            round(hub);
            assertThat(lines(ayse.id()))
                    .filteredOn(line -> line.kind() == EntryKind.MEETING)
                    .hasSize(2);

            var second = EventId.of("series1_20260223T090000Z").orElseThrow();
            eventOrders.attach(second, order.id(), anna.actor());
            round(hub);

            assertThat(lines(order.id()))
                    .filteredOn(line -> line.kind() == EntryKind.MEETING)
                    .extracting(Timeline.Line::at)
                    .containsExactly(Instant.parse("2026-02-23T09:00:00Z"));
        });
    }
}
