package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;

/** Cards go out to the phones, and what people type there comes back. */
class CardsAndPhonesTest extends LaneStory {
    @Test
    void anOrderMovedHereStandsInTheNoteAfterOneSync() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            var order = sample.orderOf(ayse(), caller);
            moveOrder.toNext(order.id(), order.stageId(), caller.actor());
            SimulatedGoogle.forgetCalls();

            sync(account);

            assertThat(note(name).lines())
                    .startsWith(
                            "#1001 quoted 02.03 (Anna)",
                            "20 widgets · 15 000 ₺",
                            "enquiry 02.03 (Anna)")
                    .endsWith("Ask for Mehmet.");
            assertThat(calls(HUB)).isEqualTo(Map.of(LIST, 1L, LABELS, 1L, UPDATE, 1L));
        });
    }

    @Test
    void aPlusLineFromThePhoneIsInTheTimelineAndTheCardIsWholeAgain() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            sample.orderOf(ayse(), caller);
            sync(account);
            var whole = note(name);
            SimulatedGoogle.write(phone, name, whole + "\n+ wants delivery Friday (Anna)");

            sync(account);

            var newest = timeline.of(ayse().id(), Timeline.Filter.ALL, null, 5).lines().getFirst();
            assertThat(newest.kind()).isEqualTo(EntryKind.MESSAGE);
            assertThat(newest.text()).isEqualTo("wants delivery Friday");
            assertThat(newest.actorName()).isEqualTo("Anna");
            assertThat(newest.door()).isEqualTo("PHONE");
            assertThat(note(name))
                    .doesNotContain("+ wants")
                    .contains("(Anna): wants delivery Friday")
                    .endsWith("\nAsk for Mehmet.");
            assertThat(timeline.of(ayse().id(), Timeline.Filter.ALL, null, 9).lines()).hasSize(2);
        });
    }

    @Test
    void aStageTypedOnThePhoneMovesTheOrderAndTheNoteShowsItAtOnce() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            var order = sample.orderOf(ayse(), caller);
            sync(account);
            SimulatedGoogle.write(phone, name, "+ отпр (Anna)\n" + note(name));

            sync(account);

            var moved = orders.findById(order.id()).orElseThrow();
            assertThat(pipeline.stages().byId(moved.stageId()).key()).isEqualTo("shipped");
            assertThat(note(name)).startsWith("#1001 shipped 02.03 (Anna)");
        });
    }

    @Test
    void linesChangedInsideTheCardBecomeANoteAndTheRemarkIsMirrored() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            sample.orderOf(ayse(), caller);
            sync(account);
            var card = note(name);
            SimulatedGoogle.write(
                    phone,
                    name,
                    card.replace("15 000 ₺", "15 000 ₺ NOT PAID").replace("Mehmet", "Ali"));

            sync(account);

            assertThat(ayse().remark()).isEqualTo("Ask for Ali.");
            assertThat(notes())
                    .containsExactlyInAnyOrder(
                            "20 widgets · 15 000 ₺ NOT PAID",
                            "Taken out of the note:\nAsk for Mehmet.");
            assertThat(note(name)).isEqualTo(card.replace("Mehmet", "Ali"));
        });
    }

    @Test
    void whatAPhoneThatIsBehindWritesOverIsKept() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Gate 4.");
        office((caller, account) -> {
            sync(account);
            sample.orderOf(ayse(), caller);
            sync(account);
            var both = note(name);
            SimulatedGoogle.write(phone, name, both + "\nRing twice.");
            sync(account);

            SimulatedGoogle.write(phone, name, both + "\nLeft side.");
            sync(account);

            assertThat(ayse().remark()).isEqualTo("Gate 4.\nLeft side.");
            assertThat(notes()).containsExactly("Taken out of the note:\nRing twice.");
        });
    }

    @Test
    void aStageWhereTheOrderStandsAlreadyIsKeptAsSaid() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            sample.orderOf(ayse(), caller);
            sync(account);
            SimulatedGoogle.write(phone, name, note(name) + "\n+ shipped\n+ SHIP (Anna)");

            sync(account);

            var said = timeline.of(ayse().id(), Timeline.Filter.ALL, null, 9).lines();
            assertThat(said)
                    .filteredOn(it -> it.kind() == EntryKind.MESSAGE)
                    .singleElement()
                    .satisfies(it -> assertThat(it.text()).isEqualTo("SHIP (Anna)"));
        });
    }

    private List<String> notes() {
        return timeline.of(ayse().id(), Timeline.Filter.ALL, null, 9).lines().stream()
                .filter(it -> it.kind() == EntryKind.NOTE)
                .map(it -> it.text())
                .toList();
    }

    @Test
    void theRemarkOfTheConsoleReachesThePhone() {
        var name =
                add(
                        "Ayşe",
                        "ayse@deniz.example",
                        "+905325550123",
                        SimulatedGoogle.label(HUB, "Wholesale"),
                        "old");
        office((caller, account) -> {
            sync(account);
            writeContact.change(
                    ayse().id(),
                    draft(ayse()).withRemark("New words").withGroups(memberships.of(ayse().id())),
                    caller.actor());

            sync(account);

            assertThat(note(name)).startsWith("wholesale\n").endsWith("\nNew words");
        });
    }

    @Test
    void fourHundredAndFiftyCardsAreThreeCalls() {
        var wholesale = SimulatedGoogle.label(HUB, "Wholesale");
        for (int i = 0; i < 450; i++) {
            add("P" + i, "p" + i + "@x.example", "+90532%07d".formatted(i), wholesale, "");
        }
        office((caller, account) -> {
            sync(account);

            // 450 people fit one page of a thousand; their cards are two batches of 200 and one of
            // 50.
            assertThat(calls(HUB)).isEqualTo(Map.of(LIST, 1L, LABELS, 1L, UPDATE, 3L));
        });
    }
}
