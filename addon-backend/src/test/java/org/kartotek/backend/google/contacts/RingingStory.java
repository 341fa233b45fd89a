package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.forgetCalls;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.callcard.CardTemplates;
import org.kartotek.backend.callcard.ChangeTemplate;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.sync.ring.RingPlace;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A contact in Google whose name, company or phone shows the state of an order when it rings. */
abstract class RingingStory extends LaneStory {
    static final String AYSE =
            """
            {"names":[{"givenName":"Ayşe","familyName":"Yılmaz","honorificSuffix":"Jr."}],
             "organizations":[{"name":"Deniz Tekstil","title":"Buyer","department":"Sales"}],
             "phoneNumbers":[{"value":"+90 532 555 01 23","type":"mobile"},{"value":"+90 212 555 00 00"},
               {"value":"+90 312 555 00 00","type":"Kapı"}]}\
            """;

    @Autowired ChangeTemplate change;
    @Autowired CardTemplates templates;

    void syncWithOrder(GoogleAccount account, Caller caller) {
        sync(account);
        sample.orderOf(ayse(), caller);
        sync(account);
        sync(account);
    }

    void ringAt(RingPlace place) {
        change.to(templates.current().ringingAt(place));
    }

    Map<String, Long> callsOfARound(GoogleAccount account) {
        forgetCalls();
        assertThat(sync(account)).isEqualTo(LaneState.OK);
        return calls(HUB);
    }

    void edit(String name, String field, String suffix) {
        SimulatedGoogle.edit(
                phone,
                name,
                field,
                "[{\"givenName\":\"Ayşe\",\"familyName\":\"Yılmaz\",\"honorificSuffix\":\"%s\"}]"
                        .formatted(suffix));
    }

    JsonNode person(String name) {
        return SimulatedGoogle.person(phone, name);
    }

    /** Everything a dialer may show, as a person sees it. */
    String seen(String name) {
        var person = person(name);
        return bare(
                List.of("names", "organizations", "phoneNumbers").stream()
                        .map(it -> person.path(it).toString())
                        .toList()
                        .toString());
    }

    String displayed(String name) {
        return bare(person(name).path("names").path(0).path("displayName").asString());
    }

    static String bare(String text) {
        return text.replaceAll("[\u2063\uFE00-\uFE0D]", "");
    }

    Map<String, JsonNode> fields(String name) {
        var person = person(name);
        var fields = new TreeMap<String, JsonNode>();
        for (var it :
                List.of("names", "organizations", "phoneNumbers", "emailAddresses", "biographies"))
            fields.put(it, person.path(it));
        return fields;
    }
}
