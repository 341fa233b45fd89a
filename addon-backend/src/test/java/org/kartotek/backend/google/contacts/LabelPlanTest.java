package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.contacts.LabelPlan.Here;
import org.kartotek.backend.google.contacts.LabelPlan.Move;
import org.kartotek.backend.google.contacts.LabelPlan.Pair;
import org.kartotek.sync.contact.GoogleGroup;

class LabelPlanTest {
    private static final UUID GROUP = new UUID(0, 1);

    @Test
    void whatIsTheSameOnBothSidesStays() {
        assertThat(plan(pair("Wholesale"), label("Wholesale"), here("Wholesale"))).isEmpty();
    }

    @Test
    void renamedOnBothSidesKeepsTheNameTheOfficeChose() {
        assertThat(plan(pair("Wholesale"), label("Bulk"), here("Big buyers")))
                .containsExactly(new Move.RenameThere(label("Bulk"), "Big buyers"));
    }

    @Test
    void renamedToTheSameNameOnBothSidesIsAgreed() {
        assertThat(plan(pair("Wholesale"), label("Bulk"), here("Bulk")))
                .containsExactly(new Move.Agree(label("Bulk")));
    }

    @Test
    void aNameThatAnotherLabelHasIsNotAskedFor() {
        var other = new GoogleGroup("contactGroups/2", "Big buyers", false, "e");

        var plan =
                LabelPlan.between(
                        List.of(pair("Wholesale")),
                        List.of(label("Wholesale"), other),
                        List.of(here("Big buyers")));

        assertThat(plan.moves()).isEmpty();
    }

    @Test
    void aLabelOfTheSameNameIsTheGroupWhateverItsLetters() {
        var plan =
                LabelPlan.between(
                        List.of(), List.of(label("WHOLESALE")), List.of(here("Wholesale")));

        assertThat(plan.moves()).containsExactly(new Move.TakeIn(label("WHOLESALE"), GROUP));
    }

    @Test
    void aLabelMadeAgainUnderItsOldNameIsItsGroupAgain() {
        var gone = new Pair("contactGroups/0", GROUP, "Wholesale", true);

        var plan =
                LabelPlan.between(
                        List.of(gone), List.of(label("Wholesale")), List.of(here("Wholesale")));

        assertThat(plan.moves()).containsExactly(new Move.TakeIn(label("Wholesale"), GROUP));
    }

    @Test
    void googlesOwnLabelsAreNoGroups() {
        var mine = new GoogleGroup("contactGroups/myContacts", "myContacts", false, "e");

        assertThat(LabelPlan.between(List.of(), List.of(mine), List.of()).moves()).isEmpty();
    }

    private static List<Move> plan(Pair pair, GoogleGroup label, Here here) {
        return LabelPlan.between(List.of(pair), List.of(label), List.of(here)).moves();
    }

    private static Pair pair(String name) {
        return new Pair("contactGroups/1", GROUP, name, false);
    }

    private static GoogleGroup label(String name) {
        return new GoogleGroup("contactGroups/1", name, true, "e");
    }

    private static Here here(String name) {
        return new Here(GROUP, name);
    }
}
