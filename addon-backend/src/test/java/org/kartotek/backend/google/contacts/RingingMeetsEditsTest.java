package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.sync.ring.RingPlace;
import tools.jackson.databind.JsonNode;

/** What people and their phones write into the field meanwhile is theirs, and stays. */
class RingingMeetsEditsTest extends RingingStory {
    @Test
    void whatSomebodyTypesInTheFieldMeanwhileIsTheirsAndStays() {
        var name = SimulatedGoogle.add(HUB, AYSE);
        office((caller, account) -> {
            ringAt(RingPlace.NAME_SUFFIX);
            syncWithOrder(account, caller);
            var suffix = person(name).path("names").path(0).path("honorificSuffix").asString();

            edit(name, "names", suffix + " VIP");
            sync(account);

            assertThat(ayse().name().suffix()).isEqualTo("Jr. VIP");
            assertThat(displayed(name)).isEqualTo("Ayşe Yılmaz, Jr. VIP · #1001 enquiry");

            edit(name, "names", "");
            sync(account);
            assertThat(displayed(name)).isEqualTo("Ayşe Yılmaz, #1001 enquiry");

            ringAt(RingPlace.NOWHERE);
            sync(account);
            assertThat(displayed(name)).isEqualTo("Ayşe Yılmaz");
            assertThat(timeline.of(ayse().id(), Timeline.Filter.ALL, null, 9).lines())
                    .noneMatch(it -> it.text() != null && it.text().contains("enquiry"));
        });
    }

    @Test
    void aPhoneThatWritesTheWholeNameAnewKeepsThePersonsName() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            ringAt(RingPlace.NAME_SUFFIX);
            syncWithOrder(account, caller);
            var whole = person(name).path("names").path(0).path("displayName").asString();

            SimulatedGoogle.send(
                    phone,
                    java.net.URI.create("_sim/phone/contacts/" + id(name)),
                    "PUT",
                    "{\"name\":\"%s\"}".formatted(whole.replace("Ayşe", "Ayşen")));
            sync(account);

            assertThat(ayse().name().given()).isEqualTo("Ayşen");
            assertThat(ayse().name().family()).isEqualTo("Yılmaz");
            assertThat(displayed(name)).isEqualTo("Ayşen Yılmaz, #1001 enquiry");
        });
    }

    @Test
    void numbersThatComeAndGoKeepTheirOwnLabels() {
        var name = SimulatedGoogle.add(HUB, AYSE);
        office((caller, account) -> {
            ringAt(RingPlace.PHONE_LABEL);
            syncWithOrder(account, caller);
            var numbers = new ArrayList<JsonNode>();
            person(name).path("phoneNumbers").forEach(numbers::add);

            var bare = "{\"value\":\"+905550000001\",\"type\":\"home\"}";
            SimulatedGoogle.edit(
                    phone,
                    name,
                    "phoneNumbers",
                    "[%s,%s,%s]".formatted(numbers.get(2), bare, numbers.get(0)));
            sync(account);

            assertThat(ayse().phones())
                    .extracting(it -> it.value() + " " + it.type())
                    .containsExactlyInAnyOrder(
                            "+90 312 555 00 00 Kapı",
                            "+905550000001 home",
                            "+90 532 555 01 23 mobile");
            assertThat(seen(name)).contains("home · #1001 enquiry");
            ringAt(RingPlace.NOWHERE);
            sync(account);
            assertThat(person(name).path("phoneNumbers"))
                    .extracting(it ->
                            it.path("type").asString("")
                                    + "/"
                                    + it.path("formattedType").asString(""))
                    .containsExactly("Kapı/Kapı", "home/Home", "mobile/Mobile");
        });
    }

    @Test
    void theStateOfBeforeThatGoogleShowsForMinutesChangesNothing() {
        var name = SimulatedGoogle.add(HUB, AYSE);
        office((caller, account) -> {
            syncWithOrder(account, caller);
            lag(600);
            ringAt(RingPlace.NAME_SUFFIX);
            sync(account);
            var shown = fields(name);
            for (int i = 0; i < 4; i++) {
                passes(200);
                assertThat(callsOfARound(account)).isEqualTo(IDLE);
                assertThat(fields(name)).isEqualTo(shown);
            }
        });
    }

    @Test
    void aPhoneThatWasAwayAndWritesAnOldStatusAfterItWasSwitchedOff() {
        var name = SimulatedGoogle.add(HUB, AYSE);
        office((caller, account) -> {
            ringAt(RingPlace.NAME_SUFFIX);
            syncWithOrder(account, caller);
            var old = person(name).path("names").path(0).path("honorificSuffix").asString();
            ringAt(RingPlace.NOWHERE);
            sync(account);

            edit(name, "names", old);
            sync(account);

            assertThat(displayed(name)).isEqualTo("Ayşe Yılmaz, Jr.");
            assertThat(ayse().name().suffix()).isEqualTo("Jr.");
            assertThat(callsOfARound(account)).isEqualTo(IDLE);
        });
    }

    @Test
    void mergedInGoogleTheNumbersOfBothShowOneStatusAndKeepTheirLabels() {
        var one = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        var other = add("Ayşe", "ayse@home.example", "+905325550199", null, "");
        office((caller, account) -> {
            ringAt(RingPlace.PHONE_LABEL);
            syncWithOrder(account, caller);
            sample.orderOf(recognise.byEmail("ayse@home.example").orElseThrow(), caller);
            sync(account);
            assertThat(seen(other)).contains("mobile · #1002 enquiry");

            onThePhone(other, "merge", "{\"into\":\"%s\"}".formatted(id(one)));
            sync(account);
            sync(account);

            assertThat(ayse().phones())
                    .extracting(it -> it.value() + " " + it.type())
                    .containsExactlyInAnyOrder("+905325550123 mobile", "+905325550199 mobile");
            assertThat(seen(one))
                    .containsOnlyOnce("\"value\":\"+905325550199\"")
                    .contains("mobile · #1001 enquiry")
                    .doesNotContain("#1002 enquiry\"");
            ringAt(RingPlace.NOWHERE);
            sync(account);
            assertThat(person(one).path("phoneNumbers"))
                    .extracting(it -> it.path("type").asString(""))
                    .containsExactly("mobile", "mobile");
        });
    }

    @Test
    void whatIsLeftAfterSomebodyDeletedAFewLettersOfItIsNoEdit() {
        var name = SimulatedGoogle.add(HUB, AYSE);
        office((caller, account) -> {
            ringAt(RingPlace.NAME_SUFFIX);
            syncWithOrder(account, caller);
            var suffix = person(name).path("names").path(0).path("honorificSuffix").asString();

            edit(name, "names", suffix.substring(0, suffix.length() - 5));
            sync(account);

            assertThat(ayse().name().suffix()).isEqualTo("Jr.");
            assertThat(displayed(name)).isEqualTo("Ayşe Yılmaz, Jr. · #1001 enquiry");
        });
    }
}
