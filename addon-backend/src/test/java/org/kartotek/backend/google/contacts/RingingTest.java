package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.forgetCalls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.callcard.CardTemplates;
import org.kartotek.backend.callcard.ChangeTemplate;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.sync.ring.RingPlace;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A short status where a phone shows it while it rings; what people have there stays theirs. */
class RingingTest extends LaneStory {
    private static final String AYSE =
            """
            {"names":[{"givenName":"Ayşe","familyName":"Yılmaz","honorificSuffix":"Jr."}],
             "organizations":[{"name":"Deniz Tekstil","title":"Buyer","department":"Sales"}],
             "phoneNumbers":[{"value":"+90 532 555 01 23","type":"mobile"},{"value":"+90 212 555 00 00"},
               {"value":"+90 312 555 00 00","type":"Kapı"}]}\
            """;

    @Autowired ChangeTemplate change;
    @Autowired CardTemplates templates;
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

    private void syncWithOrder(GoogleAccount account, Caller caller) {
        sync(account);
        sample.orderOf(ayse(), caller);
        sync(account);
        sync(account);
    }

    private void ringAt(RingPlace place) {
        change.to(templates.current().ringingAt(place));
    }

    private Map<String, Long> callsOfARound(GoogleAccount account) {
        forgetCalls();
        assertThat(sync(account)).isEqualTo(LaneState.OK);
        return calls(HUB);
    }

    private void edit(String name, String field, String suffix) {
        SimulatedGoogle.edit(
                phone,
                name,
                field,
                "[{\"givenName\":\"Ayşe\",\"familyName\":\"Yılmaz\",\"honorificSuffix\":\"%s\"}]"
                        .formatted(suffix));
    }

    private JsonNode person(String name) {
        return SimulatedGoogle.person(phone, name);
    }

    /** Everything a dialer may show, as a person sees it. */
    private String seen(String name) {
        var person = person(name);
        return bare(
                List.of("names", "organizations", "phoneNumbers").stream()
                        .map(it -> person.path(it).toString())
                        .toList()
                        .toString());
    }

    private String displayed(String name) {
        return bare(person(name).path("names").path(0).path("displayName").asString());
    }

    private static String bare(String text) {
        return text.replaceAll("[\u2063\uFE00-\uFE0D]", "");
    }

    private Map<String, JsonNode> fields(String name) {
        var person = person(name);
        var fields = new TreeMap<String, JsonNode>();
        for (var it :
                List.of("names", "organizations", "phoneNumbers", "emailAddresses", "biographies"))
            fields.put(it, person.path(it));
        return fields;
    }
}
