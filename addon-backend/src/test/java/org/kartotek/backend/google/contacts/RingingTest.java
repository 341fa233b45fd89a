package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.sync.ring.RingPlace;
import org.springframework.beans.factory.annotation.Autowired;

/** A short status where a phone shows it while it rings; what people have there stays theirs. */
class RingingTest extends RingingStory {
    @Autowired PutBackInGoogle putBack;

    @ParameterizedTest
    @EnumSource(names = {"NAME_SUFFIX", "COMPANY", "JOB_TITLE", "PHONE_LABEL"})
    void switchedOnItStandsThereAndSwitchedOffEverythingIsAsItWas(RingPlace place) {
        var name = SimulatedGoogle.add(HUB, AYSE);
        office((caller, account) -> {
            syncWithOrder(account, caller);
            var found = fields(name);
            var here = now(ayse());

            ringAt(place);
            assertThat(callsOfARound(account)).isEqualTo(Map.of(LIST, 1L, LABELS, 1L, UPDATE, 1L));

            assertThat(seen(name)).contains("#1001 enquiry");
            assertThat(fields(name)).isNotEqualTo(found);
            for (int i = 0; i < 3; i++) {
                passes(60);
                assertThat(callsOfARound(account)).isEqualTo(IDLE);
            }
            assertThat(now(ayse()).updatedAt()).isEqualTo(here.updatedAt());
            assertThat(now(ayse()).phones()).isEqualTo(here.phones());
            assertThat(before()).anyMatch(it -> it.equals("ringing." + place.mask()));

            ringAt(RingPlace.NOWHERE);
            sync(account);

            assertThat(fields(name)).isEqualTo(found);
            assertThat(callsOfARound(account)).isEqualTo(IDLE);
        });
    }

    @Test
    void itFollowsTheOrderAndGoesWithIt() {
        var name = SimulatedGoogle.add(HUB, AYSE);
        office((caller, account) -> {
            ringAt(RingPlace.NAME_SUFFIX);
            syncWithOrder(account, caller);
            assertThat(displayed(name)).isEqualTo("Ayşe Yılmaz, Jr. · #1001 enquiry");

            var order = orders.findByContactIdAndClosedAtIsNullOrderByMovedAtDesc(ayse().id());
            moveOrder.toNext(order.getFirst().id(), order.getFirst().stageId(), caller.actor());
            assertThat(callsOfARound(account)).isEqualTo(Map.of(LIST, 1L, LABELS, 1L, UPDATE, 1L));
            assertThat(displayed(name)).isEqualTo("Ayşe Yılmaz, Jr. · #1001 quoted");

            moveOrder.move(
                    order.getFirst().id(),
                    pipeline.stages().stages().getLast().id(),
                    null,
                    caller.actor());
            sync(account);
            assertThat(displayed(name)).isEqualTo("Ayşe Yılmaz, Jr.");
        });
    }

    @Test
    void fromOnePlaceToAnotherTheFirstIsAsItWas() {
        var name = SimulatedGoogle.add(HUB, AYSE);
        office((caller, account) -> {
            syncWithOrder(account, caller);
            var found = fields(name);
            ringAt(RingPlace.NAME_SUFFIX);
            sync(account);

            ringAt(RingPlace.PHONE_LABEL);
            sync(account);

            assertThat(fields(name).get("names")).isEqualTo(found.get("names"));
            assertThat(seen(name)).contains("mobile · #1001 enquiry", "Kapı · #1001 enquiry");
        });
    }

    @Test
    void aStrangerWhoArrivesWithAStatusOfOursIsKnownWithoutIt() {
        office((caller, account) -> {
            var name = SimulatedGoogle.add(HUB, AYSE);
            ringAt(RingPlace.NAME_SUFFIX);
            syncWithOrder(account, caller);
            var suffix = person(name).path("names").path(0).path("honorificSuffix").asString();

            var copy =
                    SimulatedGoogle.add(
                            HUB,
                            "{\"names\":[{\"givenName\":\"Ola\",\"honorificSuffix\":\"%s\"}],\"emailAddresses\":[{\"value\":\"ola@x.example\"}]}"
                                    .formatted(suffix));
            sync(account);

            assertThat(recognise.byEmail("ola@x.example").orElseThrow().name().suffix())
                    .isEqualTo("Jr.");
            assertThat(displayed(copy)).isEqualTo("Ola, Jr.");
        });
    }

    @Test
    void aLostAnswerLeavesOneStatusAndNoTrace() {
        var name = SimulatedGoogle.add(HUB, AYSE);
        office((caller, account) -> {
            syncWithOrder(account, caller);
            ringAt(RingPlace.NAME_SUFFIX);
            fault(UPDATE, "timeout-after-commit");
            sync(account);
            passes(60);
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(displayed(name)).isEqualTo("Ayşe Yılmaz, Jr. · #1001 enquiry");
            assertThat(ayse().name().suffix()).isEqualTo("Jr.");
        });
    }

    @Test
    void leavingAnAccountTakesItOutAndKeepsWhatPeopleRenamedSince() {
        var name = SimulatedGoogle.add(HUB, AYSE);
        office((caller, account) -> {
            ringAt(RingPlace.NAME_SUFFIX);
            syncWithOrder(account, caller);
            SimulatedGoogle.edit(
                    phone, name, "names", "[{\"givenName\":\"Ayşen\",\"familyName\":\"Yılmaz\"}]");
            sync(account);
            assertThat(displayed(name)).isEqualTo("Ayşen Yılmaz, #1001 enquiry");

            putBack.leave(caller, account.id());
            sync(account);

            assertThat(displayed(name)).isEqualTo("Ayşen Yılmaz");
            assertThat(note(name)).isEmpty();
            assertThat(callsOfARound(account)).isEqualTo(IDLE);
        });
    }

    @Test
    void fourHundredAndFiftyContactsAreThreeCallsOnAndThreeOff() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 450; i++)
            names.add(add("P" + i, "p" + i + "@x.example", "+90532%07d".formatted(i), null, ""));
        office((caller, account) -> {
            sync(account);
            for (int i = 0; i < 450; i++)
                sample.orderOf(recognise.byEmail("p" + i + "@x.example").orElseThrow(), caller);
            sync(account);
            sync(account);
            var found = names.stream().map(this::fields).toList();

            ringAt(RingPlace.PHONE_LABEL);
            assertThat(callsOfARound(account).get(UPDATE)).isEqualTo(3L);
            assertThat(seen(names.get(449))).contains("mobile · #");
            sync(account);

            ringAt(RingPlace.NOWHERE);
            assertThat(callsOfARound(account).get(UPDATE)).isEqualTo(3L);
            assertThat(names.stream().map(this::fields).toList()).isEqualTo(found);
        });
    }
}
