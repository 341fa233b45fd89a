package org.kartotek.sync.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.sync.contact.Field.EMAILS;
import static org.kartotek.sync.contact.Field.GIVEN_NAME;
import static org.kartotek.sync.contact.Field.JOB_TITLE;
import static org.kartotek.sync.contact.Field.PHONES;
import static org.kartotek.sync.contact.Field.REMARK;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kartotek.sync.contact.Plan.Change;
import org.kartotek.sync.contact.Plan.Overruled;
import org.kartotek.sync.contact.Plan.Reason;
import org.kartotek.sync.contact.Plan.Side;

class PlanTest {
    private static final Canon CANON = new Canon("NO");
    private static final Facts BASE =
            Facts.NONE
                    .with(GIVEN_NAME, "Ola")
                    .with(JOB_TITLE, "Buyer")
                    .with(PHONES, List.of(new Typed("+47 22 33 44 55", "work")));

    @Test
    void whatIsEqualIsLeftAlone() {
        assertThat(plan(BASE, BASE, BASE).isQuiet()).isTrue();
    }

    @Test
    void spellingAloneIsNoChange() {
        var theirs =
                BASE.with(PHONES, List.of(new Typed("22334455", "WORK"))).with(GIVEN_NAME, " Ola ");

        assertThat(plan(BASE, theirs, BASE).isQuiet()).isTrue();
    }

    @Test
    void aChangeInGoogleComesHereAndOnlyHere() {
        var plan = plan(BASE, BASE.with(JOB_TITLE, "CEO"), BASE);

        assertThat(plan.here()).containsExactly(new Change(JOB_TITLE, Reason.CHANGED_IN_GOOGLE));
        assertThat(plan.there()).isEmpty();
        assertThat(plan.merged().text(JOB_TITLE)).isEqualTo("CEO");
    }

    @Test
    void aChangeHereGoesToGoogleUnderItsOwnMask() {
        var plan = plan(BASE, BASE, BASE.with(JOB_TITLE, "CEO"));

        assertThat(plan.there()).containsExactly(new Change(JOB_TITLE, Reason.CHANGED_HERE));
        assertThat(plan.mask()).containsExactly("organizations");
        assertThat(plan.here()).isEmpty();
    }

    @Test
    void changesOfDifferentFieldsMeet() {
        var plan = plan(BASE, BASE.with(GIVEN_NAME, "Olav"), BASE.with(JOB_TITLE, "CEO"));

        assertThat(plan.merged().text(GIVEN_NAME)).isEqualTo("Olav");
        assertThat(plan.merged().text(JOB_TITLE)).isEqualTo("CEO");
        assertThat(plan.overruled()).isEmpty();
    }

    @Test
    void theLaterEditOfOneTextWinsAndTheOtherIsKept() {
        var theirs = BASE.with(REMARK, "on the phone");
        var ours = BASE.with(REMARK, "in the console");

        var google = Plan.between(BASE, theirs, ours, Side.GOOGLE, CANON);
        var here = Plan.between(BASE, theirs, ours, Side.HERE, CANON);

        assertThat(google.merged().text(REMARK)).isEqualTo("on the phone");
        assertThat(google.overruled())
                .containsExactly(new Overruled(REMARK, "in the console", Side.HERE));
        assertThat(here.merged().text(REMARK)).isEqualTo("in the console");
        assertThat(here.overruled())
                .containsExactly(new Overruled(REMARK, "on the phone", Side.GOOGLE));
        assertThat(here.there())
                .containsExactly(new Change(REMARK, Reason.BOTH_CHANGED_LATER_HERE));
    }

    @Test
    void numbersAddedOnBothSidesAreBothKept() {
        var one = new Typed("+47 90 00 00 01", "mobile");
        var two = new Typed("+47 90 00 00 02", "home");
        var theirs = BASE.with(PHONES, added(BASE.list(PHONES), one));
        var ours = BASE.with(PHONES, added(BASE.list(PHONES), two));

        var plan = plan(BASE, theirs, ours);

        assertThat(plan.merged().list(PHONES))
                .containsExactly(BASE.list(PHONES).getFirst(), one, two);
        assertThat(plan.here()).containsExactly(new Change(PHONES, Reason.BOTH_ADDED));
        assertThat(plan.there()).containsExactly(new Change(PHONES, Reason.BOTH_ADDED));
    }

    @Test
    void aNumberRemovedOnOneSideGoesUnlessTheOtherTouchedIt() {
        var removed = BASE.with(PHONES, List.of());
        var retyped = BASE.with(PHONES, List.of(new Typed("+47 22 33 44 55", "mobile")));

        assertThat(plan(BASE, removed, BASE).merged().list(PHONES)).isEmpty();
        assertThat(plan(BASE, BASE, removed).merged().list(PHONES)).isEmpty();
        assertThat(plan(BASE, removed, retyped).merged().list(PHONES))
                .isEqualTo(retyped.list(PHONES));
    }

    @Test
    void atTheFirstMeetingNothingOfEitherSideIsLost() {
        var theirs =
                Facts.NONE
                        .with(GIVEN_NAME, "Ola")
                        .with(EMAILS, List.of(new Typed("Ola@x.example", "work")));
        var ours =
                Facts.NONE
                        .with(JOB_TITLE, "Buyer")
                        .with(EMAILS, List.of(new Typed("ola@y.example", "")));

        var plan = Plan.between(null, theirs, ours, Side.GOOGLE, CANON);

        assertThat(plan.merged().text(GIVEN_NAME)).isEqualTo("Ola");
        assertThat(plan.merged().text(JOB_TITLE)).isEqualTo("Buyer");
        assertThat(plan.merged().list(EMAILS)).hasSize(2);
        assertThat(plan.here()).extracting(Change::reason).containsOnly(Reason.FIRST_LINK);
    }

    /**
     * Random edits on both sides: afterwards both hold the same, and everything anybody added is
     * somewhere.
     */
    @RepeatedTest(10)
    void bothSidesAgreeAndNothingAddedIsLost() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var where = "seed %d, round %d".formatted(seed, round);
            var base = random(random, Facts.NONE);
            var theirs = random(random, base);
            var ours = random(random, base);
            var later = random.nextBoolean() ? Side.GOOGLE : Side.HERE;

            var plan = Plan.between(base, theirs, ours, later, CANON);

            var again = Plan.between(plan.merged(), plan.merged(), plan.merged(), later, CANON);
            assertThat(again.isQuiet()).as(where).isTrue();
            var values = new TreeSet<String>();
            plan.merged().texts().values().forEach(values::add);
            plan.merged()
                    .lists()
                    .values()
                    .forEach(list -> list.forEach(it -> values.add(it.value())));
            plan.overruled().forEach(it -> values.add(it.value()));
            for (var side : List.of(theirs, ours)) {
                side.texts()
                        .forEach((field, text) -> {
                            if (!text.equals(base.text(field)))
                                assertThat(values).as(where).contains(text);
                        });
                side.list(EMAILS).stream()
                        .filter(it -> !base.list(EMAILS).contains(it))
                        .forEach(it -> assertThat(values).as(where).contains(it.value()));
            }
        }
    }

    private static Facts random(Random random, Facts from) {
        var facts = from;
        for (int i = random.nextInt(4); i > 0; i--) {
            facts =
                    switch (random.nextInt(4)) {
                        case 0 -> facts.with(GIVEN_NAME, "name" + random.nextInt(1_000_000));
                        case 1 -> facts.with(REMARK, "remark" + random.nextInt(1_000_000));
                        case 2 ->
                                facts.with(
                                        EMAILS,
                                        added(
                                                facts.list(EMAILS),
                                                new Typed(
                                                        "m%d@x.example"
                                                                .formatted(
                                                                        random.nextInt(1_000_000)),
                                                        "work")));
                        default ->
                                facts.list(EMAILS).isEmpty()
                                        ? facts
                                        : facts.with(
                                                EMAILS,
                                                facts.list(EMAILS)
                                                        .subList(1, facts.list(EMAILS).size()));
                    };
        }
        return facts;
    }

    private static List<Typed> added(List<Typed> list, Typed one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static Plan plan(Facts base, Facts theirs, Facts ours) {
        return Plan.between(base, theirs, ours, Side.GOOGLE, CANON);
    }
}
